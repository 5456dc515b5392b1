//! The files of a new workspace, as whoever fills them in reads them.

use jiff::civil::Date;

use crate::base::show::Cut;

include!(concat!(env!("OUT_DIR"), "/init.rs"));
