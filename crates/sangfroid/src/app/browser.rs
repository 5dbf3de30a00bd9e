//! Opens the person's browser, without showing the address to others on this computer.
//!
//! The arguments of a program can be read by every user (`/proc/*/cmdline`), and the address has the token in it. So the browser is given
//! a file that only this user can read, which leads on to the address; it is gone as soon as the token was used.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rand::RngCore;

/// The file that leads the browser to the address; removed when this goes away.
#[derive(Debug)]
pub(crate) struct Way(PathBuf);

impl Drop for Way {
    fn drop(&mut self) {
        // Gone already is as good.
        let _ = fs::remove_file(&self.0);
    }
}

/// Asks a browser to open the address; nothing when there is none.
pub(crate) fn open(address: &str) -> Option<Way> {
    let way = folders().into_iter().find_map(|folder| write(&folder, address).ok())?;
    open::that_detached(&way.0).ok().map(|()| way)
}

/// A page that only this user can read, and that leads on at once.
fn write(folder: &Path, address: &str) -> io::Result<Way> {
    let path = folder.join(format!("notes-{:016x}.html", rand::rngs::OsRng.next_u64()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&path)?;
    let way = Way(path);
    // The address is our own: digits, letters and slashes.
    writeln!(
        file,
        "<!doctype html><meta charset=\"utf-8\"><title>Notes</title><meta http-equiv=\"refresh\" content=\"0;url={address}\"><a href=\"{address}\">Notes</a>"
    )?;
    Ok(way)
}

/// Where such a page may lie, best first: in memory, for this user alone, gone with the session. Browsers packed as a snap see nothing but
/// the files of one's home.
fn folders() -> Vec<PathBuf> {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_absolute());
    let home = std::env::home_dir().filter(|home| home.is_absolute());
    let mut all = vec![];
    if Path::new("/snap").is_dir() {
        all.extend(home.clone());
    }
    all.extend(runtime);
    all.push(std::env::temp_dir());
    all.extend(home);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn the_way_is_private_and_does_not_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let way = write(folder.path(), "http://127.0.0.1:1/open/00").expect("it can be written");
        let path = way.0.clone();
        assert_eq!(fs::metadata(&path).expect("it is there").permissions().mode() & 0o777, 0o600);
        assert!(fs::read_to_string(&path).expect("it can be read").contains("url=http://127.0.0.1:1/open/00\""));
        drop(way);
        assert!(!path.exists());
    }
}
