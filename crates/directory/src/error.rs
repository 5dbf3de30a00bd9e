//! What can be wrong with a data file.

/// Data files that do not make a directory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DirectoryError {
    /// The file is not TOML, or holds something its type does not have.
    #[error("{path}: {message}")]
    Unreadable {
        /// The file, as it was handed in.
        path: String,
        /// What the reader of TOML said, with the line.
        message: String,
    },
    /// The file stands where no file of the directory does.
    #[error("{path}: not countries/xx.toml, platforms/ID.toml, laws/ID.toml, international.toml or reasons.toml")]
    Misplaced {
        /// The file, as it was handed in.
        path: String,
    },
    /// The code or id inside the file is not the file's name.
    #[error("{path}: holds `{id}`, and the file has another name")]
    Misnamed {
        /// The file, as it was handed in.
        path: String,
        /// The code or id inside.
        id: String,
    },
    /// The same file was handed in twice.
    #[error("{path}: handed in twice")]
    Twice {
        /// The file, as it was handed in.
        path: String,
    },
    /// A file that every directory needs is not there.
    #[error("{path}: missing")]
    Missing {
        /// The file.
        path: &'static str,
    },
}
