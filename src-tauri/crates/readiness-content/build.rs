//! The content is embedded when this room is compiled: a change to it compiles the room again.

fn main() {
    println!("cargo::rerun-if-changed=content");
}
