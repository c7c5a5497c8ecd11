# `./run test`, sourced by run. Every runner leaves a report in build/results; tests/count.py adds them up.

results=$PWD/build/results

# report KIND NAME COMMAND...: runs a command, keeps its exit status and output, and shows the output of a failure.
# KIND is gtest (which counts its own cases) or check (one case; exit status 77 means skipped).
report() {
  local kind=$1 name=$2 start=$SECONDS status=0
  local file=$results/$name
  shift 2
  mkdir -p "$(dirname "$file")"
  [ "$kind" != gtest ] || set -- "$@" "--gtest_output=json:$file.json" --gtest_brief=1
  GTEST_COLOR=no "$@" >"$file.log" 2>&1 </dev/null || status=$?
  echo "$status" >"$file.$kind"
  case $status in
    0) echo "  ok    $name ($((SECONDS - start)) s)" && grep '^ulp ' "$file.log" || true ;;
    77) echo "  skip  $name: $(tail -n 1 "$file.log")" ;;
    *) echo "  FAIL  $name: exit status $status" && tail -n 60 "$file.log" | sed 's/^/        /' ;;
  esac
}

# build NAME DIR TARGETS...: a build that breaks is a failed test, and the suite goes on with the next one.
build() {
  local name=$1
  shift
  compile "$@" || { mkdir -p "$results/$name" && echo 1 >"$results/$name/build.check" && return 1; }
}

# Programs that run each combination: the C API's tests and the SIMD layer's.
api_tests=(errors_test memory_test numerics_test oracle_test parity_test)

gcc_suite() {
  configure_release -Dtests=enabled -Dbench=auto
  build gcc $release || return 0
  install_release
  local check name
  for check in odr baseline needed; do report check "checks/$check" "tests/checks/$check.sh" $release; done
  build gcc $release lk_dump capi_test_shared capi_test_static "${api_tests[@]}" "${simd_tests[@]}" || return 0
  for check in generated abi linkage; do report check "checks/$check" "tests/checks/$check.sh" $release; done
  for name in capi_test_shared capi_test_static; do report check "gcc/$name" "$release/tests/$name"; done
  for name in "${simd_tests[@]}" "${api_tests[@]}"; do report gtest "gcc/$name" "$release/tests/$name"; done
}

clang_suite() {
  CC=clang CXX=clang++ configure build/clang -Dbench=disabled -Dtests=enabled
  build clang build/clang || return 0
  build clang build/clang parity_test oracle_test || return 0
  for name in parity_test oracle_test; do report gtest "clang/$name" "build/clang/tests/$name"; done
}

# The same cases with NEON, whose hashes must be those of x86.
aarch64_suite() {
  configure build/aarch64 --cross-file tests/aarch64.ini -Dbench=disabled -Dtests=enabled
  build aarch64 build/aarch64 parity_test simd_test || return 0
  local name
  for name in simd_test parity_test; do
    report gtest "aarch64/$name" qemu-aarch64-static -L /usr/aarch64-linux-gnu "build/aarch64/tests/$name"
  done
}

# sanitized DIR SANITIZERS: b_lundef because a shared library leaves the sanitizer's symbols to the program.
sanitized() { configure "$1" -Dbuildtype=debugoptimized -Db_sanitize="$2" -Db_lundef=false -Dbench=disabled -Dtests=enabled; }

# The address layout that sanitizers of older compilers expect, where the system lets us ask for it.
fixed_layout=()
setarch -R true 2>/dev/null && fixed_layout=(setarch -R)

tsan_suite() {
  sanitized build/tsan thread
  build tsan build/tsan parity_test || return 0
  TSAN_OPTIONS=halt_on_error=1 report gtest tsan/parity_test "${fixed_layout[@]}" build/tsan/tests/parity_test \
    --gtest_filter='*Thread*'
}

asan_suite() {
  sanitized build/asan address,undefined
  build asan build/asan capi_test_static "${api_tests[@]}" || return 0
  export ASAN_OPTIONS=detect_stack_use_after_return=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  report check asan/capi_test_static "${fixed_layout[@]}" build/asan/tests/capi_test_static
  local name
  for name in "${api_tests[@]}"; do report gtest "asan/$name" "${fixed_layout[@]}" "build/asan/tests/$name"; done
}

verb_test() {
  local mode=${1:-full}
  need "${build_tools[@]}" "${test_tools[@]}"
  [ "$mode" != full ] || need "${matrix_tools[@]}"
  [ "$mode" != exhaustive ] || export LK_EXHAUSTIVE=1
  rm -rf "$results" && mkdir -p "$results"
  gcc_suite
  if [ "$mode" = full ]; then
    clang_suite
    aarch64_suite
    tsan_suite
    asan_suite
  fi
  python3 tests/count.py "$results"
}
