//! Help: every command and argument has its own, in both languages.

use clap::Command;
use siak_check::base::lang::Language;
use siak_check::{cli, words};

#[test]
fn every_command_and_argument_has_help_in_both_languages() {
    fn check(command: &Command, path: &str, language: Language) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        assert!(!about.is_empty(), "{language:?}: {path}");
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
            assert!(!help.is_empty(), "{language:?}: {path} {}", argument.get_id());
        }
        for subcommand in command.get_subcommands() {
            check(subcommand, &format!("{path} {}", subcommand.get_name()), language);
        }
    }
    for language in Language::ALL {
        let mut command = cli::command(language);
        command.build();
        check(&command, "siak-check", language);
    }
}

#[test]
fn commands_that_end_alike_share_no_help() {
    for language in Language::ALL {
        assert!(words::help(language, "form export", Some("force")).is_some());
        assert_eq!(words::help(language, "other export", None), None);
        assert_eq!(words::help(language, "other export", Some("force")), None);
    }
}

#[test]
fn the_command_line_is_consistent() {
    for language in Language::ALL {
        cli::command(language).debug_assert();
    }
}
