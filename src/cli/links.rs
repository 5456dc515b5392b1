//! Whether and how links are opened: the same options on every command whose result they change.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Args, Console, Result, Trouble, now};
use crate::base::link::Attempts;
use crate::change::not_written;
use crate::problem::ReadFault;
use crate::run::{self, Readiness, Request};
use crate::saved::links;
use crate::world::files;
use crate::world::network::{self, LIMITS, Memory, Policy, Private, Trust};
use crate::world::write::{self, Before, Mode};

/// A file of certificates to trust instead of the built-in list, as other programs take it.
const CERTIFICATES: &str = "SSL_CERT_FILE";

#[derive(Args, Default)]
pub(super) struct Opening {
    #[arg(long)]
    check_links: bool,
    #[arg(long)]
    allow_private_links: bool,
    #[arg(long, value_name = "FILE", requires = "check_links")]
    link_cache: Option<PathBuf>,
}

impl Opening {
    /// Reads a workspace, and opens its links where that is asked for.
    pub(super) fn read(&self, request: Request<'_>, console: &mut Console) -> Result<Readiness> {
        let private = if self.allow_private_links { Private::Allowed } else { Private::Refused };
        if !self.check_links {
            return Ok(match private {
                Private::Refused => run::read(request),
                Private::Allowed => run::read_opening(request, &mut |_| Attempts::new()),
            });
        }
        let policy = Policy { private, limits: LIMITS, trust: trust()? };
        let (cache, mut memory) = self.cache(console)?;
        let now = now();
        let mut unreachable = None;
        let run = run::read_opening(request, &mut |addresses| {
            // Those of the cache that still hold, and the others opened now.
            let mut attempts = memory.recall(addresses, private, now);
            let unknown = addresses.iter().copied().filter(|address| !attempts.contains_key(*address));
            let unknown: BTreeSet<&str> = unknown.collect();
            let open = |step: &mut (dyn FnMut() + Send)| network::open(&unknown, &policy, now, step);
            let opened = console.counting(Some(unknown.len()), open);
            attempts.extend(opened.clone());
            unreachable = network::is_offline(&attempts).then_some(attempts.len());
            if let Some(path) = cache.as_ref().filter(|_| !unknown.is_empty() && unreachable.is_none()) {
                memory.remember(&opened, private, now);
                let text = links::write(&memory);
                // The result stands without a cache.
                if let Err(error) = write::keep(path, text.as_bytes(), Before::Anything, Mode::Private) {
                    let trouble = not_written(|_| path.display().to_string())(error);
                    console.say(&trouble.message(console.page.language).what);
                }
            }
            attempts
        });
        match unreachable {
            // Every link would count as dead, which says nothing about the links.
            Some(links) => Err(Trouble::Offline { links }.into()),
            None => Ok(run),
        }
    }

    /// Where links are kept between runs, and those kept there. The usual place serves where it can, unasked.
    fn cache(&self, console: &mut Console) -> Result<(Option<PathBuf>, Memory), Trouble> {
        if let Some(named) = &self.link_cache {
            console.may_write("--link-cache", named)?;
            console.reads([named.clone()])?;
            return memory(named).map(|memory| (Some(named.clone()), memory));
        }
        let Some(usual) = usual_cache() else { return Ok((None, Memory::default())) };
        Ok(match memory(&usual) {
            Ok(memory) => (Some(usual), memory),
            Err(trouble) => {
                console.say(&trouble.message(console.page.language).what);
                (None, Memory::default())
            }
        })
    }
}

/// What a cache holds. Where something else stands, that is not to be overwritten.
fn memory(cache: &Path) -> Result<Memory, Trouble> {
    let file = || cache.display().to_string();
    match files::text(cache) {
        Ok(text) if text.trim().is_empty() => Ok(Memory::default()),
        Ok(text) => links::read(&text).ok_or_else(|| Trouble::NoCache { file: file() }),
        Err(ReadFault::NotThere | ReadFault::NotAFolder) => Ok(Memory::default()),
        Err(ReadFault::NotAFile) => Err(Trouble::NoCache { file: file() }),
        Err(reason) => Err(Trouble::CannotRead { file: file(), reason }),
    }
}

/// The certificates of `SSL_CERT_FILE`, for networks that put their own in place of a site's; else Mozilla's.
fn trust() -> Result<Trust, Trouble> {
    let Some(file) = std::env::var_os(CERTIFICATES).filter(|file| !file.is_empty()) else {
        return Ok(Trust::built_in());
    };
    let text = files::text(Path::new(&file)).ok();
    let none = || Trouble::NoCertificate { file: file.display().to_string() };
    text.and_then(|text| Trust::of_pem(&text)).ok_or_else(none)
}

/// Where the system keeps what programs can do without; none where no home is known.
fn usual_cache() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let caches = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    Some(caches?.join("siak-check/links.json"))
}
