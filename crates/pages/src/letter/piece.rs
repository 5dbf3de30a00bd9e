//! A letter in pieces that a page shows, each small, packed into parts.

use letters::{Block, Letter, visible};

use super::cut::{cut, pack, weight};
use crate::frame::Frame;

/// The heaviest piece of a text, and the room that its marks take.
const PIECE: usize = 3000;
const MARKS: usize = 40;

/// A piece of a letter.
pub(super) enum Piece {
    Heading {
        text: String,
        level: u8,
    },
    Paragraph(String),
    List(Vec<String>),
    Steps(Vec<String>),
    Fields(Vec<(String, String)>),
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    Quote {
        of: String,
        text: String,
    },
    Warning(String),
    /// What ends it: the words, the name, and room for a hand.
    End {
        closing: String,
        name: Option<String>,
        by_hand: bool,
    },
}

/// What stands above the body.
pub(super) struct Head {
    pub(super) sender: Vec<String>,
    pub(super) addressee: Vec<String>,
    pub(super) dated: String,
    pub(super) subject: String,
}

impl Head {
    pub(super) fn of(letter: &Letter) -> Head {
        let lines = |all: &[String]| all.iter().map(|line| visible(line).0).collect();
        Head { sender: lines(&letter.sender), addressee: lines(&letter.addressee), dated: visible(&letter.dated).0, subject: visible(&letter.subject).0 }
    }
}

/// The parts of a letter, none heavier than `most`.
pub(super) fn parts(letter: &Letter, most: usize, frame: &Frame<'_>) -> Vec<Vec<Piece>> {
    let mut all = Vec::new();
    letter.body.iter().for_each(|block| pieces(block, 3, &mut all));
    if let Some(end) = &letter.signature {
        let name = end.name.as_ref().map(|name| visible(name).0);
        let name = name.map(|name| if end.electronic { frame.with("letter-signed", "name", &name) } else { name });
        all.push((Piece::End { closing: visible(&end.closing).0, name, by_hand: end.by_hand }, 300));
    }
    for annex in &letter.annexes {
        all.push((Piece::Heading { text: visible(&annex.title).0, level: 3 }, weight(&annex.title) + MARKS));
        annex.body.iter().for_each(|block| pieces(block, 4, &mut all));
    }
    pack(all, most)
}

fn pieces(block: &Block, level: u8, all: &mut Vec<(Piece, usize)>) {
    let texts = |text: &str| cut(&visible(text).0, PIECE).into_iter().map(|piece| (piece.to_owned(), weight(piece) + MARKS)).collect::<Vec<_>>();
    match block {
        Block::Heading { text } => all.push((Piece::Heading { text: visible(text).0, level }, weight(text) + MARKS)),
        Block::Paragraph { text } => all.extend(texts(text).into_iter().map(|(text, weight)| (Piece::Paragraph(text), weight))),
        Block::Warning { text } => all.extend(texts(text).into_iter().map(|(text, weight)| (Piece::Warning(text), weight))),
        Block::Quote { of, text } => all.extend(texts(text).into_iter().map(|(text, heavy)| (Piece::Quote { of: visible(of).0, text }, heavy + weight(of)))),
        // Steps are ours, and few: they keep their numbers together.
        Block::List { items, ordered: true } => {
            let heavy = items.iter().map(|item| weight(item) + MARKS).sum();
            all.push((Piece::Steps(items.iter().map(|item| visible(item).0).collect()), heavy));
        }
        Block::List { items, .. } => grouped(items.iter().flat_map(|item| texts(item)).collect(), Piece::List, all),
        Block::Fields { fields } => {
            let each = fields.iter().flat_map(|field| {
                let name = visible(&field.name).0;
                texts(&field.value).into_iter().map(move |(text, heavy)| ((name.clone(), text), heavy + weight(&name))).collect::<Vec<_>>()
            });
            grouped(each.collect(), Piece::Fields, all);
        }
        Block::Table { head, rows } => {
            let row = |row: &Vec<String>| row.iter().map(|cell| visible(cell).0).collect::<Vec<_>>();
            let heavy = |row: &[String]| row.iter().map(|cell| weight(cell) + 10).sum::<usize>() + MARKS;
            let each = rows
                .iter()
                .map(row)
                .map(|row| {
                    let heavy = heavy(&row);
                    (row, heavy)
                })
                .collect();
            let head: Vec<String> = row(head);
            grouped(each, |rows| Piece::Table { head: head.clone(), rows }, all);
        }
    }
}

/// Items in groups that are pieces, so that a long list can end one part and begin the next.
fn grouped<T>(items: Vec<(T, usize)>, piece: impl Fn(Vec<T>) -> Piece, all: &mut Vec<(Piece, usize)>) {
    let mut weights = items.iter().map(|(_, weight)| *weight).collect::<Vec<_>>().into_iter();
    for group in pack(items, PIECE) {
        let heavy = weights.by_ref().take(group.len()).sum::<usize>() + MARKS;
        if !group.is_empty() {
            all.push((piece(group), heavy));
        }
    }
}
