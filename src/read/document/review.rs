//! `reviews/*.yaml`: the secretariat's verdicts on the proof.

use jiff::civil::Date;

use crate::base::{exact::Fixed, lang::Text};
use crate::read::decode::Located;

include!(concat!(env!("OUT_DIR"), "/record_review.rs"));
