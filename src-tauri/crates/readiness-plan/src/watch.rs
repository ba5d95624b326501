//! Watching the solver while it searches: it tells of better solutions and bounds, and is asked to stop.
//!
//! The only file of the workspace with `unsafe` code, because the safe binding leaves the callback out.

#![expect(unsafe_code, reason = "a C callback; each use says why it is sound")]

use std::{
    ffi::{c_char, c_int, c_void},
    ptr, slice,
};

use highs::{HighsStatus, Model, SolvedModel};
use highs_sys::{
    Highs_setCallback, Highs_startCallback, HighsCallbackDataIn, HighsCallbackDataOut,
    kHighsCallbackMipImprovingSolution, kHighsCallbackMipInterrupt,
};

use crate::solution::Stop;

/// Who is told, and who may stop the search.
pub(crate) struct Watch<'a> {
    pub(crate) stop: &'a Stop,
    /// Told the bound whenever it has moved, and each better solution with it.
    pub(crate) tell: &'a mut dyn FnMut(f64, Option<&[f64]>),
    /// The bound that was told last.
    pub(crate) told: f64,
}

/// Solves a model and watches it meanwhile.
pub(crate) fn solve(mut model: Model, watch: &mut Watch<'_>) -> Result<SolvedModel, HighsStatus> {
    let highs = model.as_mut_ptr();
    // SAFETY: `highs` is the live model's own pointer. `watch` outlives the run below, which is the only
    // time that the solver calls; after it the callback is taken away again.
    unsafe {
        Highs_setCallback(highs, Some(call), ptr::from_mut(watch).cast());
        Highs_startCallback(highs, kHighsCallbackMipInterrupt);
        Highs_startCallback(highs, kHighsCallbackMipImprovingSolution);
    }
    let mut solved = model.try_solve()?;
    // SAFETY: as above, with the pointer of the solved model.
    unsafe { Highs_setCallback(solved.as_mut_ptr(), None, ptr::null_mut()) };
    Ok(solved)
}

unsafe extern "C" fn call(
    kind: c_int,
    _: *const c_char,
    out: *const HighsCallbackDataOut,
    into: *mut HighsCallbackDataIn,
    watch: *mut c_void,
) {
    // SAFETY: the solver hands back the pointer that `solve` gave, on the thread that `solve` waits in, so
    // nobody else holds the watch; and its own data, valid for the length of this call.
    let (watch, out) = unsafe { (&mut *watch.cast::<Watch<'_>>(), &*out) };
    let size = usize::try_from(out.mip_solution_size).unwrap_or(0);
    let values = (!out.mip_solution.is_null())
        // SAFETY: the solver gives as many values as it says.
        .then(|| unsafe { slice::from_raw_parts(out.mip_solution, size) });
    let bound = out.mip_dual_bound;
    if values.is_some() || bound.to_bits() != watch.told.to_bits() {
        watch.told = bound;
        (watch.tell)(bound, values);
    }
    if kind == kHighsCallbackMipInterrupt && !into.is_null() {
        // SAFETY: the solver's own data, which is there to be written in this kind of call.
        unsafe { (*into).user_interrupt = c_int::from(watch.stop.is_stopped()) };
    }
}
