//! Letters that nobody sees, that turn the writing around, or that only look like others: taken out or put right, and always named.

use crate::Clue;

/// The text without what is not seen, wide letters as plain ones; line ends are kept.
pub(super) fn characters(text: &str, clues: &mut Vec<Clue>) -> String {
    let mut all = String::with_capacity(text.len());
    let (mut turned, mut hidden, mut wide) = (Vec::new(), Vec::new(), Vec::new());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' | ' ' => all.push(letter),
            '\r' => all.push('\n'),
            '\u{85}' | '\u{2028}' | '\u{2029}' => all.push('\n'),
            // LRM, RLM, ALM, embeddings, overrides, isolates (UAX 9).
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => turned.push(letter),
            // Zero width, soft hyphen, fillers, variation selectors, tags, byte order mark.
            '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180e}' => {
                hidden.push(letter)
            }
            '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' | '\u{fff9}'..='\u{fffb}' => {
                hidden.push(letter)
            }
            _ if letter.is_control() => hidden.push(letter),
            '\u{ff01}'..='\u{ff5e}' => {
                wide.push(letter);
                all.push(char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter));
            }
            '\u{3002}' | '\u{ff61}' | '\u{2024}' => {
                wide.push(letter);
                all.push('.');
            }
            '\u{fe55}' => {
                wide.push(letter);
                all.push(':');
            }
            _ if letter.is_whitespace() => all.push(' '),
            _ => all.push(letter),
        }
    }
    if !turned.is_empty() {
        clues.push(Clue::new("direction-override", points(&turned)));
    }
    if !hidden.is_empty() {
        clues.push(Clue::new("repaired-invisible", points(&hidden)));
    }
    if !wide.is_empty() {
        clues.push(Clue::new("repaired-letters", wide.iter().take(40).collect::<String>()));
    }
    all
}

/// `U+200B U+202E`: each once, at most a dozen.
fn points(letters: &[char]) -> String {
    let mut each: Vec<char> = Vec::new();
    for letter in letters {
        if !each.contains(letter) && each.len() < 12 {
            each.push(*letter);
        }
    }
    each.iter().map(|letter| format!("U+{:04X}", u32::from(*letter))).collect::<Vec<_>>().join(" ")
}

/// `hxxp`, `[.]`, `(dot)`, `[:]//` and their like put right. The text stays one text; what was changed is named, each kind once.
pub(super) fn refang(text: &str, clues: &mut Vec<Clue>) -> String {
    let mut all = text.to_owned();
    for _ in 0..8 {
        let mended = refang_once(&all, clues);
        if mended == all {
            return all;
        }
        all = mended;
    }
    // A disguise inside a disguise, eight deep, is nobody's address.
    String::new()
}

fn refang_once(text: &str, clues: &mut Vec<Clue>) -> String {
    let mut all = text.to_owned();
    for (written, meant) in [
        ("[://]", "://"),
        ("[:]//", "://"),
        ("(:)//", "://"),
        ("[:/]/", "://"),
        ("{:}//", "://"),
        ("[:]", ":"),
        ("[.]", "."),
        ("(.)", "."),
        ("{.}", "."),
        ("<.>", "."),
        ("[dot]", "."),
        ("(dot)", "."),
        ("{dot}", "."),
        ("<dot>", "."),
        ("[punkt]", "."),
        ("(punkt)", "."),
        ("[point]", "."),
        ("(point)", "."),
        ("[punto]", "."),
        ("(punto)", "."),
        ("[/]", "/"),
        ("(/)", "/"),
        ("[at]", "@"),
        ("(at)", "@"),
        ("[@]", "@"),
        ("\\.", "."),
    ] {
        replace(&mut all, written, meant, clues);
    }
    scheme_words(&all, clues)
}

/// Replaces in whatever case, with the spaces on both sides where the dot was a word in brackets.
fn replace(text: &mut String, written: &str, meant: &str, clues: &mut Vec<Clue>) {
    let lower = text.to_ascii_lowercase();
    if !lower.contains(written) {
        return;
    }
    clues.push(Clue::new("repaired-defanged", written));
    let mut all = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(at) = lower[from..].find(written).map(|at| at + from) {
        let before = &text[from..at];
        let before = if written == "\\." { before.trim_end_matches('\\') } else { before };
        let tight = before.trim_end_matches(' ');
        // "example [.] org": the spaces belong to the disguise; but not a line end, and only when something stands before.
        all.push_str(if tight.is_empty() || tight.ends_with('\n') { before } else { tight });
        all.push_str(meant);
        from = at + written.len();
        let after = text[from..].len() - text[from..].trim_start_matches(' ').len();
        if after > 0 && !tight.is_empty() {
            from += after;
        }
    }
    all.push_str(&text[from..]);
    *text = all;
}

