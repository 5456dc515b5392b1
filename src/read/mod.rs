//! From files to documents: texts, YAML with positions, each key read once, ids not yet looked up.

pub mod decode;
pub mod document;
pub mod sources;
pub mod yaml;
