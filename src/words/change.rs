//! Words about files being changed.

use crate::base::show::Shown;
use crate::world::write::Meanwhile;

include!(concat!(env!("OUT_DIR"), "/change.rs"));
