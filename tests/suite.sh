# `./run test`, sourced by run. Every runner leaves a report in build/results; tests/count.py adds them up.

results=$PWD/build/results

# report KIND NAME COMMAND...: runs a command, keeps its exit status and output, and shows the output of a failure.
# KIND is gtest or check; tests/count.py says what they mean.
report() {
  local kind=$1 file=$results/$2 name=$2 start=$SECONDS status=0
  shift 2
  mkdir -p "$(dirname "$file")"
  [ "$kind" != gtest ] || set -- "$@" "--gtest_output=json:$file.json" --gtest_brief=1
  GTEST_COLOR=no "$@" >"$file.log" 2>&1 </dev/null || status=$?
  echo "$status" >"$file.$kind"
  case $status in
    0) echo "  ok    $name ($((SECONDS - start)) s)" && grep -i ' ulp' "$file.log" | sed 's/^/        /' || true ;;
    77) echo "  skip  $name: $(tail -n 1 "$file.log")" ;;
    *) echo "  FAIL  $name (exit status $status, $((SECONDS - start)) s)" && tail -n 60 "$file.log" | sed 's/^/        /' ;;
  esac
}

# attempt NAME COMMAND...: a build that breaks is a failed test, and the suite goes on with the next one.
attempt() {
  local name=$1
  shift
  "$@" || { mkdir -p "$results/$name" && echo 1 >"$results/$name/build.check" && return 1; }
}

# The programs: GoogleTest ones for the SIMD layer and for the C API, and C99 ones, each with both libraries.
simd_tests=() api_tests=() c_tests=()
for file in tests/*_test.cpp; do
  name=$(basename "$file" .cpp)
  case $name in
    math_test | simd_test) simd_tests+=("$name") ;;
    *) api_tests+=("$name") ;;
  esac
done
for file in tests/*_test.c; do
  name=$(basename "$file" .c)
  c_tests+=("${name}_shared" "${name}_static")
done

# run_all NAME DIR PROGRAMS...: GoogleTest programs of a build.
run_all() {
  local name=$1 dir=$2 program
  shift 2
  for program; do report gtest "$name/$program" "${launcher[@]}" "$dir/tests/$program"; done
}
launcher=()

gcc_suite() {
  local check program
  attempt gcc configure_release -Dtests=enabled && attempt gcc compile $release "${libraries[@]}" || return 0
  install_release
  for check in odr baseline needed size abi linkage; do report check "checks/$check" "tests/checks/$check.sh" $release; done
  attempt gcc compile $release lk_dump "${c_tests[@]}" "${simd_tests[@]}" "${api_tests[@]}" || return 0
  report check checks/generated tests/checks/generated.sh $release
  for program in "${c_tests[@]}"; do report check "gcc/$program" "$release/tests/$program"; done
  run_all gcc $release "${simd_tests[@]}" "${api_tests[@]}"
  # Every gradient past the caches, however small, at whatever alignment.
  local launcher=(env LK_NT=0)
  run_all streaming $release memory_test parity_test
}

configure_with_clang() { CC=clang CXX=clang++ configure "$@"; }

clang_suite() {
  attempt clang configure_with_clang build/clang -Dtests=enabled &&
    attempt clang compile build/clang "${libraries[@]}" golden_test golden_elementwise_test oracle_test parity_test || return 0
  run_all clang build/clang golden_test golden_elementwise_test oracle_test parity_test
}

# NEON under an emulator: the parity test compares with the hashes that x86 gives.
aarch64_suite() {
  local launcher=(qemu-aarch64-static -L /usr/aarch64-linux-gnu)
  attempt aarch64 configure build/aarch64 --cross-file tests/aarch64.ini -Dtests=enabled &&
    attempt aarch64 compile build/aarch64 "${simd_tests[@]}" golden_test golden_elementwise_test parity_test || return 0
  run_all aarch64 build/aarch64 "${simd_tests[@]}" golden_test golden_elementwise_test parity_test
}

# sanitized DIR SANITIZERS: b_lundef because a shared library leaves the sanitizer's symbols to the program. The address
# layout is fixed, where the system lets us, because sanitizers of older compilers do not find their way in a random one.
# One target: instrumented kernels take the compiler minutes each, and all targets are one source. Its loads and stores are
# plain vector ones, which sanitizers see, unlike masked ones. Line numbers are all the debugging that a report needs.
sanitized() {
  local target=highway_avx2
  [ "$(uname -m)" = x86_64 ] || target=highway_neon
  configure "$1" -Db_sanitize="$2" -Db_lundef=false -Db_ndebug=false -Dtests=enabled -Dtargets=$target \
    -Doptimization=1 -Dc_args=-g1 -Dcpp_args=-g1
}
fixed_layout=()
setarch -R true 2>/dev/null && fixed_layout=(setarch -R)

tsan_suite() {
  local launcher=(env TSAN_OPTIONS=halt_on_error=1 GTEST_FILTER='*Thread*' "${fixed_layout[@]}")
  attempt tsan sanitized build/tsan thread && attempt tsan compile build/tsan parity_test || return 0
  run_all tsan build/tsan parity_test
}

# Those that compile in a minute under the sanitizers; the others check bits and values.
asan_tests=(context_test errors_domain_test errors_test errors_values_test golden_elementwise_test golden_test memory_test
  numerics_categorical_test numerics_elementwise_test numerics_test)
asan_suite() {
  local launcher=(env UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 "${fixed_layout[@]}") program
  attempt asan sanitized build/asan address,undefined &&
    attempt asan compile build/asan capi_test_static dlpack_test_static "${asan_tests[@]}" || return 0
  for program in capi_test_static dlpack_test_static; do report check "asan/$program" "${launcher[@]}" "build/asan/tests/$program"; done
  run_all asan build/asan "${asan_tests[@]}"
}

verb_test() {
  local mode=${1:-full} cross=no
  [ "$mode $(uname -m)" != "full x86_64" ] || cross=yes
  need "${build_tools[@]}" "${test_tools[@]}"
  [ "$mode" != full ] || need "${clang_tools[@]}"
  [ $cross = no ] || need "${aarch64_tools[@]}"
  [ "$mode" != exhaustive ] || export LK_EXHAUSTIVE=1
  rm -rf "$results" && mkdir -p "$results"
  gcc_suite
  if [ "$mode" = full ]; then
    clang_suite
    [ $cross = no ] || aarch64_suite
    tsan_suite
    asan_suite
  fi
  python3 tests/count.py "$results"
}
