//! The parts of `multipart/alternative` (RFC 2046 section 5.1.4): one is shown, none is lost.

use super::{Depth, Piece, Walk};
use crate::alternative::{self, Relation};
use crate::reading::Voice;
use crate::{HiddenBy, attachment, body};

impl Walk<'_> {
    /// Shows what a mail program shows: the page, if there is one. Text that says something else is kept.
    pub(super) fn alternative(&mut self, pieces: &[Piece<'_>], voice: &Voice, depth: Depth) {
        let is_page = |piece: &Piece<'_>| piece.entity.is("text", "html") || body::holds_page(&piece.entity, piece.body);
        let is_text = |piece: &Piece<'_>| matches!(piece.entity.main(), "text" | "multipart") && piece.entity.sub() != "calendar";
        let shown = pieces.iter().rposition(is_page).or_else(|| pieces.iter().rposition(is_text)).unwrap_or(0);
        let Some(piece) = pieces.get(shown) else {
            return;
        };
        let start = self.reading.conversation.text.len();
        self.part(piece, voice, depth, false);
        let end = self.reading.conversation.text.len();
        for (at, other) in pieces.iter().enumerate().filter(|(at, _)| *at != shown) {
            if other.entity.is("text", "calendar") {
                // The invitation that the page tells of, for a calendar to read.
                attachment::list(self.reading, &other.entity, other.body, true, other.source());
                continue;
            }
            if other.entity.main() != "text" {
                self.part(other, voice, depth, at < shown);
                continue;
            }
            let letters = body::letters(self.reading, &other.entity, other.body, &other.source());
            let mut words = String::new();
            match other.entity.sub() {
                "html" | "x-amp-html" | "watch-html" => {
                    crate::html::render(&letters, &mut words, &mut Vec::new());
                }
                _ => {
                    crate::text::push(&letters, &mut words);
                }
            }
            match alternative::compare(&self.reading.conversation.text[start..end], &words) {
                Relation::Same => {}
                Relation::Different => self.reading.unseen(&words, HiddenBy::Style, other.source()),
                Relation::ShownIsBare => self.reading.plain(voice, &words, other.source()),
            }
        }
    }
}
