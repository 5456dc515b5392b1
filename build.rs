//! Embeds every folder of `indicators/` as a built-in instrument, so the installed binary needs no data files.

#![expect(clippy::disallowed_methods, reason = "a build script has no `load` and no `write`")]

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("indicators");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::from("&[\n");
    for folder in sorted(&root)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        code += &format!("({:?}, &[\n", name(&folder));
        for file in sorted(&folder)?.iter().filter(|file| file.extension().is_some_and(|end| end == "yaml")) {
            println!("cargo::rerun-if-changed={}", file.display());
            code += &format!("({:?}, include_str!({:?})),\n", name(file), file.display().to_string());
        }
        code += "]),\n";
    }
    code += "]\n";
    fs::write(PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it")).join("instruments.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().expect("an entry of a folder has a name").to_string_lossy().into_owned()
}
