//! The catalogue of proven technologies.

mod technology;

pub use technology::{Adopter, Catalogue, Finding, Technology};
