//! Links as data: what an address must look like, which networks are public, and what came of opening one. No
//! network.

pub mod address;
pub mod attempt;
mod document;
pub mod network;

pub use address::{Address, AddressFault, without_credentials};
pub use attempt::{Attempt, Attempts, Detour, Login, Reply, Silence, by_form};
pub use document::document;
