//! The program: arguments in, exit code out.

use std::process::ExitCode;
use std::{env, io};

fn main() -> ExitCode {
    siak_check::cli::run(env::args_os(), &mut io::stdout(), &mut io::stderr()).into()
}
