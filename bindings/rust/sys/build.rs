//! Finds the library, or builds it: README.md says in which order.

use std::env;
use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    for name in ["LOSSKIT_DIR", "LOSSKIT_LIB_DIR", "LOSSKIT_STATIC", "LOSSKIT_TARGETS"] {
        println!("cargo:rerun-if-env-changed={name}");
    }
    #[cfg(feature = "vendored")]
    return vendored::build();
    #[cfg(not(feature = "vendored"))]
    find();
}

#[cfg_attr(feature = "vendored", allow(dead_code))]
fn find() {
    let statically = env::var_os("LOSSKIT_STATIC").is_some_and(|value| value != "0" && !value.is_empty());
    let prefix = env::var_os("LOSSKIT_DIR").map(PathBuf::from);
    if let Some(lib) = env::var_os("LOSSKIT_LIB_DIR").map(PathBuf::from).or_else(|| prefix.as_ref().map(|p| p.join("lib"))) {
        let file = if statically { "liblosskit.a" } else { "liblosskit.so" };
        if !lib.join(file).exists() && !lib.join("liblosskit.dylib").exists() {
            fail(&format!("{} has no {file}; that is where LOSSKIT_DIR or LOSSKIT_LIB_DIR points", lib.display()));
        }
        println!("cargo:rustc-link-search=native={}", lib.display());
        if statically {
            println!("cargo:rustc-link-lib=static=losskit");
            println!("cargo:rustc-link-lib=m");
        } else {
            println!("cargo:rustc-link-lib=losskit");
        }
        if let Some(prefix) = prefix {
            include(&prefix.join("include"));
        }
        return;
    }
    match pkg_config::Config::new().atleast_version("0.1.0").statik(statically).probe("losskit") {
        Ok(library) => library.include_paths.iter().for_each(|path| include(path)),
        Err(error) => fail(&format!(
            "the losskit library was not found. Install it and let pkg-config see its losskit.pc (PKG_CONFIG_PATH), set \
             LOSSKIT_DIR to its prefix, or build it with the feature `vendored`.\n{error}"
        )),
    }
}

fn include(path: &Path) {
    println!("cargo:include={}", path.display());
}

/// The sentence alone, without a panic's noise.
fn fail(why: &str) -> ! {
    eprintln!("losskit-sys: {why}");
    std::process::exit(1)
}

#[cfg(feature = "vendored")]
mod vendored {
    use super::{fail, include};
    use std::collections::HashMap;
    use std::fmt::Write;
    use std::path::{Path, PathBuf};
    use std::{env, fs};
    use tinyjson::JsonValue;

    struct Target {
        name: String,
        backend: String,
        isa: String,
        flags: Vec<String>,
        small: Vec<String>, // flags that not every compiler knows
    }

    fn text(value: &JsonValue) -> String {
        value.get::<String>().cloned().unwrap_or_default()
    }

    fn texts(value: &JsonValue) -> Vec<String> {
        value.get::<Vec<_>>().into_iter().flatten().map(text).collect()
    }

    /// The (back end, ISA) pairs for this CPU, best first, with their compiler flags.
    fn targets(file: &Path, cpu: &str) -> Vec<Target> {
        let json = fs::read_to_string(file).unwrap_or_else(|e| fail(&format!("{}: {e}", file.display())));
        let json: JsonValue = json.parse().unwrap_or_else(|e| fail(&format!("{}: {e}", file.display())));
        let (common, small) = (texts(&json["common"]), texts(&json["small"]));
        let all = json["targets"].get::<Vec<_>>().into_iter().flatten();
        all.filter(|t| ["any", cpu].contains(&text(&t["cpu"]).as_str()))
            .map(|t| Target {
                name: text(&t["name"]),
                backend: text(&t["backend"]),
                isa: text(&t["isa"]),
                flags: common.iter().cloned().chain(texts(&t["flags"])).collect(),
                small: if t.get::<HashMap<_, _>>().is_some_and(|t| t.contains_key("small")) { small.clone() } else { Vec::new() },
            })
            .collect()
    }

    fn sources(directory: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(directory).unwrap_or_else(|e| fail(&format!("{}: {e}", directory.display())));
        let mut files: Vec<_> =
            entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "cpp")).collect();
        files.sort();
        files
    }

    fn compiler(root: &Path, out: &Path) -> cc::Build {
        let mut build = cc::Build::new();
        build.cpp(true).std("c++17").cpp_link_stdlib(None).opt_level(2).warnings(false);
        build
            .flag("-fvisibility=hidden")
            .flag("-fno-exceptions")
            .flag("-fno-rtti")
            .flag("-ffp-contract=off")
            .define("NDEBUG", None);
        build.include(root.join("include")).include(root.join("src")).include(out);
        build
    }

    fn require(header: &str, package: &str, out: &Path) {
        let probe = out.join("probe.cpp");
        fs::write(&probe, format!("#include <{header}>\n")).unwrap_or_else(|e| fail(&format!("{}: {e}", probe.display())));
        let mut build = cc::Build::new();
        let found = build.cpp(true).std("c++17").cargo_warnings(false).cargo_metadata(false).file(&probe).try_expand();
        if found.is_err() {
            fail(&format!(
                "the feature `vendored` needs the header {header}, which the C++ compiler does not find (Debian: {package})"
            ));
        }
    }

    pub fn build() {
        let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("vendor");
        let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
        let cpu = env::var("CARGO_CFG_TARGET_ARCH").unwrap();
        println!("cargo:rerun-if-changed={}", root.display());
        require("hwy/highway.h", "libhwy-dev", &out);
        require("xsimd/xsimd.hpp", "libxsimd-dev", &out);

        let mut targets = targets(&root.join("src/kernels/targets.json"), &cpu);
        if let Ok(wanted) = env::var("LOSSKIT_TARGETS") {
            targets.retain(|t| wanted.split(',').any(|name| name == t.name));
            if targets.is_empty() {
                fail(&format!("LOSSKIT_TARGETS={wanted} names no target of {cpu}; they stand in targets.json"));
            }
        }
        let mut list = String::from("#pragma once\n#include <losskit/losskit.h>\n#define LK_TARGETS(X)");
        for t in &targets {
            write!(list, " \\\n  X({}, LK_BACKEND_{}, LK_ISA_{})", t.name, t.backend.to_uppercase(), t.isa.to_uppercase())
                .unwrap();
        }
        fs::write(out.join("targets.h"), list + "\n").unwrap_or_else(|e| fail(&format!("targets.h: {e}")));

        let mut library = cc::Build::new();
        let mut core = compiler(&root, &out);
        core.define("LOSSKIT_TARGET", "engine").out_dir(out.join("engine"));
        core.files(sources(&root.join("src/base"))).files(sources(&root.join("src/engine"))).file(root.join("capi/exports.cpp"));
        library.objects(core.compile_intermediates());
        for t in &targets {
            let mut kernels = compiler(&root, &out);
            kernels.define("LOSSKIT_TARGET", t.name.as_str());
            kernels.define(&format!("LOSSKIT_TARGET_{}", t.backend.to_uppercase()), "1");
            for flag in &t.flags {
                kernels.flag(flag);
            }
            for flag in &t.small {
                kernels.flag_if_supported(flag);
            }
            kernels.files(sources(&root.join("src/kernels"))).out_dir(out.join(&t.name));
            library.objects(kernels.compile_intermediates());
        }
        library.cpp_link_stdlib(None).compile("losskit");
        println!("cargo:rustc-link-lib=m");
        include(&root.join("include"));
    }
}
