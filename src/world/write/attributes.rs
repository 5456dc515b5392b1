//! What a file has besides its content: owner, group, mode, access lists, extended attributes.

use std::fs::File;
use std::io;

/// Gives a new file what the one has that it will replace. `false`: not all of it can be given, so that the old
/// one must be written itself.
#[cfg(unix)]
pub(super) fn copy(old: &File, new: &File) -> io::Result<bool> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let (was, is) = (old.metadata()?, new.metadata()?);
    // Other names lead to the same file, which a rename would part from this one.
    if was.nlink() > 1 {
        return Ok(false);
    }
    let owned = was.uid() == is.uid() && was.gid() == is.gid();
    if !owned && fchown(new, Some(was.uid()), Some(was.gid())).is_err() {
        return Ok(false);
    }
    new.set_permissions(was.permissions())?;
    Ok(extended::copy(old, new) && new.metadata()?.mode() == was.mode())
}

#[cfg(not(unix))]
pub(super) fn copy(old: &File, new: &File) -> io::Result<bool> {
    new.set_permissions(old.metadata()?.permissions())?;
    Ok(true)
}

/// Takes from all but its owner what they may do with a file.
pub(super) fn make_private(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// Access lists are extended attributes too.
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod extended {
    use std::fs::File;

    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr};
    use rustix::io::Result;

    /// Whether the new file has just what the old one has.
    pub(super) fn copy(old: &File, new: &File) -> bool {
        let (wanted, present) = (names(old), names(new));
        // What the folder gives to each new file, and this one is not to have.
        for name in present.iter().filter(|name| !wanted.contains(name)) {
            let _ = fremovexattr(new, name.as_slice());
        }
        wanted.iter().all(|name| {
            value(old, name).is_ok_and(|wanted| {
                value(new, name).is_ok_and(|present| present == wanted)
                    || fsetxattr(new, name.as_slice(), &wanted, XattrFlags::empty()).is_ok()
            })
        })
    }

    /// None where the file system has no such thing.
    fn names(file: &File) -> Vec<Vec<u8>> {
        let list = filled(|buffer| flistxattr(file, buffer)).unwrap_or_default();
        list.split(|byte| *byte == 0).filter(|name| !name.is_empty()).map(<[u8]>::to_vec).collect()
    }

    fn value(file: &File, name: &[u8]) -> Result<Vec<u8>> {
        filled(|buffer| fgetxattr(file, name, buffer))
    }

    /// Linux takes 64 KiB at most, of names as of a value.
    fn filled(fill: impl FnOnce(&mut [u8]) -> Result<usize>) -> Result<Vec<u8>> {
        let mut buffer = vec![0; 1 << 16];
        let length = fill(&mut buffer)?;
        buffer.truncate(length);
        Ok(buffer)
    }
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "macos"))))]
mod extended {
    pub(super) fn copy(_: &std::fs::File, _: &std::fs::File) -> bool {
        true
    }
}
