//! English: what is not yet one entry with the other language.

pub mod explain;
mod explain_survey;
pub mod fault;
pub mod problem;

super::bound!(crate::lang::Language::English);
