//! Sentences of the HTML report.

use crate::base::show::{counted, several};
use crate::judge::assess::Cause;

include!(concat!(env!("OUT_DIR"), "/caption.rs"));
