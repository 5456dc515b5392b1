//! What the files of a new workspace say to whoever fills them in.

include!(concat!(env!("OUT_DIR"), "/Word.rs"));
