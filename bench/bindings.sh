#!/usr/bin/env bash
# The fixed cost of a call from each language, against the library that `./run demo` or `./run test` installed. Read the
# minimum, and what a language adds to C's.
set -euo pipefail
cd "$(dirname "$0")/.."
export PKG_CONFIG_PATH=$PWD/build/prefix/lib/pkgconfig LD_LIBRARY_PATH=$PWD/build/prefix/lib
c++ -std=c++17 -O2 bench/binding_call.cpp $(pkg-config --cflags --libs losskit) -o build/binding_call
build/binding_call
(cd bindings/rust && CARGO_TARGET_DIR=../../build/cargo cargo bench --quiet --bench call 2>/dev/null)
(cd bindings/go && go test -run '^$' -bench Call -benchtime 500000x |
  awk '/^BenchmarkCall/ { sub(/.*Call\//, "", $1); sub(/-.*/, "", $1)
                          for (i = 3; i < NF; ++i) if ($(i + 1) == "min-ns") printf "Go   %-17s %4.0f ns\n", $1, $i }')
