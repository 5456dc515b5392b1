//! Fixed words: headings of tables, and the names of closed sets.

use crate::base::show::several;
use crate::model::instrument::Dated;
use crate::problem::Submission;
use crate::read::document::pillar::{Covers, RoundYear};

include!(concat!(env!("OUT_DIR"), "/Label.rs"));
include!(concat!(env!("OUT_DIR"), "/label.rs"));
