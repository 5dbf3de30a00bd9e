//! The letter as the template reads it: every text set, every table given its columns, nothing that could fall off a page.

use letters::{Annex, Block, Field, Letter, Signature};
use serde::Serialize;

use crate::extras::Extras;
use crate::fonts::{FAMILIES, MONO};
use crate::text::{Para, Piece, Setter};

/// Graphemes of the title that viewers show (PDF/A allows 32,767 bytes; nobody reads more than this).
const LONGEST_TITLE: usize = 200;
/// Graphemes of the title that stand on top of every page but the first: they fit on one line.
const LONGEST_RUNNING: usize = 80;
/// Characters above which a heading would fill a page, and stands as a paragraph below its beginning.
const LONGEST_HEADING: usize = 300;
/// Characters above which the head of a table is not repeated on every page.
const LONGEST_HEAD: usize = 400;
/// Characters up to which the end of a letter is kept on one page.
const SHORT_END: usize = 600;
/// Columns above which a table is no table on paper any more: its rows are written as fields.
const MOST_COLUMNS: usize = 8;
/// Characters up to which a column is as wide as what is in it.
const NARROW: usize = 16;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(crate) struct Sheet {
    families: [&'static str; 12],
    mono: &'static str,
    language: String,
    page: &'static str,
    /// On which side the window of the envelope is: on the right in France, on the left elsewhere.
    window: &'static str,
    title: String,
    /// The title on top of the second page and those behind it.
    running: Vec<Piece>,
    labels: Words,
    sender: Vec<Vec<Piece>>,
    addressee: Vec<Vec<Piece>>,
    dated: Vec<Piece>,
    subject: Option<Heading>,
    body: Vec<Part>,
    signature: Option<End>,
    annexes: Vec<Behind>,
    draft: bool,
    /// Whether the sentence about replaced characters is printed.
    replaced: bool,
}

#[derive(Debug, Serialize)]
struct Words {
    page: Vec<Piece>,
    of: Vec<Piece>,
    draft: Vec<Piece>,
    annex: Vec<Piece>,
    enclosed: Vec<Piece>,
    replaced: Vec<Piece>,
    attachment: String,
}

#[derive(Debug, Serialize)]
struct Heading {
    text: Vec<Piece>,
    /// The whole of it, where it is too long to stand as a heading.
    whole: Vec<Para>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Part {
    Heading(Heading),
    Paragraph { paras: Vec<Para>, short: bool },
    List { items: Vec<Vec<Para>>, ordered: bool },
    Fields { fields: Vec<Named>, narrow: bool },
    Table { columns: Vec<usize>, head: Vec<Vec<Para>>, repeat: bool, rows: Vec<Vec<Vec<Para>>> },
    Quote { of: Vec<Piece>, paras: Vec<Para> },
    Warning { paras: Vec<Para> },
}

#[derive(Debug, Serialize)]
struct Named {
    name: Vec<Para>,
    value: Vec<Para>,
}

#[derive(Debug, Serialize)]
struct End {
    closing: Vec<Para>,
    name: Option<Vec<Piece>>,
    electronic: bool,
    by_hand: bool,
    short: bool,
}

#[derive(Debug, Serialize)]
struct Behind {
    title: Heading,
    body: Vec<Part>,
}

impl Sheet {
    /// Sets `letter`; what had to be replaced is left with `set`.
    pub(crate) fn of(letter: &Letter, extras: &Extras, set: &mut Setter) -> Self {
        let labels = &extras.labels;
        let words = Words {
            page: set.line(labels.page),
            of: set.line(labels.of),
            draft: set.line(labels.draft),
            annex: set.line(labels.annex),
            enclosed: set.line(labels.enclosed),
            replaced: set.line(labels.replaced),
            attachment: set.plain(labels.attachment, LONGEST_TITLE),
        };
        let mut sheet = Self {
            families: FAMILIES,
            mono: MONO,
            language: language(&letter.language),
            page: extras.page.name(),
            window: if letter.language == "fr" { "right" } else { "left" },
            title: title(letter, extras, set),
            running: vec![Piece::Text(set.plain(extras.title.unwrap_or(&letter.subject), LONGEST_RUNNING))],
            labels: words,
            sender: letter.sender.iter().map(|line| set.line(line)).collect(),
            addressee: letter.addressee.iter().map(|line| set.line(line)).collect(),
            dated: set.line(&letter.dated),
            subject: heading(&letter.subject, set),
            body: parts(&letter.body, set),
            signature: letter.signature.as_ref().map(|signature| end(signature, set)),
            annexes: letter.annexes.iter().map(|annex| behind(annex, set)).collect(),
            draft: letter.draft,
            replaced: false,
        };
        sheet.replaced = set.has_replaced();
        sheet
    }
}

/// A language that Typst takes: two or three small letters; `und` (undetermined, ISO 639-2) for all else.
fn language(language: &str) -> String {
    let sound = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    if sound { language.to_owned() } else { "und".to_owned() }
}

/// The title of the file, which PDF/UA asks for: never empty.
fn title(letter: &Letter, extras: &Extras, set: &Setter) -> String {
    [extras.title.unwrap_or(""), &letter.subject, &letter.id]
        .into_iter()
        .map(|text| set.plain(text, LONGEST_TITLE))
        .find(|title| !title.is_empty())
        .unwrap_or_else(|| "letter".to_owned())
}

/// A heading, unless it shows nothing: PDF/UA forbids empty ones.
fn heading(text: &str, set: &mut Setter) -> Option<Heading> {
    let long = text.chars().count() > LONGEST_HEADING;
    let heading = if long {
        Heading { text: vec![Piece::Text(set.plain(text, LONGEST_HEADING / 3))], whole: set.paras(text) }
    } else {
        Heading { text: set.line(text.replace(['\n', '\r'], " ").trim()), whole: Vec::new() }
    };
    let shows = heading.text.iter().any(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()));
    shows.then_some(heading)
}

fn behind(annex: &Annex, set: &mut Setter) -> Behind {
    let title = heading(&annex.title, set).unwrap_or(Heading { text: Vec::new(), whole: Vec::new() });
    Behind { title, body: parts(&annex.body, set) }
}

fn end(signature: &Signature, set: &mut Setter) -> End {
    let length = signature.closing.len() + signature.name.as_ref().map_or(0, String::len);
    End {
        closing: set.paras(&signature.closing),
        name: signature.name.as_ref().map(|name| set.line(name)),
        electronic: signature.electronic,
        by_hand: signature.by_hand,
        short: length <= SHORT_END,
    }
}

fn parts(body: &[Block], set: &mut Setter) -> Vec<Part> {
    let mut parts = Vec::with_capacity(body.len());
    for block in body {
        match block {
            Block::Heading { text } => parts.extend(heading(text, set).map(Part::Heading)),
            Block::Paragraph { text } => parts.push(Part::Paragraph { paras: set.paras(text), short: text.len() <= SHORT_END }),
            Block::List { items, ordered } => {
                parts.push(Part::List { items: items.iter().map(|item| set.paras(item)).collect(), ordered: *ordered });
            }
            Block::Fields { fields: list } => parts.push(fields(list, set)),
            Block::Table { head, rows } => parts.extend(table(head, rows, set)),
            Block::Quote { of, text } => parts.push(Part::Quote { of: set.line(of), paras: set.paras(text) }),
            Block::Warning { text } => parts.push(Part::Warning { paras: set.paras(text) }),
        }
    }
    parts
}

fn fields(fields: &[Field], set: &mut Setter) -> Part {
    let narrow = fields.iter().all(|field| field.name.chars().count() <= 2 * NARROW);
    let fields = fields.iter().map(|field| Named { name: set.cell(&field.name), value: set.cell(&field.value) }).collect();
    Part::Fields { fields, narrow }
}

/// A table; or its rows as fields, where it has more columns than a page.
fn table(head: &[String], rows: &[Vec<String>], set: &mut Setter) -> Vec<Part> {
    let count = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or(0);
    if count > MOST_COLUMNS {
        let named = |row: &Vec<String>| {
            let list: Vec<Field> =
                row.iter().enumerate().map(|(column, value)| Field { name: head.get(column).cloned().unwrap_or_default(), value: value.clone() }).collect();
            list
        };
        return rows.iter().map(|row| fields(&named(row), set)).collect();
    }
    if count == 0 {
        return Vec::new();
    }
    let full = |row: &[String], set: &mut Setter| -> Vec<Vec<Para>> { (0..count).map(|column| set.cell(row.get(column).map_or("", String::as_str))).collect() };
    let repeat = head.iter().map(|cell| cell.chars().count()).sum::<usize>() <= LONGEST_HEAD;
    let columns = widths(count, head, rows);
    let head = if head.is_empty() { Vec::new() } else { full(head, set) };
    let rows = rows.iter().map(|row| full(row, set)).collect();
    vec![Part::Table { columns, head, repeat, rows }]
}

/// One width a column: 0 for as wide as its text, otherwise its share of what is left.
fn widths(count: usize, head: &[String], rows: &[Vec<String>]) -> Vec<usize> {
    let mut widths: Vec<usize> = (0..count)
        .map(|column| {
            let cells = || rows.iter().filter_map(|row| row.get(column)).chain(head.get(column)).map(|cell| cell.chars().count());
            let longest = cells().max().unwrap_or(0);
            let average = cells().sum::<usize>() / cells().count().max(1);
            // Twice the text takes less than twice the width: short neighbours would be squeezed.
            if longest <= NARROW { 0 } else { (average * NARROW).isqrt().clamp(NARROW, 4 * NARROW) }
        })
        .collect();
    // Something has to take up the rest of the line.
    if let (true, Some(last)) = (widths.iter().all(|width| *width == 0), widths.last_mut()) {
        *last = 1;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::{language, widths};

    #[test]
    fn languages_are_sound() {
        assert_eq!(language("fr"), "fr");
        assert_eq!(language("\"fr"), "und");
        assert_eq!(language(""), "und");
    }

    #[test]
    fn short_columns_keep_their_width_and_long_ones_share_the_rest() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = vec![row(["1", "a name that is rather long", &"x".repeat(64)])];
        assert_eq!(widths(3, &row(["No", "Name", "Hash"]), &rows), [0, 16, 23]);
        assert_eq!(widths(2, &row(["a", "b", ""]), &[]), [0, 1]);
    }
}
