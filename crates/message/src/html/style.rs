//! What an element inherits and adds: can its text be seen, and if not, why not?

use super::colour::Colour;
use super::declared::{Declared, Display, Ground};
use crate::HiddenBy;

/// The style of an element, computed from its parent's and its own declarations.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Hidden in a way that no child can undo.
    sealed: Option<HiddenBy>,
    visible: bool,
    /// Font size in CSS pixels.
    size: f32,
    colour: Colour,
    /// What lies behind; `None` when it cannot be known.
    ground: Option<Colour>,
    ground_set: bool,
    opacity: f32,
    indented: bool,
    pub(super) preformatted: bool,
    /// No box at all: not even a line break remains.
    pub(super) absent: bool,
}

/// Letters of up to this many pixels are not seen.
const SMALLEST: f32 = 2.0;

impl Style {
    /// Black on white, 16 pixels: what mail programs start with.
    pub(super) const PAGE: Style = Style {
        sealed: None,
        visible: true,
        size: 16.0,
        colour: Colour::BLACK,
        ground: Some(Colour::WHITE),
        ground_set: false,
        opacity: 1.0,
        indented: false,
        preformatted: false,
        absent: false,
    };

    /// The style of a child with these declarations.
    pub(super) fn child(&self, declared: &Declared) -> Style {
        let mut style = *self;
        if let Some(size) = declared.size {
            style.size = size.resolve(self.size);
        }
        style.visible = declared.visible.unwrap_or(self.visible);
        style.colour = declared.colour.unwrap_or(self.colour);
        match declared.ground {
            Some(Ground::Plain(colour)) if colour.is_clear() => {}
            Some(Ground::Plain(colour)) => (style.ground, style.ground_set) = (Some(colour), true),
            Some(Ground::Picture) => style.ground = None,
            None => {}
        }
        style.opacity *= declared.opacity.unwrap_or(1.0);
        style.indented = declared.indented.unwrap_or(self.indented);
        style.preformatted = declared.preformatted.unwrap_or(self.preformatted);
        if declared.display == Some(Display::None) {
            style.absent = true;
            style.sealed = style.sealed.or(Some(HiddenBy::Style));
        }
        if style.opacity <= 0.1 {
            style.sealed = style.sealed.or(Some(HiddenBy::Colour));
        }
        if declared.flat == Some(true) && declared.clips == Some(true) {
            style.sealed = style.sealed.or(Some(HiddenBy::Size));
        }
        if declared.shifted == Some(true) && declared.positioned == Some(true) {
            style.sealed = style.sealed.or(Some(HiddenBy::Position));
        }
        style
    }

    /// Why text in this style cannot be seen. With `grounds_unknown`, only a ground that was set here can be compared with.
    pub(super) fn hides(&self, grounds_unknown: bool) -> Option<HiddenBy> {
        if let Some(by) = self.sealed {
            return Some(by);
        }
        if !self.visible {
            return Some(HiddenBy::Style);
        }
        if self.size <= SMALLEST {
            return Some(HiddenBy::Size);
        }
        if self.colour.is_clear() {
            return Some(HiddenBy::Colour);
        }
        if let Some(ground) = self.ground
            && (self.ground_set || !grounds_unknown)
            && self.colour.vanishes_on(ground)
        {
            return Some(HiddenBy::Colour);
        }
        self.indented.then_some(HiddenBy::Position)
    }
}
