//! What is written for people to keep: changes of YAML that leave the rest, proved by reading back; forms filled in;
//! verdicts; bundles.

pub mod bundle;
pub mod edit;
pub mod form;

use std::io;
use std::path::Path;

use crate::problem::Trouble;
use crate::world::files::fault;

/// Why a file was not written.
pub fn cannot_write(path: &Path) -> impl Fn(io::Error) -> Trouble {
    move |error| Trouble::CannotWrite { file: path.display().to_string(), reason: fault(&error) }
}
