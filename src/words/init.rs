//! The files of a new workspace, as whoever fills them in reads them.

include!(concat!(env!("OUT_DIR"), "/init.rs"));
