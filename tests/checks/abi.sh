#!/usr/bin/env bash
# abi.sh BUILD [--update]: the library's functions and types are those of capi/abi, as libabigail sees them.
# A difference is an ABI change. Additions are fine: take them into the reference with --update. Anything else raises
# the soname.
set -euo pipefail
build=$1
cd "$(dirname "$0")/../.."
reference=capi/abi/x86_64.abi
[ "$(uname -m)" = x86_64 ] || { echo "no reference for this CPU"; exit 77; }
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

# libabigail reads types from debug information, which the release build has none of. The API needs no kernels, so that
# compiling it once more takes seconds; what it calls stays undefined.
"${CXX:-g++}" -std=c++17 -g -O0 -fPIC -fno-exceptions -fno-rtti -fvisibility=hidden -DLOSSKIT_TARGET=engine \
  -Iinclude -Isrc -I"$build/src" src/base/*.cpp src/engine/*.cpp capi/exports.cpp \
  -shared -nostartfiles -Wl,-soname,liblosskit.so.0 -Wl,--version-script=capi/losskit.map -o "$temp/liblosskit.so"

options=(--headers-dir include/losskit --drop-private-types)
abidw "${options[@]}" --no-corpus-path --no-comp-dir-path --no-show-locs --no-elf-needed \
  --exported-interfaces-only "$temp/liblosskit.so" >"$temp/now.abi"
for name in $(sed -n 's/^ *\(lk_[a-z_0-9]*\);$/\1/p' capi/losskit.map); do
  grep -q "elf-symbol name='$name'" "$temp/now.abi" || { echo "libabigail does not see $name"; exit 1; }
done
if [ "${2:-}" = --update ]; then
  mkdir -p capi/abi
  cp "$temp/now.abi" "$reference"
else
  abidiff --no-unreferenced-symbols "$reference" "$temp/now.abi"
fi
