//! Style sheets in a page: the rules with one simple selector, which is what mails hide text with.

use std::collections::HashMap;

use super::declared::Declared;
use super::elements::hash;

/// Rules by what they select. Rules with the same selector are one, so that matching costs the same whatever the sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    rules: HashMap<Key, Rule>,
    /// A rule that is not understood gives some element a ground: text in the colour of the page may stand on it.
    pub(super) grounds_unknown: bool,
}

/// An element name, a class, or an id, by the hash of its lower-case name; class and id may be bound to an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    kind: Kind,
    /// [`Element::id`](super::elements::Element), 0 when any element will do.
    element: u32,
    name: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Element,
    Class,
    Id,
}

#[derive(Debug, Default)]
struct Rule {
    normal: Declared,
    important: Declared,
}

impl Sheet {
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Reads a sheet on top of those before it. Rules in `@media` count only when they hold for every screen; selectors with
    /// relations between elements are left out, since a wrong match would hide what a person sees.
    pub(super) fn read(&mut self, css: &str) {
        let css = without_comments(css);
        self.block(&css, 0);
    }

    fn block(&mut self, css: &str, depth: usize) {
        let mut rest = css;
        while let Some(open) = memchr::memchr2(b'{', b';', rest.as_bytes()) {
            let prelude = rest[..open].trim();
            if rest.as_bytes()[open] == b';' {
                // `@import …;` or a stray semicolon.
                rest = &rest[open + 1..];
                continue;
            }
            let close = matching_brace(&rest[open..]);
            let body = rest[open..open + close].trim_start_matches('{').trim_end_matches('}');
            if let Some(rule) = prelude.strip_prefix('@') {
                if depth < 4 && for_every_screen(rule) {
                    self.block(body, depth + 1);
                }
            } else {
                self.rule(prelude, body);
            }
            rest = &rest[open + close..];
        }
    }

    fn rule(&mut self, selectors: &str, body: &str) {
        let (mut normal, mut important) = (Declared::default(), Declared::default());
        Declared::read(body, &mut normal, &mut important);
        if normal.is_silent() && important.is_silent() {
            return;
        }
        // Sheets from old mail programs stand in an HTML comment.
        let selectors = selectors.trim_start_matches("<!--");
        for selector in selectors.split(',').map(str::trim) {
            match Key::parse(selector) {
                Some(key) => {
                    let rule = self.rules.entry(key).or_default();
                    rule.normal.overlay(&normal);
                    rule.important.overlay(&important);
                }
                None => self.grounds_unknown |= normal.ground.or(important.ground).is_some(),
            }
        }
    }

    /// Lays the rules for an element over each other, weakest first (Selectors Level 4, section 17).
    pub(super) fn apply(&self, element: u32, class: &str, id: &str, normal: &mut Declared, important: &mut Declared) {
        let mut lay = |kind: Kind, element: u32, name: u32| {
            if let Some(rule) = self.rules.get(&Key { kind, element, name }) {
                normal.overlay(&rule.normal);
                important.overlay(&rule.important);
            }
        };
        lay(Kind::Element, 0, ANY);
        lay(Kind::Element, 0, element);
        for class in class.split_ascii_whitespace().take(32).map(hash) {
            lay(Kind::Class, 0, class);
            lay(Kind::Class, element, class);
        }
        if !id.is_empty() {
            lay(Kind::Id, 0, hash(id));
            lay(Kind::Id, element, hash(id));
        }
    }
}

/// The selector `*`.
const ANY: u32 = hash("*");

impl Key {
    /// `p`, `.x`, `#x`, `p.x`, `p#x`, `*`; anything more is not one simple selector.
    fn parse(selector: &str) -> Option<Key> {
        let mark = selector.find(['.', '#']);
        let (element, rest) = selector.split_at(mark.unwrap_or(selector.len()));
        let simple = |name: &str| name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'));
        if !(simple(element) || element == "*") || selector.is_empty() {
            return None;
        }
        let bound = if element.is_empty() || element == "*" { 0 } else { hash(element) };
        let Some(kind) = rest.chars().next() else {
            return Some(Key { kind: Kind::Element, element: 0, name: hash(element) });
        };
        let kind = if kind == '.' { Kind::Class } else { Kind::Id };
        let name = &rest[1..];
        (simple(name) && !name.is_empty()).then(|| Key { kind, element: bound, name: hash(name) })
    }
}

/// Length up to and including the brace that closes the one at the start.
fn matching_brace(css: &str) -> usize {
    let mut depth = 0usize;
    for at in memchr::memchr2_iter(b'{', b'}', css.as_bytes()) {
        if css.as_bytes()[at] == b'{' {
            depth += 1;
        } else {
            depth -= 1;
            if depth == 0 {
                return at + 1;
            }
        }
    }
    css.len()
}

fn for_every_screen(rule: &str) -> bool {
    let Some((name, query)) = rule.split_once(|letter: char| letter.is_ascii_whitespace()) else {
        return false;
    };
    name.eq_ignore_ascii_case("media") && ["all", "screen", "only screen"].iter().any(|known| known.eq_ignore_ascii_case(query.trim()))
}

fn without_comments(css: &str) -> std::borrow::Cow<'_, str> {
    if !css.contains("/*") {
        return css.into();
    }
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start + 2..].find("*/").map_or("", |end| &rest[start + 2 + end + 2..]);
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::super::declared::Display;
    use super::*;

    fn display(css: &str, element: &str, class: &str, id: &str) -> Option<Display> {
        let mut sheet = Sheet::default();
        sheet.read(css);
        let (mut normal, mut important) = (Declared::default(), Declared::default());
        sheet.apply(hash(element), class, id, &mut normal, &mut important);
        normal.overlay(&important);
        normal.display
    }

    #[test]
    fn simple_selectors_match() {
        for (css, hides) in [
            (".x{display:none}", true),
            ("p.x , h1 { display : none }", true),
            ("div.x{display:none}", false),
            ("#i{display:none}", true),
            ("p{display:none}.x{display:block}", false),
            ("/* .x{} */ <!-- p{display:none} -->", true),
            ("div .x{display:none}", false),
            ("@media (max-width:480px){.x{display:none}}", false),
            ("@media screen { .x{display:none} }", true),
            ("@import url(x.css); .x{display:none", true),
        ] {
            assert_eq!(display(css, "p", "a x", "i") == Some(Display::None), hides, "{css}");
        }
    }

    #[test]
    fn nested_braces_cost_no_stack() {
        let mut sheet = Sheet::default();
        sheet.read(&"@media all{".repeat(100_000));
        sheet.read(&"}{".repeat(100_000));
        assert!(sheet.is_empty());
    }
}
