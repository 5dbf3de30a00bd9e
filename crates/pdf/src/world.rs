//! The sealed world that Typst sees: the template, the letter, the attachment, the fonts. Nothing else exists in it.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, World};

use crate::fonts::Fonts;

/// The template. A constant: nothing that a person wrote ever becomes part of it.
const TEMPLATE: &str = include_str!("letter.typ");

/// What is there for one letter.
pub(crate) struct Sealed<'a> {
    pub(crate) library: &'a LazyHash<Library>,
    pub(crate) fonts: &'a Fonts,
    pub(crate) names: &'a Names,
    /// The letter as the template reads it: JSON.
    pub(crate) letter: Bytes,
    /// The attachment, as it was handed in.
    pub(crate) attachment: Bytes,
}

/// The three files of the world.
#[derive(Debug)]
pub(crate) struct Names {
    template: Source,
    letter: FileId,
    attachment: FileId,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { template: Source::new(id("/letter.typ"), TEMPLATE.to_owned()), letter: id("/letter"), attachment: id("/attachment") }
    }
}

/// The name of a file of the world.
fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a constant absolute path without `..` is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

impl World for Sealed<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.names.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.names.template.id() { Ok(self.names.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.names.letter {
            Ok(self.letter.clone())
        } else if id == self.names.attachment {
            Ok(self.attachment.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
