//! Why a history, or a commit of it, cannot be read, with what to do about each.

use crate::base::legible::line;
use crate::problem::ReadFault;

/// As much of a commit's name as people use.
pub fn short(id: &str) -> &str {
    id.get(..10).unwrap_or(id)
}

include!(concat!(env!("OUT_DIR"), "/faults_history.rs"));
