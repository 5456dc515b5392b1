//! The help texts of the command line.

use crate::base::lang::Language;

include!(concat!(env!("OUT_DIR"), "/Usage.rs"));

/// The help of a command (`""` for the program itself), or of one of its arguments.
pub fn help(language: Language, command: &str, argument: Option<&str>) -> Option<&'static str> {
    let command = if command.is_empty() { "siak_check".to_owned() } else { command.replace(' ', ".") };
    let found = match argument {
        None => find(&command),
        Some(name) => find(&format!("{command}.{name}")).or_else(|| find(&format!("every.{name}"))),
    };
    found.map(|pair| language.of(pair))
}

include!(concat!(env!("OUT_DIR"), "/help.rs"));
