//! clap's help and errors in the user's language: the derived command gets its texts after it is built.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, FromArgMatches};

use super::Cli;
use super::console::{self, Stream, columns};
use crate::base::{lang::Language, legible};
use crate::words::{self, Usage};

/// The variable that chooses the language where no `--lang` does.
const VARIABLE: &str = "SIAK_CHECK_LANG";

const WIDTH: usize = 100;

pub(super) fn language_of_variable() -> Option<Language> {
    std::env::var(VARIABLE).ok().and_then(|value| Language::from_locale(&value))
}

/// The language for help and usage errors, which come before the arguments are understood: `--lang` wherever
/// it stands, the variable, the locale, Indonesian.
pub(super) fn language_before_parsing(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> = arguments.iter().map(|argument| argument.to_str().unwrap_or_default()).collect();
    let given = texts.iter().enumerate().find_map(|(index, text)| {
        let next = || texts.get(index + 1).copied().filter(|_| *text == "--lang");
        Language::from_locale(text.strip_prefix("--lang=").or_else(next)?)
    });
    let locale = || {
        let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).and_then(|name| Language::from_locale(&name))
    };
    given.or_else(language_of_variable).or_else(locale).unwrap_or(Language::Indonesian)
}

/// Understands the arguments; otherwise prints help, the version or what is wrong, and says how to end.
pub(super) fn parse(
    arguments: &[OsString],
    language: Language,
    out: &mut Stream,
    err: &mut Stream,
) -> Result<Cli, u8> {
    let arguments = &asking(arguments);
    // Else clap would say the name by which the program was called, whatever signs that has.
    let command = command(language).bin_name(env!("CARGO_PKG_NAME"));
    let command = command.term_width(columns(out).unwrap_or(WIDTH));
    let parsed =
        command.clone().try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    parsed.map_err(|error| {
        let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
        let text = if asked || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            // clap builds this word into the usage line itself.
            let word = Usage::OptionsPlaceholder.text(language);
            error.render().to_string().replace("[OPTIONS]", word)
        } else {
            let odd = arguments.iter().find(|argument| argument.to_str().is_none());
            wrong(&error, odd.map(|odd| odd.to_string_lossy()), language)
        };
        if !asked {
            // There is nowhere left to say that standard error is closed.
            let _ = err.write_all(text.as_bytes());
            return 2;
        }
        match console::send(out, text.as_bytes()) {
            Ok(()) => 0,
            Err(error) => {
                let _ = err.write_all(format!("siak-check: {error:#}\n").as_bytes());
                2
            }
        }
    })
}

/// `help COMMAND` as what it means: `COMMAND --help`.
fn asking(arguments: &[OsString]) -> Vec<OsString> {
    let mut arguments = arguments.to_vec();
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        let end = arguments.iter().position(|one| one == "--").unwrap_or(arguments.len());
        arguments.insert(end, "--help".into());
    }
    arguments
}

/// The program as clap knows it, with its texts.
pub fn command(language: Language) -> Command {
    translated(Cli::command(), "", language)
}

/// A tree of commands with its texts. `path` is what is typed to get there, without the program.
fn translated(command: Command, path: &str, language: Language) -> Command {
    let word = |usage: Usage| usage.text(language);
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n", word(Usage::Usage));
    let help = |argument: &str| words::help(language, path, Some(argument)).unwrap_or_default();
    let command = command
        .about(words::help(language, path, None).unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(word(Usage::Commands))
        .subcommand_value_name(word(Usage::CommandPlaceholder))
        .mut_args(|argument: Arg| {
            let heading = match argument.is_positional() {
                true => Usage::Arguments,
                // What every command has stands behind what is its own.
                false if path.is_empty() => Usage::Common,
                false => Usage::Options,
            };
            let text = help(argument.get_id().as_str());
            // The texts say defaults and choices in the user's language; clap would say them in English.
            let takes = argument.get_action().takes_values();
            let argument =
                if takes { argument.hide_default_value(true).hide_possible_values(true) } else { argument };
            argument.help(text).help_heading(word(heading)).allow_negative_numbers(takes)
        });
    command.mut_subcommands(|subcommand| {
        let path = format!("{path} {}", subcommand.get_name());
        translated(subcommand, path.trim_start(), language)
    })
}

/// What is wrong with the arguments, and what is near.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are clap's, not ours")]
fn wrong(error: &clap::Error, odd: Option<Cow<str>>, language: Language) -> String {
    let word = |usage: Usage| usage.text(language);
    let context = |kind: ContextKind| {
        error.get(kind).map(|value| match value {
            ContextValue::String(text) => text.clone(),
            ContextValue::Strings(texts) => texts.join(", "),
            other => other.to_string(),
        })
    };
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let (phrase, subject) = match error.kind() {
        ErrorKind::UnknownArgument => (Usage::UnknownArgument, argument),
        ErrorKind::InvalidSubcommand => {
            (Usage::UnknownCommand, context(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::InvalidValue if value.is_empty() => (Usage::NoValue, argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            (Usage::BadValue, format!("{argument}: {value}"))
        }
        ErrorKind::MissingRequiredArgument => (Usage::Missing, argument),
        ErrorKind::ArgumentConflict => match context(ContextKind::PriorArg) {
            Some(other) if other != argument => (Usage::Together, format!("{argument}, {other}")),
            Some(_) | None => (Usage::Twice, argument),
        },
        ErrorKind::InvalidUtf8 => (Usage::NotUtf8, odd.unwrap_or_default().into_owned()),
        _ => (Usage::Other, argument),
    };
    let mut text = format!("{} {} {}\n", word(Usage::Error), word(phrase), legible::line(&subject, 200));
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(near) = near.into_iter().find_map(context) {
        text += &format!("  {} {}\n", word(Usage::DidYouMean), legible::line(&near, 200));
    }
    if let Some(choices) = context(ContextKind::ValidValue).filter(|choices| !choices.is_empty()) {
        text += &format!("  {} {choices}\n", word(Usage::Choices));
    }
    text + word(Usage::SeeHelp) + "\n"
}
