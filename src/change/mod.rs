//! What is written back into a workspace: changes of YAML that keep the rest, proved by reading back; forms filled in.

pub mod edit;
pub mod form;
