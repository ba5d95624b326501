//! Prints the window's types.
fn main() {
    print!("{}", readiness_app::bindings::typescript());
}
