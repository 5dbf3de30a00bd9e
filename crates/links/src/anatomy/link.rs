//! One address of the web, taken apart: host, registered name, what it claims to be, what is suspicious.

use std::net::IpAddr;
use std::ops::Range;

use url::{Host, Position, Url};

use super::{hosts, lookalike, unique};
use crate::judge::range_name;
use crate::platform::{self, Kind, Platform};
use crate::{Address, Clue, Refusal, State, clue, range};

/// One address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    shown: String,
    url: Option<Url>,
    address: Result<Address, Refusal>,
    host: Option<String>,
    registrable: Option<Registrable>,
    claim: Option<Claim>,
    shortener: bool,
    unique: bool,
    clues: Vec<Clue>,
}

/// The part of a host that somebody registered, by the public suffix list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registrable {
    /// `example.org` of `www.example.org`; punycode.
    pub name: String,
    /// Where it stands in [`Link::shown`], in bytes: to be shown in bold.
    pub range: Range<usize>,
}

/// What an address claims to lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Where.
    pub platform: &'static Platform,
    /// What.
    pub kind: Kind,
    /// The platform's own name for the content.
    pub id: Option<String>,
    /// The account that is named.
    pub account: Option<String>,
}

/// Whom to ask about a claim, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The address to ask.
    pub url: String,
    /// Its host: the consent names it.
    pub host: String,
    /// The media type of its answers.
    pub media: String,
}

impl Claim {
    /// Whom the platform offers to ask about this content.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let question = self.platform.question.iter().find(|one| {
            let filled = |place: &str, value: &Option<String>| !one.url.contains(place) || value.is_some();
            one.kinds.contains(&self.kind) && filled("{id}", &self.id) && filled("{account}", &self.account)
        })?;
        let put = |value: &Option<String>| url::form_urlencoded::byte_serialize(value.as_deref().unwrap_or("").as_bytes()).collect::<String>();
        let url = question.url.replace("{id}", &put(&self.id)).replace("{account}", &put(&self.account));
        Some(Question { url, host: question.host.clone(), media: question.media.clone() })
    }
}

impl Link {
    /// Takes one address apart; `clues` tell what was mended before.
    pub(super) fn of(text: &str, mut clues: Vec<Clue>) -> Link {
        let parsed = Url::parse(text).ok().filter(Url::has_host);
        let Some(url) = parsed else {
            let clues = clue::in_order(clues);
            let address = Err(Refusal::Malformed);
            return Link { shown: text.to_owned(), url: None, address, host: None, registrable: None, claim: None, shortener: false, unique: false, clues };
        };
        let shown = url.as_str().to_owned();
        let address = Address::read(&shown);
        let host = url.host_str().unwrap_or("").to_owned();
        let at = url[..Position::BeforeHost].len();
        let registrable = matches!(url.host(), Some(Host::Domain(_))).then(|| registered(&host, at)).flatten();
        let mut link = Link {
            shown,
            url: Some(url.clone()),
            address,
            host: Some(host.clone()),
            registrable,
            claim: None,
            shortener: false,
            unique: false,
            clues: Vec::new(),
        };

        clues.extend(mended_host(text, &host));
        clues.extend(of_authority(&url, text));
        match url.host() {
            Some(Host::Domain(name)) => clues.extend(link.of_name(name)),
            Some(Host::Ipv4(number)) => clues.extend(of_number(number.into(), text)),
            Some(Host::Ipv6(number)) => clues.extend(of_number(number.into(), text)),
            None => {}
        }
        link.claim = claim(&url, host.strip_suffix('.').unwrap_or(&host));
        clues.extend(link.claim.as_ref().map(of_claim).unwrap_or_default());
        link.find_tokens(&url, &mut clues);
        if let Some(fragment) = url.fragment().filter(|fragment| !fragment.is_empty()) {
            clues.push(Clue::new("fragment", fragment.chars().take(200).collect::<String>()));
        }
        link.clues = clue::in_order(clues);
        link
    }

