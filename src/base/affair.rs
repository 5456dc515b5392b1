//! Government affairs (urusan pemerintahan), by which instruments suggest who leads an indicator.

use super::suggest::folded;

include!(concat!(env!("OUT_DIR"), "/Affair.rs"));

impl Affair {
    /// Those that the name of an agency speaks of.
    pub fn named(name: &str) -> Vec<Self> {
        let name = folded(name);
        let speaks = |one: &Self| one.said().iter().any(|said| name.contains(&folded(said)));
        Self::ALL.iter().copied().filter(speaks).collect()
    }
}
