//! `instrument.yaml`: how an instrument scores.

use super::pillar::{Level, LevelText, Provenance};
use crate::base::{exact::Fixed, lang::Text};
use crate::read::decode::{Id, Located, Table, Whole};

include!(concat!(env!("OUT_DIR"), "/record_instrument.rs"));
