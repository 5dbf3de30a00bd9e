//! HTML to the text that a person sees, with the text that is hidden from them kept beside it.

mod attributes;
mod colour;
mod declared;
mod elements;
pub(crate) mod entities;
mod length;
mod page;
mod sheet;
mod style;
mod tokens;

use std::borrow::Cow;

use attributes::Attributes;
use declared::{Declared, Display, Ground};
use elements::{Element, Raw, id};
use page::Page;
use sheet::Sheet;
use style::Style;
use tokens::{Token, Tokens};

pub(crate) use tokens::looks_like_html;

use crate::{Hidden, HiddenBy};

/// Deeper elements stand beside, not within, each other, as in browsers (Blink's limit): the time stays linear.
const DEEPEST: usize = 512;

/// Appends what is seen to `text`, and what is not to `hidden`. Returns whether control characters were left out.
pub(crate) fn render(html: &str, text: &mut String, hidden: &mut Vec<Hidden>) -> bool {
    let mut renderer = Renderer { page: Page::new(text, hidden), open: Vec::with_capacity(32), sheet: Sheet::default(), beyond: 0 };
    for token in Tokens::new(html) {
        renderer.token(token);
    }
    renderer.page.controls
}

#[derive(Debug)]
struct Renderer<'a> {
    page: Page<'a>,
    open: Vec<Open>,
    sheet: Sheet,
    /// Elements opened beyond the deepest level.
    beyond: usize,
}

#[derive(Debug, Clone, Copy)]
struct Open {
    element: Element,
    style: Style,
    /// Line feeds around it, after its `display` was heard.
    breaks: u8,
    hides: Option<HiddenBy>,
}

