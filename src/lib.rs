//! `siak-check` works out how ready a region is for the national Smart City evaluation.
//!
//! Everything flows one way, and each stage is a function on plain data:
//!
//! ```text
//! paths -load-> sources -yaml-> nodes -decode-> documents -resolve-> model -check-> findings -assess-> assessment
//!                                                                                                 |
//!                              writer <- render (a file per format) <- words (id, en) <- report <-+
//! ```
//!
//! ```
//! use siak_check::exact::Exact;
//! // A dimension of seven questions whose values sum to 16, as the method rounds it.
//! assert_eq!(Exact::ratio(16, 7).rounded(2).to_string(), "2.29");
//! ```
//!
//! A bad *file* is never an `Err`: it is a [`diagnostic::Diagnostic`], collected beside the result of each stage.
//! `Err` is for when the world fails: output that cannot be written, a folder that is no workspace.
//! A module imports only from modules above it in the list below; `tests/architecture.rs` holds that.

pub mod lang;
pub mod legible;
pub mod exact;
pub mod calendar;
pub mod show;
pub mod link;
pub mod source;
pub mod survey;
pub mod diagnostic;
pub mod yaml;
pub mod decode;
pub mod load;
pub mod edit;
pub mod reach;
pub mod document;
pub mod model;
pub mod resolve;
pub mod check;
pub mod assess;
pub mod plan;
pub mod readiness;
pub mod report;
pub mod words;
pub mod form;
pub mod render;
pub mod write;
pub mod cli;
