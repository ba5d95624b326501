//! How long the window took to become usable, for `cargo xtask bench`: printed once, and only
//! when `TRUST_READINESS_TIMES` is set.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// Counts from when the program began.
#[derive(Debug, Clone)]
pub(crate) struct Times {
    begun: Instant,
    wanted: Arc<AtomicBool>,
}

impl Times {
    /// Begins to count.
    pub(crate) fn begin() -> Self {
        let wanted = std::env::var_os("TRUST_READINESS_TIMES").is_some();
        Self { begun: Instant::now(), wanted: Arc::new(AtomicBool::new(wanted)) }
    }

    /// The first answer to the window: its pages are loaded, drawn and asking.
    pub(crate) fn first_answer(&self) {
        if self.wanted.swap(false, Ordering::Relaxed) {
            println!("usable after {} ms", self.begun.elapsed().as_millis());
        }
    }
}
