//! Values that know nothing of what the program is for; they import only each other.

pub mod affair;
pub mod calendar;
pub mod dated;
pub mod exact;
pub mod lang;
pub mod layout;
pub mod legible;
pub mod lfs;
pub mod link;
pub mod named;
pub mod path;
pub mod portable;
pub mod show;
pub mod source;
pub mod suggest;
pub mod survey;
pub mod unseen;
