//! What the scoring room promises, by example and under random input.

mod bands;
mod benchmark;
mod by_hand;
mod checks;
mod comparing;
mod explanations;
mod findings;
mod numbers;
mod properties;
mod sensitivity;
mod speed;
mod under_change;
