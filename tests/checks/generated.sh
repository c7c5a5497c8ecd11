#!/usr/bin/env bash
# generated.sh BUILD: the committed generated files are what the catalogue gives today (`./run generate` writes them).
set -euo pipefail
"$1/capi/lk_dump" | python3 "$(dirname "$0")/../../bindings/generate.py" --check
