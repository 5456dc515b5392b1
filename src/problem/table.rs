//! The table of problems, as problems.yaml has it.

use jiff::civil::Date;

use super::{Expected, Found, Kind, PathFault, ReadFault, Severity, Submission, TableFault, Thing, Unlisted};
use super::{Unportable, YamlFault, fault::says_nothing};
use crate::base::link::{AddressFault, Detour, Login, Silence};
use crate::base::show::{Help as _, Names, counted, quoted, several};
use crate::base::survey::{Cells, ColumnFault, Personal};
use crate::base::{dated::DateFault, exact::Fixed, lang::Language, lang::Text};
use crate::base::{legible::line, suggest::Meant};

include!(concat!(env!("OUT_DIR"), "/problems.rs"));
