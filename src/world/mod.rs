//! The only room with effects: files read and written, the history that git keeps, the network, the program that shows a document.

pub mod beneath;
pub mod files;
pub mod git;
pub mod network;
pub mod opener;
pub mod place;
pub mod root;
pub mod standing;
pub mod write;
