#!/usr/bin/env bash
# needed.sh BUILD: the shared library needs libc and libm only and exports the header's functions only; the static one
# links into a C program with a C compiler alone. The library of threads needs oneTBB and the C++ runtime, not the core.
set -euo pipefail
build=$1
here=$(dirname "$0")
top=$here/../..
library=$build/capi/liblosskit.so
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
fail=0
finding() {
  echo "$*"
  fail=1
}

# shared LIBRARY HEADER MAP NODE NEEDED-PATTERN: what it needs, its soname, and four lists of functions that must be one: the
# header's, the map's, the library's, and what the map's node stands on.
shared() {
  local library=$1 name
  local file=$(basename "$library")
  for name in $(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    [[ $name =~ ^($5) ]] || finding "$file needs $name"
  done
  [ "$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')" = "$file.0" ] || finding "$file: wrong soname"
  sed -n 's/^LK_API .*[ *]\(lk_[a-z_0-9]*\)(.*/\1/p' "$top/$2" | sort >"$temp/header"
  sed -n 's/^ *\(lk_[a-z_0-9]*\);$/\1/p' "$top/$3" | sort >"$temp/map"
  nm -D --defined-only --format=posix "$library" | sed -n 's/^\([^ ]*\) [^A] .*/\1/p' | sed "s/@@$4\$//" | sort >"$temp/exported"
  [ -s "$temp/header" ] || finding "no functions found in $2"
  diff "$temp/header" "$temp/map" >"$temp/diff" || finding "$2 (<) and $3 (>) differ:" $'\n'"$(cat "$temp/diff")"
  diff "$temp/header" "$temp/exported" >"$temp/diff" || finding "$2 (<) and $file (>) differ:" $'\n'"$(cat "$temp/diff")"
}
shared "$library" include/losskit/losskit.h capi/losskit.map LOSSKIT_0 'libc\.|libm\.|ld-linux'
if [ -e "$build/threads/liblosskit_threads.so" ]; then
  shared "$build/threads/liblosskit_threads.so" include/losskit/threads.h threads/losskit_threads.map LOSSKIT_THREADS_0 \
    'libc\.|libm\.|ld-linux|libtbb\.|libstdc\+\+\.|libgcc_s\.'
fi

# The C++ runtime and the compiler's unwinder would come with these names. [_GCC] is libgcc_s.
runtime='^(_ZN?St|_Zn|_Zd|_ZTI|_ZTV|__cxa_(throw|begin|end|guard|pure|allocate|rethrow|bad)|__gxx_|_Unwind_)'
nm -D --undefined-only --format=posix "$library" | grep -E "$runtime|@(GLIBCXX|CXXABI|GCC)_" >"$temp/runtime" &&
  finding "liblosskit.so wants the C++ runtime:" $'\n'"$(cat "$temp/runtime")"
nm --undefined-only --format=posix "$build/capi/liblosskit.a" | grep -E "$runtime" | sort -u >"$temp/runtime" &&
  finding "liblosskit.a wants the C++ runtime:" $'\n'"$(cat "$temp/runtime")"

${CC:-gcc} -I"$top/include" "$here/consumer.c" "$build/capi/liblosskit.a" -lm -o "$temp/consumer" &&
  "$temp/consumer" || finding "a C program with liblosskit.a does not link or run"
exit $fail
