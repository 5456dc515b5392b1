//! What `init` says of the round before.

use jiff::civil::Date;

use crate::base::show::{Cut, Quoted, several};

include!(concat!(env!("OUT_DIR"), "/next.rs"));
