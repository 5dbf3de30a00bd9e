//! The scammer's words stand in quotation marks, and somebody else's words stand round them: a report, or a person who asks.

use std::ops::Range;

use crate::fold::plain_length;
use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "about-quoted", family: Family::About, theme: Theme::About, find };

/// Opening and closing marks, as the languages of the lexicon write them.
const MARKS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('„', '“'), ('„', '”'), ('"', '"'), ('»', '«'), ('「', '」'), ('『', '』'), ('‘', '’')];
/// Shorter quotations are names and single words.
const SHORTEST: usize = 20;

fn find(scene: &Scene<'_>) -> Option<Found> {
    let deeds: Vec<Span> = scene.all(IDid).iter().chain(scene.all(IWill)).copied().collect();
    if deeds.is_empty() {
        return None;
    }
    let text = &scene.conversation.text;
    let quotes = quotations(text);
    let quoted: usize = quotes.iter().map(ExactSizeIterator::len).sum();
    // A whole message in quotation marks is a message.
    if quotes.is_empty() || quoted * 4 > text.len() * 3 {
        return None;
    }
    let inside = |span: &Span| {
        let place = scene.folded.original(span.start as usize..span.end as usize);
        quotes.iter().any(|quote| quote.start <= place.start && place.end <= quote.end)
    };
    // The furniture of a newsletter round a quoted letter was set there to pass the filters: nobody speaks in it.
    let round = |concept| scene.all(concept).iter().filter(|span| !inside(span)).count();
    let speaks = [Told, Reported, AsksHelp, Advice, ScamNamed, Institution, Press, ThirdVictim].into_iter().any(|concept| round(concept) > 0);
    if !speaks && round(Newsletter) >= 2 {
        return None;
    }
    let first = deeds.iter().find(|span| inside(span))?;
    deeds.iter().all(inside).then(|| Found::once(*first))
}

/// Byte ranges between quotation marks, without the marks.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut here = 0;
    loop {
        // All marks but one are outside of ASCII.
        here += plain_length(&text.as_bytes()[here..], b'"');
        let Some(c) = text.get(here..).and_then(|rest| rest.chars().next()) else { break };
        let place = here;
        here += c.len_utf8();
        match open {
            Some((mark, start)) if MARKS.iter().any(|&(opening, closing)| opening == mark && closing == c) => {
                if place - start >= SHORTEST {
                    found.push(start..place);
                }
                open = None;
            }
            None if MARKS.iter().any(|&(opening, _)| opening == c) => open = Some((c, here)),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "Yesterday a strange mail came from my own address. It said: \"I hacked your computer and I recorded a video of you.\" I deleted it and went to bed.",
            ],
            &[
                "\"I hacked your computer, I recorded a video of you and I will send it to all your contacts.\"",
                "Follow us for more. Unsubscribe here. All rights reserved. \"I hacked your computer, I recorded a video of you.\"",
                "I hacked your computer and recorded \"a little video of your evening\" for all your friends.",
            ],
        );
    }
}
