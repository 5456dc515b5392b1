//! `siak-check` works out how ready a region is for the national Smart City evaluation.
//!
//! Everything flows one way, and each stage is a function on plain data:
//!
//! ```text
//! world -> read -> model -> gather -> judge -> report -> words -> render -> cli
//!            (what the folder holds)   (score)                  `-> change -> world (what is written back)
//! ```
//!
//! ```
//! use siak_check::base::exact::Exact;
//! // A dimension of seven questions whose values sum to 16, as the method rounds it.
//! assert_eq!(Exact::ratio(16, 7).rounded(2).to_string(), "2.29");
//! ```
//!
//! A bad *file* is never an `Err`: it is a [`problem::Diagnostic`], collected beside the result of each stage.
//! `Err` is for when the world fails: output that cannot be written, a folder that is no workspace.
//! A module imports only from modules above it in the list below; `tests/architecture.rs` holds that.

pub mod base;
pub mod problem;
pub mod world;
pub mod read;
pub mod gather;
pub mod model;
pub mod judge;
pub mod run;
pub mod report;
pub mod words;
pub mod change;
pub mod render;
pub mod cli;
