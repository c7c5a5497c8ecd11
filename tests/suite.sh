# `./run test`, sourced by run. Every runner leaves a report in build/results; tests/count.py adds them up.

results=$PWD/build/results

# report KIND NAME COMMAND...: runs a command, keeps its exit status and output, and shows the output of a failure.
# KIND is gtest, pytest or check; tests/count.py says what they mean.
report() {
  local kind=$1 file=$results/$2 name=$2 start=$SECONDS status=0
  shift 2
  mkdir -p "$(dirname "$file")"
  [ "$kind" != gtest ] || set -- "$@" "--gtest_output=json:$file.json" --gtest_brief=1
  [ "$kind" != pytest ] || set -- "$@" "--junitxml=$file.xml" --quiet
  GTEST_COLOR=no "$@" >"$file.log" 2>&1 </dev/null || status=$?
  echo "$status" >"$file.$kind"
  case $status in
    0) echo "  ok    $name ($((SECONDS - start)) s)" && grep -i ' ulp' "$file.log" | sed 's/^/        /' || true ;;
    77) echo "  skip  $name: $(tail -n 1 "$file.log")" ;;
    *) echo "  FAIL  $name (exit status $status, $((SECONDS - start)) s)" && failure "$file.log" | sed 's/^/        /' ;;
  esac
}

# failure LOG: what failed, which may stand far above the end of a log, and the end.
failure() {
  grep -v -E '^$|Skipped$' "$1" | grep -E -A 12 ': Failure$|^E  |ERROR: ' | head -n 60 || true
  echo '...'
  tail -n 20 "$1"
}

# attempt NAME COMMAND...: a build that breaks is a failed test, and the suite goes on with the next one.
attempt() {
  local name=$1
  shift
  "$@" || { mkdir -p "$results/$name" && echo 1 >"$results/$name/build.check" && return 1; }
}