    /// What is to be said of a name.
    fn of_name(&mut self, name: &str) -> Vec<Clue> {
        let mut found = Vec::new();
        let name = name.strip_suffix('.').unwrap_or(name);
        let (unicode, _) = idna::domain_to_unicode(name);
        if unicode != name {
            found.push(Clue::new("punycode-shown", &unicode));
        }
        if name.ends_with(".onion") {
            found.push(Clue::new("onion", name));
        } else if matches!(self.address, Err(Refusal::LocalName)) {
            found.push(Clue::new("local-name", name));
        } else if let Some(registrable) = &self.registrable {
            found.push(Clue::new("registrable-domain", &registrable.name));
        } else if !psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known()) {
            found.push(Clue::new("no-such-ending", name.rsplit('.').next().unwrap_or(name)));
        }
        let registered = self.registrable.as_ref().map(|one| idna::domain_to_unicode(&one.name).0);
        found.extend(lookalike::clues(&unicode, registered.as_deref()));
        if let Some(service) = hosts::logger(name) {
            found.push(Clue::new("ip-logger", service));
            self.unique = true;
        }
        if let Some(service) = hosts::shortener(name) {
            found.push(Clue::new("shortener", service));
            self.shortener = true;
            // Whoever made a short link sees how often it was opened, and often from where.
            self.unique = true;
        }
        found
    }

    fn find_tokens(&mut self, url: &Url, clues: &mut Vec<Clue>) {
        let host = self.host.clone().unwrap_or_default();
        let own: Vec<&str> = match &self.registrable {
            Some(registrable) => {
                host.trim_end_matches('.').strip_suffix(registrable.name.as_str()).unwrap_or("").split('.').filter(|label| !label.is_empty()).collect()
            }
            None => Vec::new(),
        };
        let spared: Vec<&str> = self.claim.iter().flat_map(|claim| [&claim.id, &claim.account]).flatten().map(String::as_str).collect();
        let found = unique::clues(url, &own, &spared);
        self.unique |= found.iter().any(|clue| clue.id == "unique-mail" || clue.id == "unique-token");
        clues.extend(found);
    }

    /// As it is understood: mended, in the normal spelling of addresses. What is no address stays as written.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// The address, if it may be contacted at all.
    ///
    /// # Errors
    /// Why it may not.
    pub fn address(&self) -> Result<&Address, &Refusal> {
        self.address.as_ref()
    }

    /// The address's parts; None when it is none.
    #[must_use]
    pub fn url(&self) -> Option<&Url> {
        self.url.as_ref()
    }

    /// The host as it is looked up: punycode, or a number.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        self.host.as_deref()
    }

    /// The domain that somebody registered.
    #[must_use]
    pub fn registrable(&self) -> Option<&str> {
        self.registrable.as_ref().map(|one| one.name.as_str())
    }

    /// Where that stands in [`Link::shown`], in bytes.
    #[must_use]
    pub fn registrable_range(&self) -> Option<Range<usize>> {
        self.registrable.as_ref().map(|one| one.range.clone())
    }

    /// What it claims to lead to.
    #[must_use]
    pub fn platform(&self) -> Option<&Claim> {
        self.claim.as_ref()
    }

    /// Whether a visit would tell who looked.
    #[must_use]
    pub fn unique(&self) -> bool {
        self.unique
    }

    /// Whether it only leads to another address.
    #[must_use]
    pub fn is_shortener(&self) -> bool {
        self.shortener
    }

    /// What was seen, the strongest first.
    #[must_use]
    pub fn clues(&self) -> &[Clue] {
        &self.clues
    }

    /// What can be said without looking.
    #[must_use]
    pub fn state(&self) -> State {
        match &self.address {
            Ok(_) => State::Inconclusive,
            Err(Refusal::Malformed) => State::Malformed,
            Err(Refusal::Scheme) => State::NotWeb,
            Err(_) => State::Refused,
        }
    }
}

/// The registered part of a name that begins at `at` in the shown form.
fn registered(host: &str, at: usize) -> Option<Registrable> {
    let name = host.strip_suffix('.').unwrap_or(host);
    let domain = psl::domain(name.as_bytes()).filter(|domain| domain.suffix().is_known())?;
    let domain = std::str::from_utf8(domain.as_bytes()).ok()?;
    let start = at + name.len() - domain.len();
    Some(Registrable { name: domain.to_owned(), range: start..start + domain.len() })
}

/// A host that was written in another way than it is read: wide letters, percent signs, capitals that are more than capitals.
fn mended_host(text: &str, host: &str) -> Option<Clue> {
    let authority = authority(text);
    let written = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let written = written.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())).map_or(written, |(host, _)| host);
    let small = written.to_lowercase();
    let readable = idna::domain_to_unicode(host).0;
    let number = host.starts_with('[') || host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (!number && small != host && small != readable).then(|| Clue::new("repaired-letters", written.chars().take(200).collect::<String>()))
}

/// What stands before and after the host.
fn of_authority(url: &Url, text: &str) -> Vec<Clue> {
    let mut found = Vec::new();
    if let Some((before, _)) = authority(text).rsplit_once('@') {
        found.push(Clue::new("user-info", before.chars().take(200).collect::<String>()));
    }
    if let Some(port) = url.port().filter(|port| *port != 80 && *port != 443) {
        found.push(Clue::new("port", port.to_string()));
    }
    found
}

fn of_number(number: IpAddr, text: &str) -> Vec<Clue> {
    let mut found = vec![Clue::new("ip-literal", number.to_string())];
    let authority = authority(text);
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let plain = match number {
        IpAddr::V4(_) => host.split(':').next() == Some(number.to_string().as_str()),
        IpAddr::V6(_) => host.starts_with(&format!("[{number}]")),
    };
    if !plain {
        found.push(Clue::new("ip-odd-spelling", host.chars().take(100).collect::<String>()));
    }
    let purpose = range(number);
    if purpose != crate::Range::Public {
        found.push(Clue::new("private-number", range_name(purpose)));
    }
    found
}

fn authority(text: &str) -> &str {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest).trim_start_matches(['/', '\\']);
    rest.split(['/', '?', '#', '\\']).next().unwrap_or("")
}

fn claim(url: &Url, host: &str) -> Option<Claim> {
    let platform = platform::of_host(host)?;
    let query = url.query().unwrap_or("");
    platform.path.iter().find_map(|pattern| {
        let found = pattern.fits(host, url.path(), query)?;
        Some(Claim { platform, kind: pattern.kind, id: found.id, account: found.account })
    })
}

fn of_claim(claim: &Claim) -> Vec<Clue> {
    let mut found = vec![Clue::new("platform", &claim.platform.name), Clue::new("content-kind", claim.kind.id())];
    found.extend(claim.id.as_ref().map(|id| Clue::new("content-id", id)));
    found.extend(claim.account.as_ref().map(|account| Clue::new("account", account)));
    found
}
