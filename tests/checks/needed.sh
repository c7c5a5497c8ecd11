#!/usr/bin/env bash
# needed.sh BUILD: the shared library needs libc and libm only and exports the header's functions only; the static one
# links into a C program with a C compiler alone.
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

for name in $(readelf -d "$library" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
  case $name in
    libc.* | libm.* | ld-linux*) ;;
    *) finding "liblosskit.so needs $name" ;;
  esac
done
[ "$(readelf -d "$library" | sed -n 's/.*(SONAME).*\[\(.*\)\]/\1/p')" = liblosskit.so.0 ] || finding "wrong soname"

# Four lists of functions that must be one: the header's, the map's, the library's, and what the map's node stands on.
sed -n 's/^LK_API .*[ *]\(lk_[a-z_0-9]*\)(.*/\1/p' "$top/include/losskit/losskit.h" | sort >"$temp/header"
sed -n 's/^ *\(lk_[a-z_0-9]*\);$/\1/p' "$top/capi/losskit.map" | sort >"$temp/map"
nm -D --defined-only --format=posix "$library" | sed -n 's/^\([^ ]*\) [^A] .*/\1/p' | sed 's/@@LOSSKIT_0$//' | sort >"$temp/exported"
[ -s "$temp/header" ] || finding "no functions found in the header"
diff "$temp/header" "$temp/map" >"$temp/diff" || finding "header (<) and symbol map (>) differ:" $'\n'"$(cat "$temp/diff")"
diff "$temp/header" "$temp/exported" >"$temp/diff" || finding "header (<) and library (>) differ:" $'\n'"$(cat "$temp/diff")"

# The C++ runtime and the compiler's unwinder would come with these names. [_GCC] is libgcc_s.
runtime='^(_ZN?St|_Zn|_Zd|_ZTI|_ZTV|__cxa_(throw|begin|end|guard|pure|allocate|rethrow|bad)|__gxx_|_Unwind_)'
nm -D --undefined-only --format=posix "$library" | grep -E "$runtime|@(GLIBCXX|CXXABI|GCC)_" >"$temp/runtime" &&
  finding "liblosskit.so wants the C++ runtime:" $'\n'"$(cat "$temp/runtime")"
nm --undefined-only --format=posix "$build/capi/liblosskit.a" | grep -E "$runtime" | sort -u >"$temp/runtime" &&
  finding "liblosskit.a wants the C++ runtime:" $'\n'"$(cat "$temp/runtime")"

${CC:-gcc} -I"$top/include" "$here/consumer.c" "$build/capi/liblosskit.a" -lm -o "$temp/consumer" &&
  "$temp/consumer" || finding "a C program with liblosskit.a does not link or run"
exit $fail
