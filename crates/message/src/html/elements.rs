//! What each HTML element does to the text around it: breaks lines, closes others, hides its content.

/// What is known of an element by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element {
    /// Tells elements apart: a hash of the lower-case name.
    pub(super) id: u32,
    /// Line feeds around it: 0 inline, 1 a block, 2 a block with space around it.
    pub(super) breaks: u8,
    /// What kind of content it has, when not markup.
    pub(super) raw: Option<Raw>,
    flags: u16,
}

/// Content that is not markup (HTML Standard section 13.1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Raw {
    /// Never shown.
    Dropped,
    /// A style sheet.
    Sheet,
    /// Shown as it stands, entities decoded (`textarea`).
    Shown,
}

const VOID: u16 = 1;
const BARRIER: u16 = 2;
const FORMATTING: u16 = 4;
const CELL: u16 = 8;
const PRE: u16 = 16;
const HIDDEN: u16 = 32;
const KNOWN: u16 = 64;

impl Element {
    /// Looks the name up; letter case does not matter. Unknown names are inline elements.
    pub(super) fn named(name: &str) -> Element {
        let mut small = [0u8; 12];
        let (breaks, flags, raw) = match small.get_mut(..name.len()) {
            Some(lower) => {
                lower.copy_from_slice(name.as_bytes());
                lower.make_ascii_lowercase();
                kind(lower)
            }
            None => (0, 0, None),
        };
        Element { id: hash(name), breaks, raw, flags }
    }

    fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Has no content and no end tag.
    pub(super) fn is_void(self) -> bool {
        self.has(VOID)
    }

    /// End tags do not reach through it (a table cell, say).
    pub(super) fn is_barrier(self) -> bool {
        self.has(BARRIER)
    }

    /// `b`, `font` … whose end tags reach through blocks.
    pub(super) fn is_formatting(self) -> bool {
        self.has(FORMATTING)
    }

    /// A table cell: what follows stands beside, not below.
    pub(super) fn is_cell(self) -> bool {
        self.has(CELL)
    }

    /// White space in it counts.
    pub(super) fn is_preformatted(self) -> bool {
        self.has(PRE)
    }

    /// Not shown by itself (`template`, `datalist`).
    pub(super) fn is_hidden(self) -> bool {
        self.has(HIDDEN)
    }

    /// Is it an element of HTML?
    pub(super) fn is_known(self) -> bool {
        self.has(KNOWN)
    }

    /// Does a block (or a barrier): an ordinary inline end tag stops at it.
    pub(super) fn is_special(self) -> bool {
        self.breaks > 0 || self.has(BARRIER)
    }
}

/// Ids of the elements that the page treats one by one.
pub(super) mod id {
    use super::hash;

    pub(in super::super) const P: u32 = hash("p");
    pub(in super::super) const LI: u32 = hash("li");
    pub(in super::super) const TD: u32 = hash("td");
    pub(in super::super) const TH: u32 = hash("th");
    pub(in super::super) const TR: u32 = hash("tr");
    pub(in super::super) const DT: u32 = hash("dt");
    pub(in super::super) const DD: u32 = hash("dd");
    pub(in super::super) const OPTION: u32 = hash("option");
    pub(in super::super) const TABLE: u32 = hash("table");
    pub(in super::super) const BR: u32 = hash("br");
    pub(in super::super) const A: u32 = hash("a");
    pub(in super::super) const FONT: u32 = hash("font");
    pub(in super::super) const UL: u32 = hash("ul");
    pub(in super::super) const OL: u32 = hash("ol");
    pub(in super::super) const BODY: u32 = hash("body");
    pub(in super::super) const HTML: u32 = hash("html");
}

/// FNV-1a of the lower-case name: names are short, and a collision would only lend one element the manners of another.
pub(super) const fn hash(name: &str) -> u32 {
    let bytes = name.as_bytes();
    let (mut id, mut at) = (0x811C_9DC5u32, 0);
    while at < bytes.len() {
        id = (id ^ bytes[at].to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    id
}

fn kind(name: &[u8]) -> (u8, u16, Option<Raw>) {
    let (breaks, flags, raw) = match name {
        b"span" | b"label" | b"abbr" | b"acronym" | b"cite" | b"del" | b"ins" | b"dfn" | b"kbd" | b"mark" | b"q" | b"samp" | b"sub" | b"sup" | b"time"
        | b"var" | b"bdi" | b"bdo" | b"data" | b"ruby" | b"rt" | b"rp" | b"button" | b"output" | b"noscript" | b"svg" | b"map" | b"meter" | b"progress" => {
            (0, 0, None)
        }
        b"a" | b"b" | b"big" | b"code" | b"em" | b"font" | b"i" | b"nobr" | b"s" | b"small" | b"strike" | b"strong" | b"tt" | b"u" => (0, FORMATTING, None),
        b"br" | b"img" | b"input" | b"wbr" | b"area" | b"base" | b"link" | b"meta" | b"col" | b"embed" | b"param" | b"source" | b"track" | b"basefont"
        | b"bgsound" | b"frame" | b"keygen" => (0, VOID, None),
        b"hr" => (1, VOID, None),
        b"div" | b"li" | b"address" | b"article" | b"aside" | b"section" | b"header" | b"footer" | b"nav" | b"main" | b"center" | b"form" | b"fieldset"
        | b"legend" | b"figure" | b"figcaption" | b"details" | b"summary" | b"dt" | b"dd" | b"option" | b"optgroup" | b"select" | b"body" | b"head"
        | b"hgroup" | b"menu" | b"dir" | b"dialog" | b"search" | b"frameset" => (1, 0, None),
        b"p" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"blockquote" | b"ul" | b"ol" | b"dl" => (2, 0, None),
        b"html" => (1, BARRIER, None),
        b"table" | b"caption" => (1, BARRIER, None),
        b"tr" | b"tbody" | b"thead" | b"tfoot" | b"colgroup" => (1, 0, None),
        b"td" | b"th" => (0, CELL | BARRIER, None),
        b"object" | b"applet" | b"marquee" | b"video" | b"audio" | b"canvas" => (0, BARRIER, None),
        b"template" | b"datalist" => (0, BARRIER | HIDDEN, None),
        b"pre" | b"listing" => (2, PRE, None),
        b"textarea" => (1, PRE, Some(Raw::Shown)),
        b"xmp" | b"plaintext" => (2, PRE, Some(Raw::Shown)),
        b"style" => (0, 0, Some(Raw::Sheet)),
        b"script" | b"title" | b"iframe" | b"noembed" | b"noframes" => (0, 0, Some(Raw::Dropped)),
        _ => return (0, 0, None),
    };
    (breaks, flags | KNOWN, raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_without_case() {
        assert_eq!(Element::named("TABLE"), Element::named("table"));
        assert!(Element::named("Td").is_cell());
        assert!(!Element::named("tdx").is_known());
        assert_eq!(Element::named("p").id, id::P);
    }
}
