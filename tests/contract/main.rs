//! The house rules of `src-tauri/docs/architecture.md` that a compiler cannot see: which room may
//! know which, what each may say, and that the lists that must agree do agree.

mod arrows;
mod commands;
mod files;
mod migrations;
mod source;
mod vocabulary;
