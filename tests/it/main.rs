//! What the program does, seen from outside: one binary, so that the crate is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test that cannot make its files has failed"
)]

mod support;

mod archives;
mod bounded;
mod bundle;
mod bytes;
mod ci;
mod commands;
mod covers;
mod deadline;
mod documents;
mod edges;
mod edit;
mod examples;
mod exceptions;
mod faults;
mod form;
mod guide;
mod history;
mod hostile_history;
mod html;
mod instruments;
mod limits;
mod links;
mod names;
mod nobody;
mod output;
mod overwrite;
mod pages;
mod pdf;
mod plan;
mod problems;
mod properties;
mod published;
mod rank;
mod readable;
mod reports;
mod review;
mod rules;
mod sample;
mod schema;
mod services;
mod scoring;
mod special;
mod standing;
mod successor;
mod surveys;
mod together;
mod units;
mod wording;
mod worked;
mod writing;
