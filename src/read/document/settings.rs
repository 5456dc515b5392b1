//! `siak-check.yaml` and `opd.yaml`.

use jiff::civil::Date;

use crate::base::lang::{Language, Text};
use crate::base::source::Span;
use crate::base::{affair::Affair, calendar::Zone, exact::Fixed};
use crate::read::decode::{Id, Located, NumberOr, Table, Whole};

include!(concat!(env!("OUT_DIR"), "/record_settings.rs"));
