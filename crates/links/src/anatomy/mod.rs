//! Whatever a person pastes, taken apart: the addresses in it, what each claims to be, and what is suspicious about it.

mod hosts;
mod link;
mod lookalike;
mod repair;
mod spot;
mod unique;

use crate::platform::Kind;
use crate::{Address, Clue, State, Verdict, clue};

pub use link::{Claim, Link, Question, Registrable};

/// What a text holds.
///
/// ```
/// use links::{Anatomy, State};
///
/// let anatomy = Anatomy::of("hxxps://youtu[.]be/dQw4w9WgXcQ");
/// assert_eq!(anatomy.address().unwrap().as_str(), "https://youtu.be/dQw4w9WgXcQ");
/// assert_eq!(anatomy.platform().unwrap().platform.id, "youtube");
/// assert_eq!(anatomy.verdict().state, State::Inconclusive);
/// assert_eq!(Anatomy::of("write to someone@example.org").verdict().state, State::NotWeb);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anatomy {
    links: Vec<Link>,
    /// What is no address of the web: mail addresses, telephone numbers, other schemes.
    others: Vec<Clue>,
    /// What was mended, or is wrong, with the text as a whole.
    clues: Vec<Clue>,
}

/// More of a text than this is not read (bytes); a longer one is named, not answered in a minute.
pub const LIMIT: usize = 64 * 1024;
/// An address longer than this is none that a server would take (bytes).
const LONGEST: usize = 8 * 1024;
/// More addresses than this of one text are counted, not taken apart.
const MOST: usize = 100;

impl Anatomy {
    /// Takes a text apart. Never fails; how much it reads is bounded by [`LIMIT`].
    #[must_use]
    pub fn of(text: &str) -> Anatomy {
        let mut clues = Vec::new();
        let part = if text.len() > LIMIT {
            clues.push(Clue::new("cut-short", text.len().to_string()));
            let part = &text[..text.floor_char_boundary(LIMIT)];
            // The last piece is not whole: half an address is another address.
            part.rfind(char::is_whitespace).map_or("", |end| &part[..end])
        } else {
            text
        };
        let cleaned = repair::characters(part, &mut clues);
        let found = spot::spot(&cleaned, &mut clues);
        let mut links: Vec<Link> = Vec::new();
        let mut count = 0;
        for one in found.links {
            if one.text.len() > LONGEST {
                clues.push(Clue::new("cut-short", one.text.len().to_string()));
                continue;
            }
            count += 1;
            if links.len() < MOST {
                let link = Link::of(&one.text, one.clues);
                if !links.iter().any(|other| other.shown() == link.shown()) {
                    links.push(link);
                }
            }
        }
        if links.len() > 1 {
            clues.push(Clue::new("several-addresses", if count > MOST { count } else { links.len() }.to_string()));
        }
        if links.is_empty() && found.others.is_empty() {
            clues.push(Clue::bare("no-address"));
        }
        Anatomy { links, others: found.others, clues: clue::in_order(clues) }
    }

    /// Every address, in order, each once. Take [`Link::shown`] apart by itself to judge another one than the first.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// What can be said without looking: of the first address, or of the text when there is none.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let mut clues = self.clues.clone();
        let state = match self.links.first() {
            Some(link) => {
                clues.extend_from_slice(link.clues());
                link.state()
            }
            None if self.others.is_empty() => State::Malformed,
            None => State::NotWeb,
        };
        clues.extend_from_slice(&self.others);
        if state == State::Inconclusive {
            clues.push(Clue::bare("not-known-offline"));
        }
        Verdict { state, clues: clue::in_order(clues) }
    }

    /// The first address, if it may be contacted at all.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        self.links.first().and_then(|link| link.address().ok())
    }

    /// The first address's host, as it is looked up.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.links.first().and_then(Link::host)
    }

    /// The domain that somebody registered.
    #[must_use]
    pub fn registrable(&self) -> Option<&str> {
        self.links.first().and_then(Link::registrable)
    }

    /// What the first address claims to lead to.
    #[must_use]
    pub fn platform(&self) -> Option<&Claim> {
        self.links.first().and_then(Link::platform)
    }

    /// Whom the platform offers to ask about it.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        self.platform().and_then(Claim::question)
    }

    /// Whether the first address can tell who visits it: a token for one person, a service that notes visitors. A visit is then discouraged.
    #[must_use]
    pub fn unique(&self) -> bool {
        self.links.first().is_some_and(Link::unique)
    }

    /// A made-up address beside the first one: its last piece replaced by `made_up`. A server that says of this one what it says of
    /// the other says it of everything. None where the address has no piece to replace, or carries a token.
    #[must_use]
    pub fn sibling(&self, made_up: &str) -> Option<Address> {
        let link = self.links.first().filter(|link| !link.unique())?;
        let mut url = link.url()?.clone();
        url.set_query(None);
        url.set_fragment(None);
        let last = url.path_segments()?.rfind(|piece| !piece.is_empty())?.to_owned();
        let ending = last.rsplit_once('.').map(|(_, ending)| format!(".{ending}")).unwrap_or_default();
        url.path_segments_mut().ok()?.pop_if_empty().pop().push(&format!("{made_up}{ending}"));
        Address::read(url.as_str()).ok()
    }

    /// The kind of content of the first address, where known.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.platform().map(|claim| claim.kind)
    }
}
