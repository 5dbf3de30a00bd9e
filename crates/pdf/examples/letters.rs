//! Prints the letters of the tests into a folder, to be looked at: `cargo run -p pdf --example letters -- FOLDER`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a tool for developers")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::path::PathBuf;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    let paper = pdf::Paper::new().unwrap();
    for (letter, labels) in [(common::french(), common::FRENCH), (common::english_draft(), common::ENGLISH)] {
        let rendered = paper.render(&letter, &common::extras(labels)).unwrap();
        let file = folder.join(format!("{}.pdf", letter.id));
        std::fs::write(&file, &rendered.pdf).unwrap();
        println!("{}: {} pages, {} bytes, {} replaced", file.display(), rendered.pages, rendered.pdf.len(), rendered.replaced.len());
    }
}