/// `hxxps://`, `h**p://`, `htp://`, `ttps://`, `http//`: the beginnings of words that were meant as `http` or `https`.
fn scheme_words(text: &str, clues: &mut Vec<Clue>) -> String {
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("//").or_else(|| rest.find("\\\\")) {
        let (before, after) = rest.split_at(at);
        let start = before
            .rfind(|letter: char| !(letter.is_ascii_alphanumeric() || ":*".contains(letter)))
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let word = before[start..].trim_end_matches(':').to_ascii_lowercase();
        let colons = before[start..].len() - before[start..].trim_end_matches(':').len();
        let meant = match word.as_str() {
            "http" | "https" => Some(word.as_str()),
            "hxxp" | "hxtp" | "htxp" | "h**p" | "hxp" | "httx" | "htp" | "htttp" | "ttp" | "http*" | "hhttp" => Some("http"),
            "hxxps" | "hxtps" | "htxps" | "h**ps" | "hxps" | "httxs" | "htps" | "htttps" | "ttps" | "httpss" | "hhttps" | "hptts" => Some("https"),
            _ => None,
        };
        all.push_str(&before[..start]);
        match meant {
            Some(meant) if meant != word || colons != 1 => {
                clues.push(Clue::new("repaired-defanged", format!("{}//", &before[start..])));
                all.push_str(meant);
                all.push(':');
            }
            _ => all.push_str(&before[start..]),
        }
        all.push_str(&after[..2]);
        rest = &after[2..];
    }
    all.push_str(rest);
    all
}

/// Line ends and spaces inside one address taken out: after the scheme, letter by letter, around dots, and where a mail was folded.
pub(super) fn join(text: &str, clues: &mut Vec<Clue>) -> String {
    let text = text.trim();
    let text = quoted_lines(text);
    if !text.contains(char::is_whitespace) {
        return text;
    }
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let tight: String = pieces.concat();
    let small = tight.to_ascii_lowercase();
    let one = (small.starts_with("http://") || small.starts_with("https://")) && small.matches("://").count() == 1;
    // One letter after the other.
    let spelled = pieces.len() > 8 && pieces.iter().all(|piece| piece.chars().count() == 1) && small.contains('.');
    // "https:// example . org / path": each gap beside a mark that addresses are made of.
    let marks = |letter: Option<char>| letter.is_some_and(|letter| "./:?&=#%".contains(letter));
    let beside = pieces.windows(2).all(|pair| marks(pair[0].chars().next_back()) || marks(pair[1].chars().next()));
    let ends = |piece: &str| piece.ends_with(['.', '!', '?']) && !piece.contains("//");
    let folded = one && text.lines().count() > 1 && folded_lines(&text);
    if spelled
        || folded
        || (one
            && beside
            && !pieces[..pieces.len() - 1].iter().any(|piece| ends(piece) && piece.len() > 1 && piece.chars().next().is_some_and(char::is_uppercase)))
    {
        clues.push(Clue::bare("repaired-spaces"));
        return tight;
    }
    text
}

/// Without the marks of an answered mail.
fn quoted_lines(text: &str) -> String {
    let quoted = text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('>'));
    if !quoted {
        return text.to_owned();
    }
    text.lines().map(|line| line.trim_start_matches(['>', ' '])).collect::<Vec<_>>().join("\n")
}

/// Whether lines look like one address that was folded: no spaces inside, each but the last long, or broken at a mark.
fn folded_lines(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.iter().all(|line| !line.contains(char::is_whitespace))
        && lines.windows(2).all(|pair| {
            let mark = |letter: char| "-/=&?%_.~+".contains(letter);
            pair[0].len() >= 60 || pair[0].ends_with(mark) || pair[1].starts_with(mark)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings() {
        for (written, meant) in [
            ("hxxp://a.example", "http://a.example"),
            ("HXXPS://a.example", "https://a.example"),
            ("h**p://a.example", "http://a.example"),
            ("see ttps://a.example and http//b.example", "see https://a.example and http://b.example"),
            ("https://a.example//b", "https://a.example//b"),
            ("é//x", "é//x"),
        ] {
            assert_eq!(scheme_words(written, &mut Vec::new()), meant);
        }
    }

    #[test]
    fn gaps() {
        for (written, meant) in [
            ("https:// example . org / path", "https://example.org/path"),
            ("h t t p : / / a . e x a m p l e", "http://a.example"),
            (
                "https://example.org/a-very-long-path-that-goes-on-and-on-until-it-is-fol\nded/here",
                "https://example.org/a-very-long-path-that-goes-on-and-on-until-it-is-folded/here",
            ),
            ("> https://example.org/one-\n> two", "https://example.org/one-two"),
            ("https://example.org/a is what he sent", "https://example.org/a is what he sent"),
        ] {
            assert_eq!(join(written, &mut Vec::new()), meant);
        }
    }
}
