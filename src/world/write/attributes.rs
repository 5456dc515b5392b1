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
    Ok(copy_extended(old, new) && new.metadata()?.mode() == was.mode())
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

/// Gives the new file just the extended attributes that the old one has; access lists are some of them.
#[cfg(unix)]
fn copy_extended(old: &File, new: &File) -> bool {
    use xattr::FileExt as _;
    // None where the file system has no such thing.
    let names = |file: &File| -> Vec<_> { file.list_xattr().into_iter().flatten().collect() };
    let (wanted, present) = (names(old), names(new));
    // What the folder gives to each new file, and this one is not to have.
    for name in present.iter().filter(|name| !wanted.contains(name)) {
        let _ = new.remove_xattr(name);
    }
    wanted.iter().all(|name| match old.get_xattr(name) {
        Ok(Some(value)) => {
            new.get_xattr(name).is_ok_and(|present| present.as_ref() == Some(&value))
                || new.set_xattr(name, &value).is_ok()
        }
        Ok(None) | Err(_) => false,
    })
}
