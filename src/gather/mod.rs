//! What judging must know besides the data files: documents and what is in them, survey tables, bundles unpacked.

pub mod bundle;
pub mod documents;
pub mod inspect;
pub mod table;
pub mod workbook;
