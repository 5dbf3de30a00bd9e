//! Finds the head in pasted words, and takes it apart, whatever the clipboard did to its lines.

use std::ops::Range;

use super::names::{self, Name};

/// How far down the head may begin: people write a few words first, articles that quote a head write many.
const LAST_BYTE: usize = 8 * 1024;
const LAST_LINE: usize = 60;
/// Longest head, in lines.
const LONGEST: usize = 60;

/// A head in pasted words.
#[derive(Debug, PartialEq)]
pub(super) struct Block<'a> {
    /// Where it stands, the line end of its last line included.
    pub(super) range: Range<usize>,
    pub(super) fields: Vec<(Name, String)>,
    /// The quote marks that begin each of its lines.
    pub(super) quote: &'a str,
}

impl Block<'_> {
    pub(super) fn value(&self, name: Name) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// The first head.
pub(super) fn find(text: &str) -> Option<Block<'_>> {
    let mut at = 0;
    for _ in 0..LAST_LINE {
        let line = line_at(text, at)?;
        if at > LAST_BYTE {
            return None;
        }
        let quote = quote_of(line);
        let bare = &line[quote.len()..];
        if names::line(bare).is_some() {
            if let Some(block) = one_line(bare, at + quote.len(), quote, line.len()) {
                return Some(block);
            }
            let block = many_lines(text, at, quote);
            if is_head(&block.fields) {
                return Some(block);
            }
        }
        at += line.len();
    }
    None
}

fn line_at(text: &str, at: usize) -> Option<&str> {
    text[at..].split_inclusive('\n').next()
}

/// Marks like `> `, `>> `, `| ` at the beginning.
fn quote_of(line: &str) -> &str {
    let end = line.find(|letter: char| !matches!(letter, '>' | '|' | ' ')).unwrap_or(0);
    if line[..end].contains(['>', '|']) { &line[..end] } else { "" }
}

fn is_head(fields: &[(Name, String)]) -> bool {
    let has = |name: Name| fields.iter().any(|(known, _)| *known == name);
    let count = [Name::From, Name::To, Name::Subject, Name::Date, Name::Cc, Name::MessageId].into_iter().filter(|name| has(*name)).count();
    let addressed = fields.iter().any(|(name, value)| *name == Name::From && value.contains('@'));
    let transport = fields.iter().filter(|(name, _)| *name == Name::Transport).count();
    has(Name::From) && (count >= 3 || count == 2 && addressed && (has(Name::Subject) || has(Name::To))) || transport >= 3 && count >= 1
}

/// Reads on from the line at `start` as long as lines belong to the head.
fn many_lines<'a>(text: &'a str, start: usize, quote: &'a str) -> Block<'a> {
    let mut block = Block { range: start..start, fields: Vec::new(), quote };
    let (mut at, mut blanks) = (start, 0);
    for _ in 0..LONGEST {
        let Some(line) = line_at(text, at) else { break };
        let next = at + line.len();
        let bare = line.strip_prefix(quote).or_else(|| line.strip_prefix(quote.trim_end())).unwrap_or(line).trim_end();
        if let Some((name, value)) = names::line(bare) {
            block.fields.push((name, value.to_owned()));
            block.range.end = next;
        } else if bare.trim().is_empty() {
            // A clipboard may double every line end; a body does not begin with the next field of its head.
            let after = line_at(text, next).map_or("", |line| line.strip_prefix(quote).unwrap_or(line));
            let doubled = blanks + 1 >= block.fields.len();
            let goes_on = |name: Name| name == Name::Transport || block.value(name).is_none();
            if !(doubled && names::line(after.trim_end()).is_some_and(|(name, _)| goes_on(name))) {
                block.range.end = next;
                break;
            }
            blanks += 1;
        } else if bare.starts_with([' ', '\t']) || field_follows(text, next, quote) {
            if let Some((_, value)) = block.fields.last_mut() {
                value.push(' ');
                value.push_str(bare.trim());
            }
            block.range.end = next;
        } else {
            break;
        }
        at = next;
    }
    block
}

/// Does the next line, or the one after, go on with the head? (A fold that lost its blank.)
fn field_follows(text: &str, mut at: usize, quote: &str) -> bool {
    for _ in 0..2 {
        let Some(line) = line_at(text, at) else {
            return false;
        };
        let bare = line.strip_prefix(quote).unwrap_or(line).trim_end();
        if bare.trim().is_empty() {
            return false;
        }
        if names::line(bare).is_some() {
            return true;
        }
        at += line.len();
    }
    false
}

/// A head whose line ends were lost: `From: … Date: … To: … Subject: …` in one line.
fn one_line<'a>(line: &str, start: usize, quote: &'a str, length: usize) -> Option<Block<'a>> {
    let mut marks: Vec<(Name, usize, usize)> = Vec::new();
    let window = &line[..line.char_indices().map(|(at, _)| at).take_while(|at| *at < 2048).last().unwrap_or(0)];
    for (colon, _) in window.match_indices(':').take(64) {
        // A name is one word or two before the colon.
        let before = &window[..colon];
        let mut words = before.char_indices().rev().filter(|(_, letter)| letter.is_whitespace());
        let starts = [words.next(), words.next()].into_iter().flatten().map(|(at, blank)| at + blank.len_utf8()).chain([0]);
        let found = starts.filter_map(|from| names::name(before[from..].trim()).map(|name| (name, from))).next_back();
        if let Some((name, from)) = found
            && name != Name::Transport
            && marks.iter().all(|(known, _, _)| *known != name)
        {
            marks.push((name, from, colon + 1));
        }
    }
    if marks.len() < 3 || !marks.iter().any(|(name, _, _)| *name == Name::From) {
        return None;
    }
    let ends = marks.iter().skip(1).map(|(_, from, _)| *from).chain([line.len()]);
    let fields: Vec<_> = marks.iter().zip(ends).map(|((name, _, from), end)| (*name, line[*from..end].trim().to_owned())).collect();
    Some(Block { range: start - quote.len()..start - quote.len() + length, fields, quote })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Option<(Vec<(Name, String)>, &str)> {
        find(text).map(|block| (block.fields, &text[block.range.end..]))
    }

    #[test]
    fn folds_without_blanks_and_doubled_lines() {
        let (found, body) = fields("Hello\nFrom: a@example.org\nTo: one@example.org,\ntwo@example.org\nSubject: x\n\nbody: yes").unwrap();
        assert_eq!(found[1], (Name::To, "one@example.org, two@example.org".into()));
        assert_eq!(body, "body: yes");
        let (found, body) = fields("Von: a@example.org\n\nGesendet: heute\n\nAn: ich\n\nBetreff: x\n\nText").unwrap();
        assert_eq!((found.len(), body), (4, "Text"));
    }

    #[test]
    fn one_long_line() {
        let (found, _) = fields("From: A <a@example.org> Sent: Monday To: me@example.com Subject: pay now").unwrap();
        assert_eq!(found[0], (Name::From, "A <a@example.org>".into()));
        assert_eq!(found[3], (Name::Subject, "pay now".into()));
    }

    #[test]
    fn quoted_heads_and_no_heads() {
        assert_eq!(find("> From: a@example.org\n> Subject: x\n>\n> body").unwrap().quote, "> ");
        assert_eq!(find("De: moi\nje vous écris\n"), None);
        assert_eq!(find("Date: tomorrow\nTo: do\n"), None);
    }
}
