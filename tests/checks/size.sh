#!/usr/bin/env bash
# size.sh BUILD: the shared library, stripped, is at most 5 MiB.
set -euo pipefail
temp=$(mktemp)
trap 'rm -f "$temp"' EXIT
strip -o "$temp" "$1/capi/liblosskit.so"
size=$(stat -c %s "$temp")
echo "liblosskit.so: $((size / 1024)) KiB stripped"
[ "$size" -le $((5 << 20)) ]
