//! The content that comes with the program is sound, and bad content is refused.

mod embedded;
mod example;
mod generated;
mod lint;
mod refusals;
