//! The table of problems, as problems.yaml has it.

use jiff::civil::Date;

use super::fault::says_nothing;
use super::{Expected, Found, Kind, PathFault, ReadFault, Severity, Submission, TableFault, Thing, Unlisted};
use super::{Unportable, YamlFault};
use crate::base::lang::{Language, Text};
use crate::base::legible::line;
use crate::base::link::{AddressFault, Detour, Login, Silence};
use crate::base::show::{Help as _, Names, counted, quoted, several};
use crate::base::suggest::Meant;
use crate::base::survey::{Cells, ColumnFault, Personal};
use crate::base::{dated::DateFault, exact::Fixed};

impl Code {
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

include!(concat!(env!("OUT_DIR"), "/problems.rs"));
