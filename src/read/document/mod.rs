//! The files as written: each key read once, ids not yet looked up.

pub mod evidence;
pub mod instrument;
pub mod pillar;
pub mod review;
pub mod settings;
