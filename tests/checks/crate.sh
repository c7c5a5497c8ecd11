#!/usr/bin/env bash
# crate.sh: what `cargo package` packs builds the library by itself, away from the source tree, and a program of a user's
# runs with it. One set of kernels: the others differ in flags.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rust=$here/../../bindings/rust
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
target=portable
! grep -qw avx2 /proc/cpuinfo || target=highway_avx2

# The two crates as they would lie in a registry's cache, losskit-sys where losskit's manifest has its path: older cargos
# pack no crate whose dependency is not published.
cd "$rust"
cargo package -p losskit-sys --no-verify --allow-dirty --quiet --target-dir "$temp/package"
mkdir -p "$temp/user/src" "$temp/losskit/sys"
tar xzf "$temp"/package/package/losskit-sys-*.crate -C "$temp/losskit/sys" --strip-components=1
cargo package -p losskit --list --allow-dirty --quiet | while read -r file; do
  [ ! -f "$file" ] || install -D -m 644 "$file" "$temp/losskit/$file"
done
cat >"$temp/user/Cargo.toml" <<'TEXT'
[package]
name = "user"
version = "0.0.0"
edition = "2021"
resolver = "3"  # versions for the compiler at hand

[dependencies]
losskit = { path = "../losskit", features = ["vendored"] }
TEXT
cat >"$temp/user/src/main.rs" <<'TEXT'
fn main() -> losskit::Result<()> {
    let x = losskit::View::from(&[1.0f64, 2.0, 4.0]);
    let loss = losskit::mse_loss(x, losskit::View::from(&[1u8, 1, 1]), &Default::default(), &mut Default::default())?;
    println!("{loss:.6} {}", losskit::Context::default_target()?.1);
    Ok(())
}
TEXT
cd "$temp/user"
# Nothing of an installed library: the crate alone.
unset PKG_CONFIG_PATH LOSSKIT_DIR LOSSKIT_LIB_DIR
LOSSKIT_TARGETS=$target cargo build --quiet
got=$(env -u LD_LIBRARY_PATH ./target/debug/user)
[ "$got" = "3.333333 ${target#*_}" ] || { echo "got '$got'"; exit 1; }
echo "ok $got"

# Headers that are missing are named. -nostdinc hides them, as if they were not installed.
if CXXFLAGS=-nostdinc LOSSKIT_TARGETS=$target cargo build --quiet --target-dir "$temp/without" >"$temp/log" 2>&1; then
  echo "built without Highway's headers"
  exit 1
fi
grep -q 'needs the header hwy/highway.h, which the C++ compiler does not find (Debian: libhwy-dev)' "$temp/log" || { cat "$temp/log"; exit 1; }
echo "ok missing headers"
