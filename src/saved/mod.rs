//! What this program wrote and reads back: saved scores, the cache of links, the sums of a bundle.

pub mod bundle;
pub mod links;
pub mod score;

/// The version of every JSON shape; it changes when a key is renamed or removed.
pub const SCHEMA_VERSION: u32 = 2;
