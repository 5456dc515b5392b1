//! `siak-check` works out how ready a region is for the national Smart City evaluation.
//!
//! Everything flows one way, and each stage is a function on plain data:
//!
//! ```text
//! world -> read -> model -> gather -> judge -> report -> words -> render -> cli
//!    (data files)  (what they name)  (score)       |           `-> change -> world (what is written back)
//!                                                   `-> saved (what was written, read back)
//! ```
//!
//! ```
//! # use std::path::Path;
//! use siak_check::{Day, Report, Request, read};
//!
//! let root = Path::new("examples/siak");
//! let day = Day::Fixed("2024-10-30".parse()?);
//! let run = read(Request { root, shown: "examples/siak/", indicators: None, day });
//! let report = Report::of(&run).ok_or("the settings or the instrument cannot be read")?;
//! assert_eq!(report.assessment.index.verified.official.rounded(2).to_string(), "1.86");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! That is what the library offers. The modules are there for the program and its tests, and may change with
//! any release.
//!
//! A bad *file* is never an `Err`: it is a [`Problem`], collected beside the result of each stage.
//! `Err` is for when the world fails: output that cannot be written, a folder that is no workspace.
//! A module imports only from modules above it in the list below; `tests/architecture.rs` holds that.

#[doc(hidden)]
pub mod base;
#[doc(hidden)]
pub mod problem;
#[doc(hidden)]
pub mod world;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod model;
#[doc(hidden)]
pub mod gather;
#[doc(hidden)]
pub mod judge;
#[doc(hidden)]
pub mod run;
#[doc(hidden)]
pub mod report;
#[doc(hidden)]
pub mod saved;
#[doc(hidden)]
pub mod words;
#[doc(hidden)]
pub mod tables;
#[doc(hidden)]
pub mod change;
#[doc(hidden)]
pub mod render;
#[doc(hidden)]
pub mod cli;

pub use base::exact::{Exact, Fixed};
pub use base::lang::Language;
pub use problem::{Code, Problem};
pub use report::Report;
pub use run::{Day, Readiness, Request, read};
