//! What is written for people to keep: changes of YAML, forms filled in, verdicts, bundles, new workspaces.

pub mod bundle;
pub mod edit;
pub mod form;
pub mod init;
pub mod next;
pub mod verdict;

use std::io;
use std::path::Path;

use crate::base::layout::{CHANGE_JOURNAL, CHANGE_LOCK};
use crate::problem::ReadFault;
use crate::words::Trouble;
use crate::world::{files::fault, write::Failure};

pub fn cannot_read(file: impl Into<String>) -> impl FnOnce(ReadFault) -> Trouble {
    move |reason| Trouble::CannotRead { file: file.into(), reason }
}

pub fn cannot_write(path: &Path) -> impl Fn(io::Error) -> Trouble {
    move |error| Trouble::CannotWrite { file: path.display().to_string(), reason: fault(&error) }
}

/// Why nothing was written, or not all; `shown` is what a name below the folder is called.
pub fn not_written(shown: impl Fn(&str) -> String) -> impl Fn(Failure) -> Trouble {
    move |failure| match failure {
        Failure::Failed { name, reason } => Trouble::CannotWrite { file: shown(&name), reason },
        Failure::Changed { name } => Trouble::FileChanged { file: shown(&name) },
        Failure::Held => Trouble::Held { file: shown(CHANGE_LOCK) },
        Failure::Unfinished { reason } => Trouble::Unfinished { file: shown(CHANGE_JOURNAL), reason },
    }
}
