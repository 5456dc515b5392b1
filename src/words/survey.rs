//! Surveys: where values are taken from, and their summary.

use crate::base::show::{Quoted, several};

include!(concat!(env!("OUT_DIR"), "/survey.rs"));
