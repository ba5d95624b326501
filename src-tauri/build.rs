//! Gives every command a permission, so that the window may call those of its capability and no
//! other.

#[macro_use]
#[path = "src/commands/list.rs"]
mod list;

macro_rules! names {
    ($($area:ident: $($command:ident),+;)+) => { &[$($(stringify!($command)),+),+] };
}

fn main() {
    println!("cargo:rerun-if-changed=src/commands/list.rs");
    let manifest = tauri_build::AppManifest::new().commands(every_command!(names));
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(why) = tauri_build::try_build(attributes) {
        println!("cargo:warning=is the window built? cargo xtask run does it");
        panic!("{why:#}");
    }
}
