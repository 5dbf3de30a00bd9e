//! What can go wrong on the way to paper. For developers: no letter and no text should bring one of these about.

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The program was built without a typesetter (the feature `typeset`).
    #[error("this program was built without a typesetter")]
    NoTypesetter,
    /// A font of the crate could not be read: the program was built from a damaged repository.
    #[error("font {0} cannot be read")]
    Font(usize),
    /// The time handed in lies outside the years 1970 to 9999.
    #[error("{0} seconds since 1970 is no time that a PDF can carry")]
    Time(i64),
    /// The letter could not be handed to the template.
    #[error("the letter cannot be handed over: {0}")]
    Data(String),
    /// The template did not become pages, not even with plain characters alone.
    #[error("no pages: {}", .0.join("; "))]
    Layout(Vec<String>),
    /// The pages are no PDF/A-3a and PDF/UA-1, not even with plain characters alone.
    #[error("no conforming file: {}", .0.join("; "))]
    Export(Vec<String>),
}
