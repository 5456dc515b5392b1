//! Where proof is.

use crate::base::link;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A document inside the workspace, its path checked.
    File(String),
    Link(Link),
}

/// An address as it is written, and the document that it leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    pub text: String,
    document: String,
}

impl Link {
    pub fn new(text: String) -> Self {
        Self { document: link::document(&text), text }
    }
}

impl Place {
    /// As it is written.
    pub fn text(&self) -> &str {
        match self {
            Self::File(path) => path,
            Self::Link(link) => &link.text,
        }
    }

    /// The document that is there, whatever the address.
    pub fn document(&self) -> &str {
        match self {
            Self::File(path) => path,
            Self::Link(link) => &link.document,
        }
    }
}
