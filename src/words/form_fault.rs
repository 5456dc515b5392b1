//! What can be wrong with a form that comes back, or with a cell of it.

use super::form::{Field, value};
use crate::base::{exact::Fixed, legible::line};
use crate::problem::Problem;

include!(concat!(env!("OUT_DIR"), "/Fault.rs"));
