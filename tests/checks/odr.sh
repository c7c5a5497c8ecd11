#!/usr/bin/env bash
# odr.sh BUILD: no symbol of a kernel library can be taken for another target's.
# The kernels are compiled with flags of CPUs that the process may not run on. Were one of their inline functions emitted as
# a weak symbol under a name that other code shares, the linker could keep that copy for everyone.
set -euo pipefail
build=$1
fail=0
libraries=("$build"/src/libkernels_*.a)
for library in "${libraries[@]}"; do
  target=$(basename "$library" .a)
  target=${target#libkernels_}
  target=${target#small_}
  # Mangled, the target's namespace is its length and its name. What a kernel may need from outside: the C compiler's
  # memory functions, and fma for the portable kernels.
  findings=$(nm --format=posix "$library" | awk -v tag="${#target}$target" -v portable="$([ "$target" = portable ] && echo 1)" '
    NF < 2 || index($1, tag) { next }
    $2 == "U" && $1 ~ /^(memcpy|memmove|memset|_GLOBAL_OFFSET_TABLE_)$/ { next }
    $2 == "U" && portable && $1 ~ /^fmaf?$/ { next }
    $2 == "U" { print "needs " $1 }
    $2 ~ /^[WVuwv]$/ { print "weak or unique " $1 }
    $2 ~ /^[ABCDGRST]$/ { print "global " $1 }' | sort -u)
  [ -z "$findings" ] || {
    fail=1
    echo "$target:"
    c++filt <<<"$findings" | sed 's/^/  /'
  }
  # An empty library would pass for want of symbols.
  nm --format=posix "$library" | awk -v tag="${#target}$target" '$2 ~ /^[DRT]$/ && index($1, tag) { n++ } END { exit !n }' ||
    { fail=1; echo "$target: exports nothing"; }
done
echo "${#libraries[@]} kernel libraries looked at"
exit $fail
