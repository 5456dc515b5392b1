//! Instrument and workspace as meant: ids looked up, numbers in range, places kept for later messages.

pub mod instrument;
pub mod pattern;
mod place;
pub mod survey;
pub mod weights;
pub mod workspace;

pub mod resolve;
