//! Fixed words: headings of tables, and the names of closed sets.

use crate::base::show::several;
use crate::judge::assess::Cause;
use crate::model::instrument::Dated;
use crate::problem::{Severity, Submission};
use crate::read::document::pillar::{Covers, RoundYear};
use crate::report::compare::{Doubt, Why};
use crate::report::rank::Reason as NoPlace;

include!(concat!(env!("OUT_DIR"), "/Label.rs"));
include!(concat!(env!("OUT_DIR"), "/label.rs"));
