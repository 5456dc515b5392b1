//! Words of `review`.

use jiff::civil::Date;

use crate::base::exact::Decimal;
use crate::base::legible::line;
use crate::base::show::{Cut, several};
use crate::read::document::review::Judgement;
use crate::report::review::Progress;

include!(concat!(env!("OUT_DIR"), "/review.rs"));
