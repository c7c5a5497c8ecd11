#!/usr/bin/env bash
# readme.sh LANGUAGE: the README's program in that language compiles against the installed library (pkg-config finds it) and
# prints what it should. The library is in LD_LIBRARY_PATH.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
cd "$temp"

# The first block in the language $1, or that of a number.
block() {
  awk -v mark="\`\`\`$1" -v skip="${2:-1}" '$0 == "```" && on { exit } on { print } $0 == mark && --skip == 0 { on = 1 }' "$root/README.md"
}

want='loss 2.677163, gradient of the first logit 0.0283'
case $1 in
  c)
    want='loss 2.7105, gradient of the first logit 0.0450153'
    block c >minimal.c
    cc -std=c99 -Wall -Wextra -Werror minimal.c $(pkg-config --cflags --libs losskit) -o minimal
    ;;
  threads)
    # Instead of the first program's call: the same loss through a pool.
    want='loss 2.7105 by 2 threads'
    {
      printf '#include <losskit/losses.h>\n#include <losskit/threads.h>\n#include <stdio.h>\n'
      block c | sed -n '/^int main/,/lk_error error/p'
      block c 3
      printf '  return 0;\n}\n'
    } >minimal.c
    cc -std=c99 -Wall -Wextra -Werror minimal.c $(pkg-config --cflags --libs losskit_threads) -o minimal
    ;;
  cpp)
    block cpp >minimal.cpp
    c++ -std=c++17 -Wall -Wextra -Werror minimal.cpp $(pkg-config --cflags --libs losskit) -o minimal
    ;;
  rust)
    mkdir src
    block rust >src/main.rs
    printf '[package]\nname = "minimal"\nversion = "0.0.0"\nedition = "2021"\nresolver = "3"\n[dependencies]\nlosskit = { path = "%s" }\n' \
      "$root/bindings/rust" >Cargo.toml
    cargo build --quiet
    ln -s "${CARGO_TARGET_DIR:-target}/debug/minimal" minimal
    ;;
  go)
    block go >main.go
    printf 'module minimal\n\ngo 1.19\n' >go.mod
    go mod edit -require losskit@v0.0.0 -replace "losskit=$root/bindings/go"
    go build -o minimal .
    ;;
esac
got=$(./minimal)
[ "$got" = "$want" ] || { echo "got '$got', expected '$want'"; exit 1; }
echo "ok $got"