# The programs: GoogleTest ones for the SIMD layer and for the C API, and C99 ones, each with both libraries.
# Those that take minutes come first, so that no processor waits at the end for the other's last one.
long_tests=(parity_test memory_test oracle_test context_test)
simd_tests=() api_tests=("${long_tests[@]}") c_tests=()
for file in tests/*_test.cpp; do
  name=$(basename "$file" .cpp)
  case $name in
    math_test | simd_test) simd_tests+=("$name") ;;
    huge_test) ;;  # exhaustive runs only
    *) [[ " ${long_tests[*]} " == *" $name "* ]] || api_tests+=("$name") ;;
  esac
done
for file in tests/*_test.c; do
  name=$(basename "$file" .c)
  c_tests+=("${name}_shared" "${name}_static")
done

# run_all NAME DIR PROGRAMS...: GoogleTest programs of a build, as many at a time as there are processors.
run_all() {
  local name=$1 dir=$2 program running=0
  shift 2
  for program; do
    if ((running++ >= processors)); then wait -n; fi
    report gtest "$name/$program" "${launcher[@]}" "$dir/tests/$program" &
  done
  wait
}
processors=$(nproc)
launcher=()

gcc_suite() {
  local check program
  attempt gcc configure_release -Dtests=enabled && attempt gcc compile $release "${libraries[@]}" losskit_threads || return 0
  install_release
  for check in odr baseline needed size abi linkage; do report check "checks/$check" "tests/checks/$check.sh" $release; done
  attempt gcc compile $release lk_dump "${c_tests[@]}" "${simd_tests[@]}" "${api_tests[@]}" || return 0
  report check checks/generated tests/checks/generated.sh $release
  for program in "${c_tests[@]}"; do report check "gcc/$program" "$release/tests/$program"; done
  run_all gcc $release "${simd_tests[@]}"
  local launcher=(env LK_TEST_SCALE=0.2)  # of the cases that the tests have for a long day
  run_all gcc $release "${api_tests[@]}"
  # Every gradient past the caches, however small, at whatever alignment.
  launcher=(env LK_NT=0 LK_TEST_SCALE=0.05)
  run_all streaming $release memory_test parity_test half_test
}

configure_with_clang() { CC=clang CXX=clang++ configure "$@"; }

# A target takes the compiler minutes, so further builds have some of them, of which those of other CPUs are left out: one, or
# here either back end and either width.
one_target=highway_avx2,highway_neon
clang_suite() {
  local tests=(golden_test golden_elementwise_test oracle_test parity_test environment_test)
  attempt clang configure_with_clang build/clang -Dtests=enabled -Dtargets=highway_avx512,xsimd_avx2,highway_neon,portable &&
    attempt clang compile build/clang "${libraries[@]}" "${tests[@]}" || return 0
  local launcher=(env LK_TEST_SCALE=0.03)  # the same source: what the compiler makes of it shows in fewer cases
  run_all clang build/clang "${tests[@]}"
}

# NEON under an emulator: the parity test compares with the hashes that x86 gives.
aarch64_suite() {
  local launcher=(qemu-aarch64-static -L /usr/aarch64-linux-gnu)
  local tests=("${simd_tests[@]}" golden_test golden_elementwise_test parity_test environment_test)
  attempt aarch64 configure build/aarch64 --cross-file tests/aarch64.ini -Dtests=enabled &&
    attempt aarch64 compile build/aarch64 "${tests[@]}" || return 0
  run_all aarch64 build/aarch64 "${tests[@]}"
}

# sanitized DIR SANITIZERS MESON-OPTIONS...: b_lundef because a shared library leaves the sanitizer's symbols to the program. The address
# layout is fixed, where the system lets us, because sanitizers of older compilers do not find their way in a random one.
# One target: instrumented kernels take the compiler long, and all targets are one source. Its loads and stores are
# plain vector ones, which sanitizers see, unlike masked ones. Line numbers are all the debugging that a report needs.
sanitized() {
  local dir=$1 sanitizers=$2
  shift 2
  configure "$dir" -Db_sanitize="$sanitizers" -Db_lundef=false -Db_ndebug=false -Dtests=enabled -Dtargets=$one_target \
    -Doptimization=1 -Dc_args=-g1 -Dcpp_args=-g1 "$@"
}
fixed_layout=()
setarch -R true 2>/dev/null && fixed_layout=(setarch -R)

tsan_suite() {
  local launcher=(env TSAN_OPTIONS=halt_on_error=1 GTEST_FILTER='*Thread*' "${fixed_layout[@]}")
  local tests=(parity_test environment_test split_test threads_test)
  attempt tsan sanitized build/tsan thread -Dthreads=enabled && attempt tsan compile build/tsan "${tests[@]}" || return 0
  run_all tsan build/tsan "${tests[@]}"
}

# Those that compile in a minute under the sanitizers; the others check bits and values.
asan_tests=(context_test errors_domain_test errors_test errors_values_test golden_boxes_test golden_elementwise_test golden_test
  golden_vectors_test half_test hpp_test memory_test numerics_categorical_test numerics_elementwise_test numerics_test oracle_test
  segments_test sequence_test)
asan_suite() {
  # Tests ask for more memory than there is, and go on from NULL.
  local launcher=(env UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 ASAN_OPTIONS=allocator_may_return_null=1
    LK_TEST_SCALE=0.03 "${fixed_layout[@]}")
  local program
  attempt asan sanitized build/asan address,undefined &&
    attempt asan compile build/asan capi_test_static dlpack_test_static "${asan_tests[@]}" || return 0
  for program in capi_test_static dlpack_test_static; do report check "asan/$program" "${launcher[@]}" "build/asan/tests/$program"; done
  run_all asan build/asan "${asan_tests[@]}"
}

# installed DIR COMMAND...: there, with the installed library found as a user's build would find it.
library=$PWD/build/prefix
installed() ( cd "$1" && shift && LD_LIBRARY_PATH=$library/lib PKG_CONFIG_PATH=$library/lib/pkgconfig "$@" )

# counted PASSED FAILED COMMAND...: ends the command's output with the counts of lines that match two patterns.
counted() {
  local passed=$1 failed=$2 log status=0
  shift 2
  log=$("$@" 2>&1) || status=$?
  printf '%s\n%d passed, %d failed\n' "$log" "$(grep -cE "$passed" <<<"$log")" "$(grep -cE "$failed" <<<"$log")"
  return $status
}
counted_go() { counted '^ *--- PASS' '^ *--- FAIL' go test -count=1 -v "$@" .; }
counted_cargo() { counted '^test .* \.\.\. ok$' '^test .* \.\.\. FAILED$' cargo test "$@"; }

# Also that all files, generated ones too, are as gofmt writes them.
vet_go() { go vet . && test -z "$(gofmt -l . | tee /dev/stderr)"; }

# Twice under what watches Go pointers in C and data races, with fewer calls in the leak test. Where they are checked is
# a variable of the process until Go 1.20, one of the build since.
go_suite() {
  report check go/vet installed bindings/go vet_go
  report check go/test installed bindings/go counted_go
  report check go/race installed bindings/go counted_go -short -race
  if GOEXPERIMENT=cgocheck2 go version >/dev/null 2>&1; then
    GOEXPERIMENT=cgocheck2 report check go/cgocheck installed bindings/go counted_go -short
  else
    GODEBUG=cgocheck=2 report check go/cgocheck installed bindings/go counted_go -short
  fi
  report check go/readme installed . tests/checks/readme.sh go
}

rust_suite() {
  local -x CARGO_TARGET_DIR=$PWD/build/cargo CARGO_TERM_COLOR=never
  report check rust/test installed bindings/rust counted_cargo --features ndarray,half,rayon
  report check rust/readme installed . tests/checks/readme.sh rust
}

# The crate builds the library by itself, which takes the compiler minutes. Then the bindings' tests over the instrumented
# library of the sanitizer build, whose allocator is Rust's too: it sees what C does to Rust's memory, and what leaks.
rust_full_suite() {
  local -x CARGO_TERM_COLOR=never
  report check rust/crate tests/checks/crate.sh
  [ -f build/asan/capi/liblosskit.a ] || return 0
  local -x LOSSKIT_SHORT=1 LOSSKIT_STATIC=1 LOSSKIT_LIB_DIR=$PWD/build/asan/capi CARGO_TARGET_DIR=$PWD/build/cargo-asan
  # rustc links without the compiler's own libraries, so the sanitizers are named, and loaded first as they must be. Naming the
  # target keeps the flags away from build scripts.
  local -x RUSTFLAGS='-Clink-arg=-Wl,--no-as-needed -Clink-arg=-lasan -Clink-arg=-lubsan'
  local host=$(rustc -vV | sed -n 's/^host: //p') preload=LD_PRELOAD=$(gcc -print-file-name=libasan.so)
  local runner=${host^^}
  local -x "CARGO_TARGET_${runner//-/_}_RUNNER=${fixed_layout[*]} env $preload"
  report check rust/asan installed bindings/rust counted_cargo --tests --features ndarray,rayon --target "$host"
}

cpp_suite() {
  report check cpp/readme_c installed . tests/checks/readme.sh c
  report check cpp/readme installed . tests/checks/readme.sh cpp
  report check cpp/readme_threads installed . tests/checks/readme.sh threads
}

# ---- Python: the wheel as pip builds it from the source tree, in environments of their own ----

python_tools=(python3-venv:/var/lib/dpkg/info/python3-venv.list python3-dev:/var/lib/dpkg/info/python3-dev.list
              libonnx-testdata:/usr/share/libonnx-testdata)
debian_torch=(python3-torch:/usr/lib/python3/dist-packages/torch)
wheels=build/python/wheels

# The system's python, whose packages apt installs; another one may stand before it in PATH.
python_environment() {
  rm -rf "build/python/$1"
  quietly "build/python/$1.log" /usr/bin/python3 -m venv "${@:2}" "build/python/$1"
}

pip_install() { quietly "build/python/$1.log" "build/python/$1/bin/pip" install --disable-pip-version-check "${@:2}"; }

build_wheel() {
  echo "building the Python wheel, of one set of kernels"
  rm -rf $wheels && python_environment builder &&
    quietly build/python/wheel.log build/python/builder/bin/pip wheel --no-deps --wheel-dir $wheels ./bindings/python \
      --config-settings=setup-args=-Dtargets=$one_target,portable
}

# pytest_in ENVIRONMENT TESTS...
pytest_in() {
  local environment=$1
  shift
  report pytest "python/$environment" "build/python/$environment/bin/python" -m pytest -p no:cacheprovider "$@"
}

python_suite() {
  need "${python_tools[@]}" "${debian_torch[@]}"
  attempt python build_wheel || return 0
  # Nothing but the wheel and what it asks for, then what its tests compare with.
  attempt python python_environment current && attempt python pip_install current $wheels/*.whl || return 0
  report check python/minimal build/python/current/bin/python -c \
    'import losskit, numpy; assert losskit.mse_loss(numpy.ones(3), 0.0) == 1'
  attempt python pip_install current pytest jax scikit-learn mypy && pytest_in current bindings/python/tests
  # Debian's PyTorch, an old one, wants Debian's NumPy beside it.
  attempt python python_environment debian --system-site-packages && attempt python pip_install debian $wheels/*.whl pytest &&
    pytest_in debian bindings/python/tests/test_{torch,composed,drop_in,arrays,readme}.py
}

# `./run test torch`: the current PyTorch, which is large, so that it stays out of the full run.
torch_suite() {
  need "${python_tools[@]}"
  attempt python build_wheel || return 0
  attempt python python_environment torch &&
    attempt python pip_install torch $wheels/*.whl pytest jax scikit-learn mypy torch torchvision monai expecttest &&
    pytest_in torch bindings/python/tests
}

verb_test() {
  local mode=${1:-full} cross=no
  [ "$mode $(uname -m)" != "full x86_64" ] || cross=yes
  need "${build_tools[@]}" "${test_tools[@]}"
  need "${go_tools[@]}" "${rust_tools[@]}"
  [ "$mode" != full ] || need "${clang_tools[@]}"
  [ $cross = no ] || need "${aarch64_tools[@]}"
  [ "$mode" != exhaustive ] || { export LK_EXHAUSTIVE=1 && api_tests+=(huge_test); }
  rm -rf "$results" && mkdir -p "$results"
  if [ "$mode" = torch ]; then
    torch_suite
    python3 tests/count.py "$results"
    return
  fi
  gcc_suite
  if [ -d build/prefix ]; then
    cpp_suite
    go_suite
    rust_suite
  fi
  if [ "$mode" = full ]; then
    python_suite
    clang_suite
    [ $cross = no ] || aarch64_suite
    tsan_suite
    asan_suite
    rust_full_suite
  fi
  python3 tests/count.py "$results"
}
