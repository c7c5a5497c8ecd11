#!/usr/bin/env bash
# baseline.sh BUILD: outside the kernels, the shared library holds only instructions of plain x86-64.
# It disassembles everything but the functions of targets with an ISA of their own, and looks for AVX: wide registers, mask
# registers, and the VEX forms of narrow ones.
set -euo pipefail
build=$1
[ "$(uname -m)" = x86_64 ] || { echo "the baseline of this CPU is not checked"; exit 77; }
# Function names contain the target's name as the compiler mangles it: length, then name.
wide=$(sed -n 's/^ *X(\([a-z0-9_]*\),.*/\1/p' "$build/src/targets.h" | grep -v '^portable$' | awk '{ print length($1) $1 }' | paste -sd '|')
[ -n "$wide" ] || wide=none
objdump -d --no-show-raw-insn "$build/capi/liblosskit.so" | awk -v wide="$wide" '
  /^[0-9a-f]+ <.*>:$/ { name = $2; kernel = name ~ wide; functions += !kernel; kernels += kernel; next }
  !kernel && (/%[yz]mm|%k[0-7]/ || /\tv[a-z0-9]+ .*%xmm/) { print name $0; bad++ }
  END {
    print functions " functions looked at, " kernels " left to the kernels"
    exit bad > 0 || functions < 20
  }'
