//! Show me what you received: words pasted, files dropped or chosen. Pictures are shown and may be kept, never those of somebody under 18.

use askama::Template;
use evidence::item::{Shows, carried_shows, embeds_images, media_type, shows};

use crate::frame::Frame;
use crate::session::{Received, Shown};
use crate::{Content, Desk, Method, Response, Upload};

/// Bytes of one message that are read: what the command line reads, too.
pub(crate) const MOST: usize = 64 << 20;

/// Received things on one page: more would make it too long.
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "received.html")]
struct ReceivedPage<'a> {
    frame: Frame<'a>,
    known: Vec<Known>,
    /// How many are not on this page, and from which on the next has them.
    more: usize,
    next: usize,
    troubles: Vec<Trouble>,
    /// Pictures may be shown: nobody under 18.
    pictures: bool,
}

/// What was not taken, said at the field from which it came.
struct Trouble {
    field: &'static str,
    say: String,
}

/// Something that was shown before.
struct Known {
    place: usize,
    name: String,
    say: String,
    picture: bool,
}

/// Shows the form, or reads what came with it.
pub(crate) fn respond(desk: &mut Desk<'_>) -> Response {
    if desk.request.method == Method::Get {
        return page(desk, Vec::new());
    }
    let (mut troubles, mut last) = (Vec::new(), None);
    let pasted = desk.request.form.exactly("text");
    if !pasted.trim().is_empty() {
        let received = Received::message("", pasted.as_bytes().to_vec(), &desk.pages.recogniser);
        last = Some(desk.session.receive(received));
    }
    for file in &desk.request.files {
        if file.bytes.is_empty() && file.name.is_empty() {
            continue;
        }
        match read(desk, file) {
            Ok(received) => last = Some(desk.session.receive(received)),
            Err(id) => troubles.push(Trouble { field: "files", say: desk.words().say_with(id, &[("name", shown_name(&file.name).as_str().into())]) }),
        }
    }
    match last {
        Some(place) if troubles.is_empty() => Response::see(match desk.session.received[place].shown {
            Shown::Message { .. } => format!("/verdict/{}", place + 1),
            Shown::Picture(_) | Shown::Other => "/received".to_owned(),
        }),
        None if troubles.is_empty() => {
            let nothing = Trouble { field: "text", say: desk.words().say("received-nothing") };
            page(desk, vec![nothing]).status(422)
        }
        _ => page(desk, troubles).status(422),
    }
}

/// Reads a file, or says by an id why not.
fn read(desk: &Desk<'_>, file: &Upload) -> Result<Received, &'static str> {
    if file.bytes.is_empty() {
        return Err("received-empty");
    }
    if file.bytes.len() > MOST {
        return Err("received-too-large");
    }
    let shown = shows(&file.name, &file.bytes);
    let adult = desk.session.facts().was_adult();
    if shown.must_ask() && !adult {
        return Err(if desk.session.facts().age.is_none() { "received-age-first" } else { "received-under-18" });
    }
    if shown == Shows::Image {
        let kind = media_type(&file.bytes, &file.name);
        let shown = shown_in_browser(kind).map_or(Shown::Other, Shown::Picture);
        return Ok(Received { name: file.name.clone(), bytes: file.bytes.clone(), shown, item: None });
    }
    if shown > Shows::Mail {
        return Ok(Received { name: file.name.clone(), bytes: file.bytes.clone(), shown: Shown::Other, item: None });
    }
    let received = Received::message(&file.name, file.bytes.clone(), &desk.pages.recogniser);
    if let Shown::Message { conversation, .. } = &received.shown {
        let carries = || conversation.attachments.iter().any(|one| carried_shows(&one.name, &one.declared_type)) || embeds_images(&file.bytes);
        if !adult && carries() {
            return Err("received-carries-pictures");
        }
        if conversation.text.trim().is_empty() && conversation.attachments.is_empty() {
            return Err("received-unreadable");
        }
    }
    Ok(received)
}

/// Pictures that browsers show, and that cannot hold a script.
fn shown_in_browser(media_type: &str) -> Option<&'static str> {
    ["image/jpeg", "image/png", "image/webp", "image/gif"].into_iter().find(|known| *known == media_type)
}

/// Takes something back.
pub(crate) fn take_back(desk: &mut Desk<'_>, place: &str) -> Option<Response> {
    let place = place_of(desk, place)?;
    desk.session.take_back(place);
    Some(Response::see("/received"))
}

/// A picture that was shown, to be looked at; never where somebody may be under 18.
pub(crate) fn picture(desk: &Desk<'_>, place: &str) -> Option<Response> {
    let one = &desk.session.received[place_of(desk, place)?];
    let Shown::Picture(media_type) = one.shown else { return None };
    desk.session.facts().was_adult().then(|| Response::new(Content::Picture(media_type), one.bytes.to_vec()))
}

/// Places are counted from one in addresses.
pub(crate) fn place_of(desk: &Desk<'_>, place: &str) -> Option<usize> {
    let place = place.parse::<usize>().ok()?.checked_sub(1)?;
    (place < desk.session.received.len()).then_some(place)
}

fn page(desk: &Desk<'_>, troubles: Vec<Trouble>) -> Response {
    let frame = Frame::new(desk, "received-title").back("/road").wrong(!troubles.is_empty());
    let known = |(place, one): (usize, &Received)| Known {
        place: place + 1,
        name: if one.name.is_empty() { frame.say("received-pasted") } else { shown_name(&one.name) },
        say: match &one.shown {
            Shown::Message { finding, .. } => frame.say(&format!("verdict-{}-short", finding.verdict.id())),
            Shown::Picture(_) => frame.say("received-picture"),
            Shown::Other => frame.say("received-other"),
        },
        picture: matches!(one.shown, Shown::Picture(_)),
    };
    let all = desk.session.received.len();
    let from = desk.request.query.get("from").parse::<usize>().unwrap_or(0).min(all);
    let known: Vec<Known> = desk.session.received.iter().enumerate().skip(from).take(SHOWN).map(known).collect();
    let next = from + known.len();
    let page = ReceivedPage { known, more: all - next, next, troubles, pictures: desk.session.facts().was_adult(), frame };
    Response::page(&page)
}

/// A file's name as it may be shown: short, and without what turns the direction of writing.
pub(crate) fn shown_name(name: &str) -> String {
    let calm: String =
        name.chars().filter(|c| !c.is_control() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')).collect();
    if calm.chars().count() > 80 { calm.chars().take(77).chain("…".chars()).collect() } else { calm }
}
