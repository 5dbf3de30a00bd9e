//! What of a page is looked at: title, main headings, `meta`, the words that a reader sees. Tolerant of everything; runs no script.

use crate::Answer;
use crate::judge::entity;

/// More than this of a page is not looked at (bytes).
const LIMIT: usize = 1 << 20;

/// A page, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Page {
    pub(crate) title: String,
    pub(crate) headings: Vec<String>,
    /// Name (`name`, `property`, `itemprop`; small letters) and content.
    pub(crate) metas: Vec<(String, String)>,
    /// Where it sends its reader by `http-equiv="refresh"`.
    pub(crate) refresh: Option<String>,
    /// Where a script sends the reader when there is hardly anything else.
    pub(crate) script_redirect: Option<String>,
    /// The words that a reader sees.
    pub(crate) text: String,
    /// Whether it asks for a password.
    pub(crate) password: bool,
    /// The page as it came, decoded.
    pub(crate) source: String,
}

impl Page {
    /// Reads a page; empty for what is no page.
    pub(crate) fn of(answer: &Answer) -> Page {
        let body = &answer.body[..answer.body.len().min(LIMIT)];
        let source = decode(body, answer.header("content-type").unwrap_or(""));
        if !matches!(answer.media_type().as_str(), "text/html" | "application/xhtml+xml" | "") {
            return Page { text: source.clone(), source, ..Page::default() };
        }
        let mut page = Page::default();
        Reader { page: &mut page, rest: &source, heading: None, endless: 0 }.run();
        page.title = squeeze(&page.title);
        page.text = squeeze(&page.text);
        page.headings = page.headings.iter().map(|one| squeeze(one)).filter(|one| !one.is_empty()).collect();
        page.source = source;
        page
    }

    /// Whether the title or a main heading holds these words.
    pub(crate) fn headed(&self, words: &str) -> bool {
        let words = fold(words);
        fold(&self.title).contains(&words) || self.headings.iter().any(|one| fold(one).contains(&words))
    }

    /// Whether it is so short that its title says all.
    pub(crate) fn is_short(&self) -> bool {
        self.text.chars().take(2001).count() <= 2000
    }
}

/// Small letters, one kind of apostrophe, one space between words.
pub(crate) fn fold(text: &str) -> String {
    squeeze(text).chars().flat_map(char::to_lowercase).map(|letter| if "’‘ʼ`´".contains(letter) { '\'' } else { letter }).collect()
}

fn squeeze(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
    all
}

/// By the header, by the page's own word in its first kilobyte, else UTF-8.
fn decode(body: &[u8], content_type: &str) -> String {
    let head = String::from_utf8_lossy(&body[..body.len().min(1024)]).to_ascii_lowercase();
    let named = |text: &str| {
        let rest = text.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
        let name = rest.split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_:".contains(letter))).next()?;
        encoding_rs::Encoding::for_label(name.as_bytes())
    };
    let encoding = named(&content_type.to_ascii_lowercase()).or_else(|| named(&head)).unwrap_or(encoding_rs::UTF_8);
    encoding.decode(body).0.into_owned()
}

struct Reader<'a> {
    page: &'a mut Page,
    rest: &'a str,
    /// Inside which heading words go.
    heading: Option<usize>,
    /// How many `<` had no end.
    endless: usize,
}

impl<'a> Reader<'a> {
    fn run(&mut self) {
        while let Some(at) = self.rest.find('<') {
            let (text, rest) = self.rest.split_at(at);
            self.words(text);
            self.rest = rest;
            self.tag();
        }
        let text = self.rest;
        self.words(text);
    }

    fn words(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let text = entity::decode(text);
        if let Some(heading) = self.heading.and_then(|index| self.page.headings.get_mut(index)) {
            heading.push(' ');
            heading.push_str(&text);
        }
        self.page.text.push(' ');
        self.page.text.push_str(&text);
    }

