//! The program with which the system shows a document, started without a shell.

use std::process::{Command, Stdio};
use std::thread;

include!(concat!(env!("OUT_DIR"), "/lists_opener.rs"));

pub fn is_harmless(extension: &str) -> bool {
    SHOWN.split(' ').any(|one| one == extension)
}

/// Starts it and does not wait; whether there is one, and a screen for it to show anything on.
pub fn open(what: &str) -> bool {
    let (program, before): (_, &[&str]) = match std::env::consts::OS {
        "windows" => ("rundll32", &["url.dll,FileProtocolHandler"]),
        "macos" => ("open", &[]),
        _ if ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().all(|name| std::env::var_os(name).is_none()) => {
            return false;
        }
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    // What ends this program by Ctrl-C leaves the document open.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.args(before).arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let started = command.spawn();
    started.is_ok_and(|mut child| thread::Builder::new().spawn(move || child.wait()).is_ok())
}
