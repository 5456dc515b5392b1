//! From files to documents: the texts of a workspace, YAML with positions, each key read once, ids not yet
//! looked up.

pub mod decode;
pub mod document;
pub mod sources;
pub mod yaml;
