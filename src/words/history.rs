//! Words of `compare` and `trend` about the history that they read.

use jiff::civil::Date;

use crate::base::show::{Quoted, several};

include!(concat!(env!("OUT_DIR"), "/history.rs"));