    /// `rest` begins with `<`.
    fn tag(&mut self) {
        if let Some(rest) = self.rest.strip_prefix("<!--") {
            self.rest = rest.find("-->").map_or("", |end| &rest[end + 3..]);
            return;
        }
        let Some(inside) = tag_end(self.rest) else {
            // No end in sight: a sign of "less", or a page that was cut. A page of nothing but those is not worth the time.
            self.endless += 1;
            self.rest = if self.endless > 100 { "" } else { &self.rest[1..] };
            return;
        };
        let tag = &self.rest[1..inside];
        self.rest = self.rest.get(inside + 1..).unwrap_or("");
        let name: String = tag.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '/').collect::<String>().to_ascii_lowercase();
        match name.as_str() {
            "title" => {
                let title = self.until("</title");
                if self.page.title.is_empty() {
                    self.page.title = entity::decode(title);
                }
            }
            "script" => {
                let script = self.until("</script");
                if self.page.script_redirect.is_none() {
                    self.page.script_redirect = script_redirect(script);
                }
            }
            "style" | "textarea" | "template" => {
                self.until(&format!("</{name}"));
            }
            "h1" => {
                self.page.headings.push(String::new());
                self.heading = Some(self.page.headings.len() - 1);
            }
            "/h1" => self.heading = None,
            "meta" => self.meta(tag),
            "input" => self.page.password |= attribute(tag, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("password")),
            _ => {}
        }
    }

    /// Everything up to this end tag (small letters), which is passed.
    fn until(&mut self, end: &str) -> &'a str {
        let at = find_folded(self.rest, end).unwrap_or(self.rest.len());
        let (inside, rest) = self.rest.split_at(at);
        self.rest = rest.find('>').map_or("", |close| &rest[close + 1..]);
        inside
    }

    fn meta(&mut self, tag: &str) {
        let content = attribute(tag, "content").unwrap_or_default();
        if attribute(tag, "http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) {
            let to = content.to_ascii_lowercase().find("url=").map(|at| content[at + 4..].trim_matches(['"', '\'', ' ']).to_owned());
            self.page.refresh = self.page.refresh.take().or(to);
        }
        let name = ["property", "name", "itemprop"].iter().find_map(|kind| attribute(tag, kind));
        if let Some(name) = name.filter(|_| self.page.metas.len() < 200) {
            self.page.metas.push((name.to_ascii_lowercase(), content));
        }
    }
}

/// Where these small letters stand, in whatever case.
fn find_folded(text: &str, small: &str) -> Option<usize> {
    let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'<').map(|(at, _)| at);
    starts.into_iter().find(|at| text.as_bytes().get(*at..at + small.len()).is_some_and(|piece| piece.eq_ignore_ascii_case(small.as_bytes())))
}

/// Where the `>` of the tag stands; one inside quotes does not count.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate().take(20_000) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if text.as_bytes()[..at].iter().rev().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'=') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower[from..].find(name).map(|at| at + from) {
        from = at + name.len();
        let begins = at > 0 && matches!(lower.as_bytes()[at - 1], b' ' | b'\t' | b'\n' | b'\r' | b'"' | b'\'' | b'/');
        let rest = tag[from..].trim_start();
        if let Some(value) = rest.strip_prefix('=').filter(|_| begins) {
            let value = value.trim_start();
            let value = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
                _ => value.split(|letter: char| letter.is_whitespace() || letter == '>').next(),
            };
            return value.map(entity::decode);
        }
    }
    None
}

fn script_redirect(script: &str) -> Option<String> {
    let compact: String = script.chars().take(4000).filter(|letter| !letter.is_whitespace()).collect();
    ["location.href=", "location.replace(", "location.assign(", "window.location=", "document.location=", "top.location="].iter().find_map(|call| {
        let rest = &compact[compact.find(call)? + call.len()..];
        let quote = rest.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
        rest[1..].split(quote).next().filter(|to| !to.is_empty()).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page::of(&Answer { status: 200, body: html.as_bytes().to_vec(), ..Answer::default() })
    }

    #[test]
    fn parts() {
        let page = page(
            "<!doctype html><TITLE>Page &laquo;not&#x20;found&raquo;</TITLE><meta content='0; URL=/else' http-equiv=refresh>\
             <meta property=\"og:title\" content=\"A > B\"><h1>Oh <b>no</b></h1><!-- <h1>hidden</h1> --><script>x('<h1>')</script>Words<input type=password>",
        );
        assert_eq!(page.title, "Page «not found»");
        assert_eq!(page.headings, ["Oh no"]);
        assert_eq!(page.metas, [("og:title".to_owned(), "A > B".to_owned())]);
        assert_eq!(page.refresh.as_deref(), Some("/else"));
        assert_eq!(page.text, "Oh no Words");
        assert!(page.password);
    }

    #[test]
    fn cut_and_broken_pages() {
        for html in ["<", "<title", "<title>", "<meta content=", "<h1>open", "<script>", "a < b > c", "<!--", "<é", "<meta \u{130}name=x content=y>"] {
            page(html);
        }
        assert_eq!(page("<h1>open").headings, ["open"]);
    }

    #[test]
    fn other_character_sets() {
        let russian = encoding_rs::WINDOWS_1251.encode("<meta charset=windows-1251><title>Страница не найдена</title>").0.into_owned();
        let page = Page::of(&Answer { status: 200, body: russian, ..Answer::default() });
        assert_eq!(page.title, "Страница не найдена");
    }
}
