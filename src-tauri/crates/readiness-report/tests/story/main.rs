//! The story of the board report: what it says, to whom, and that it leaks nothing.

mod edition;
mod facts;
mod fixture;
mod golden;
mod leak;
mod settings;
mod technologies;