impl Renderer<'_> {
    fn style(&self) -> &Style {
        const PAGE: Style = Style::PAGE;
        self.open.last().map_or(&PAGE, |open| &open.style)
    }

    fn hides(&self) -> Option<HiddenBy> {
        self.open.last().and_then(|open| open.hides)
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Text(raw) => self.text(raw),
            Token::Start(element, attributes) => self.start(element, attributes),
            Token::End(element) => self.end(element),
            Token::Raw(Raw::Sheet, css) => self.sheet.read(css),
            Token::Raw(Raw::Shown, raw) => self.text(raw),
            Token::Raw(Raw::Dropped, _) => {}
            Token::Swallowed(raw) => self.page.concealed(raw, HiddenBy::Style),
        }
    }

    fn text(&mut self, raw: &str) {
        match self.hides() {
            Some(by) => self.page.concealed(raw, by),
            None => self.page.visible(raw, self.style().preformatted),
        }
    }

    fn start(&mut self, element: Element, attributes: Attributes<'_>) {
        if element.id == id::BR {
            if !self.style().absent {
                self.page.line();
            }
            return;
        }
        self.close_implied(element);
        if element.is_void() {
            if element.breaks > 0 && !self.style().absent {
                self.page.block(element.breaks);
            }
            return;
        }
        if matches!(element.id, id::HTML | id::BODY) {
            // Opened once, and never closed by what stands inside; a second one only adds its style.
            self.open.retain(|open| open.element.id != element.id);
        }
        let declared = self.declared(element, attributes);
        let mut style = self.style().child(&declared);
        style.preformatted |= element.is_preformatted() && declared.preformatted.is_none();
        let breaks = match declared.display {
            Some(Display::Inline) => 0,
            Some(Display::Block) => element.breaks.max(1),
            _ => element.breaks,
        };
        if !style.absent {
            self.page.block(breaks);
            if element.is_cell() && breaks == 0 {
                self.page.cell();
            }
        }
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        let hides = style.hides(self.sheet.grounds_unknown);
        self.open.push(Open { element, style, breaks, hides });
    }

    /// Start tags that close what was left open (HTML Standard section 13.1.2.4).
    fn close_implied(&mut self, element: Element) {
        match element.id {
            id::LI => self.close_within(&[id::LI], &[id::UL, id::OL]),
            id::DT | id::DD => self.close_within(&[id::DT, id::DD], &[]),
            id::OPTION => self.close_within(&[id::OPTION], &[]),
            id::TD | id::TH => self.close_within(&[id::TD, id::TH], &[id::TR, id::TABLE]),
            id::TR => self.close_within(&[id::TR], &[id::TABLE]),
            _ => {}
        }
        if element.is_special() && !element.is_cell() && element.id != id::TR {
            self.close_within(&[id::P], &[]);
        }
    }

    /// Closes the nearest of these elements, unless a barrier stands before it.
    fn close_within(&mut self, ids: &[u32], barriers: &[u32]) {
        for at in (0..self.open.len()).rev() {
            let element = self.open[at].element;
            if ids.contains(&element.id) {
                self.pop_to(at);
                return;
            }
            let cell = element.is_cell() && ids.contains(&id::TR);
            if barriers.contains(&element.id) || element.is_barrier() && !cell {
                return;
            }
        }
    }

    fn end(&mut self, element: Element) {
        if self.beyond > 0 {
            self.beyond -= 1;
            self.page.block(element.breaks);
            return;
        }
        if element.id == id::BR {
            self.page.line();
            return;
        }
        for at in (0..self.open.len()).rev() {
            let open = self.open[at].element;
            if open.id == element.id {
                self.pop_to(at);
                return;
            }
            let stops = if element.is_barrier() || element.id == id::TR {
                open.id == id::TABLE || open.id == id::HTML
            } else if element.is_special() || element.is_formatting() {
                open.is_barrier()
            } else {
                open.is_special()
            };
            if stops {
                break;
            }
        }
        if !self.style().absent {
            self.page.block(element.breaks);
        }
    }

    fn pop_to(&mut self, at: usize) {
        for open in self.open.drain(at..) {
            if !open.style.absent {
                self.page.block(open.breaks);
            }
        }
    }

    /// What sheets and attributes say about the element, strongest last.
    fn declared(&self, element: Element, attributes: Attributes<'_>) -> Declared {
        let (mut normal, mut important) = (Declared::default(), Declared::default());
        if element.id == id::A {
            normal.colour = Some(colour::Colour::LINK);
        }
        if element.is_hidden() {
            normal.display = Some(Display::None);
        }
        if attributes.is_empty() && self.sheet.is_empty() {
            return normal;
        }
        let (mut inline, mut class, mut own_id) = ("", "", "");
        for (name, value) in attributes.iter() {
            match name.len() {
                2 if name.eq_ignore_ascii_case("id") => own_id = value,
                4 if name.eq_ignore_ascii_case("size") && element.id == id::FONT => normal.size = font_size(value),
                5 if name.eq_ignore_ascii_case("style") => inline = value,
                5 if name.eq_ignore_ascii_case("class") => class = value,
                5 if name.eq_ignore_ascii_case("color") && element.id == id::FONT => {
                    normal.colour = colour::Colour::parse_attribute(value);
                }
                6 if name.eq_ignore_ascii_case("hidden") => normal.display = Some(Display::None),
                7 if name.eq_ignore_ascii_case("bgcolor") => {
                    normal.ground = colour::Colour::parse_attribute(value).map(Ground::Plain);
                }
                10 if name.eq_ignore_ascii_case("background") && !value.is_empty() => normal.ground = Some(Ground::Picture),
                4 if name.eq_ignore_ascii_case("text") && element.id == id::BODY => {
                    normal.colour = colour::Colour::parse_attribute(value);
                }
                _ => {}
            }
        }
        if !self.sheet.is_empty() {
            self.sheet.apply(element.id, class, own_id, &mut normal, &mut important);
        }
        if !inline.is_empty() {
            Declared::read(&decoded(inline), &mut normal, &mut important);
        }
        normal.overlay(&important);
        normal
    }
}

/// `<font size>` 1 to 7, or relative to 3 (HTML Standard section 15.3.4).
fn font_size(value: &str) -> Option<length::Length> {
    const PIXELS: [f32; 7] = [10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0];
    let value = value.trim();
    let number: i32 = value.trim_start_matches('+').parse().ok()?;
    let number = if value.starts_with(['+', '-']) { 3i32.saturating_add(number) } else { number };
    Some(length::Length::Px(PIXELS[(number.clamp(1, 7) - 1) as usize]))
}

/// References may stand in attributes, too: `style="font-size&#58;0"`.
fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return value.into();
    }
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let length = entities::decode(&rest[at..], &mut out).unwrap_or_else(|| {
            out.push('&');
            1
        });
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests;
