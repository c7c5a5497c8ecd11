#!/usr/bin/env bash
# linkage.sh BUILD: programs of users compile, link and run against the installed library, moved away from its prefix.
set -euo pipefail
build=$1
here=$(cd "$(dirname "$0")" && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cc=${CC:-gcc} cxx=${CXX:-g++}
fail=0

DESTDIR=$temp/stage meson install -C "$build" --no-rebuild >"$temp/log"
mkdir "$temp/moved"
mv "$(dirname "$(find "$temp/stage" -name include -type d)")" "$temp/moved/prefix"
prefix=$temp/moved/prefix
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
read -ra cflags <<<"$(pkg-config --cflags losskit)"
read -ra libs <<<"$(pkg-config --libs losskit)"
read -ra static_libs <<<"$(pkg-config --static --libs losskit)"
strict=(-pedantic -Wall -Wextra -Werror)

# expect NAME COMMAND...: the program's output must be that of the first one.
expect() {
  local name=$1
  shift
  if "$@" >"$temp/out" && [ -s "$temp/out" ] && { [ -f "$temp/first" ] || cp "$temp/out" "$temp/first"; } &&
    cmp "$temp/out" "$temp/first"; then
    echo "ok $name"
  else
    echo "FAILED $name: got '$(cat "$temp/out")', expected '$(cat "$temp/first")'"
    fail=1
  fi
}

cd "$temp"
"$cc" -std=c99 "${strict[@]}" "${cflags[@]}" "$here/consumer.c" "${libs[@]}" -o shared
expect "C99, shared" env LD_LIBRARY_PATH="$prefix/lib" ./shared
"$cc" -std=c99 "${strict[@]}" "${cflags[@]}" "$here/consumer.c" "$prefix/lib/liblosskit.a" -lm -o archive
expect "C99, the static library alone" ./archive
"$cc" -std=c99 "${strict[@]}" "${cflags[@]}" "$here/consumer.c" -static "${static_libs[@]}" -o static
expect "C99, wholly static" ./static
"$cxx" -x c++ -std=c++17 "${strict[@]}" "${cflags[@]}" "$here/consumer.c" "${libs[@]}" -o cpp
expect "C++17, shared" env LD_LIBRARY_PATH="$prefix/lib" ./cpp
"$cxx" -std=c++17 "${strict[@]}" -fno-exceptions -fno-rtti "${cflags[@]}" "$here/consumer.cpp" "${libs[@]}" -o hpp
expect "losskit.hpp without exceptions and RTTI" env LD_LIBRARY_PATH="$prefix/lib" ./hpp
"$cxx" -std=c++17 "${strict[@]}" "${cflags[@]}" "$here/consumer.cpp" "$prefix/lib/liblosskit.a" -lm -o hpp_archive
expect "losskit.hpp, the static library alone" ./hpp_archive
"$cxx" -std=c++17 "${strict[@]}" -Wconversion -Wshadow "${cflags[@]}" -c "$here/every_loss.cpp" -o every_loss.o && echo "ok every_loss.cpp" || fail=1
if [ -e "$prefix/include/losskit/threads.h" ]; then
  read -ra threads_libs <<<"$(pkg-config --libs losskit_threads)"
  "$cc" -std=c99 "${strict[@]}" $(pkg-config --cflags losskit_threads) "$here/consumer_threads.c" "${threads_libs[@]}" -o threads
  expect "a pool, C99, shared" env LD_LIBRARY_PATH="$prefix/lib" ./threads
  "$cc" -std=c99 "${strict[@]}" "${cflags[@]}" "$here/consumer_threads.c" "$prefix/lib/liblosskit.a" -L"$prefix/lib" -llosskit_threads -lm -o threads_archive
  expect "a pool beside the static library" env LD_LIBRARY_PATH="$prefix/lib" ./threads_archive
  "$cxx" -x c++ -std=c++17 "${strict[@]}" "${cflags[@]}" "$here/consumer_threads.c" "${threads_libs[@]}" -o threads_cpp
  expect "a pool, C++17" env LD_LIBRARY_PATH="$prefix/lib" ./threads_cpp
  components="COMPONENTS threads"
fi
for header in "$prefix"/include/losskit/*.hpp; do
  "$cxx" -std=c++17 "${strict[@]}" -Wconversion -Wshadow "${cflags[@]}" -x c++ -fsyntax-only "$header" 2>header.log &&
    echo "ok $(basename "$header")" || { cat header.log; fail=1; }
done

for header in "$prefix"/include/losskit/*.h; do
  "$cc" -std=c99 "${strict[@]}" "${cflags[@]}" -x c -fsyntax-only "$header" 2>header.log &&
    "$cxx" -std=c++17 "${strict[@]}" "${cflags[@]}" -x c++ -fsyntax-only "$header" 2>header.log &&
    echo "ok $(basename "$header")" || { cat header.log; fail=1; }
done

mkdir cmake
cat >cmake/CMakeLists.txt <<TEXT
cmake_minimum_required(VERSION 3.16)
project(consumer C CXX)
find_package(losskit 0.1 REQUIRED ${components:-})
find_package(losskit 0.1 QUIET COMPONENTS nonsense)
if(losskit_FOUND)
  message(FATAL_ERROR "found a component that there is not")
endif()
if(TARGET losskit::threads)
  add_executable(with_threads $here/consumer_threads.c)
  target_link_libraries(with_threads PRIVATE losskit::losskit losskit::threads)
endif()
foreach(kind losskit losskit_static)
  add_executable(with_\${kind} $here/consumer.c)
  target_link_libraries(with_\${kind} PRIVATE losskit::\${kind})
  add_executable(hpp_with_\${kind} $here/consumer.cpp)
  target_compile_features(hpp_with_\${kind} PRIVATE cxx_std_17)
  target_link_libraries(hpp_with_\${kind} PRIVATE losskit::\${kind})
endforeach()
TEXT
if cmake -G Ninja -S cmake -B cmake/build -DCMAKE_PREFIX_PATH="$prefix" >cmake.log 2>&1 && cmake --build cmake/build >>cmake.log 2>&1; then
  expect "CMake, shared" cmake/build/with_losskit
  [ -z "${components:-}" ] || expect "CMake, a pool" cmake/build/with_threads
  expect "CMake, static" cmake/build/with_losskit_static
  expect "CMake, C++, shared" cmake/build/hpp_with_losskit
  expect "CMake, C++, static" cmake/build/hpp_with_losskit_static
else
  cat cmake.log
  fail=1
fi

# Beside a program's own Highway and xsimd: neither side may end up with the other's code.
if grep -qw avx2 /proc/cpuinfo; then
  for flags in "-O2" "-O0 -mavx2 -mfma" "-O2 -mavx2 -mfma -mbmi -mbmi2 -mf16c -mlzcnt -mpopcnt -mmovbe -DHWY_DISABLE_PCLMUL_AES"; do
    read -ra words <<<"$flags"
    "$cxx" -std=c++17 "${words[@]}" -c "$here/neighbour.cpp" -o neighbour.o
    "$cc" "${cflags[@]}" -c "$here/consumer.c" -o consumer.o
    "$cxx" consumer.o neighbour.o "$prefix/lib/liblosskit.a" -lhwy -lm -o neighbour
    expect "beside Highway and xsimd with $flags" ./neighbour
    "$cxx" consumer.o -Wl,--whole-archive "$prefix/lib/liblosskit.a" -Wl,--no-whole-archive neighbour.o -lhwy -lm -o neighbour
    expect "beside Highway and xsimd with $flags, losskit first" ./neighbour
  done
fi
exit $fail
