//! Pure judgement, without text, files or clock: what evidence is worth, the score, what to do first.

pub mod assess;
pub mod check;
pub mod plan;
