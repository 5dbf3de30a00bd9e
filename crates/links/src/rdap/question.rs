//! Whom to ask about a domain or a number: the registry that IANA names (RFC 9224), from data that is shipped.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use psl::{List, Psl, Type};

use crate::address::open_name;
use crate::{Address, Range, range};

const DOMAINS: &str = include_str!("../../data/rdap-dns.tsv");
const NUMBERS: &str = include_str!("../../data/rdap-ip.tsv");

/// The name that a registry has in its books: `example.co.uk` of `www.example.co.uk`, and `example.com` of `anna.example.com` also where
/// `example.com` is a platform that gives such names to its users. None for the books themselves (`co.uk`).
#[must_use]
pub fn registered_name(name: &str) -> Option<String> {
    let name = open_name(name).ok()?;
    let starts = name.match_indices('.').map(|(dot, _)| dot + 1);
    let tails: Vec<&str> = std::iter::once(0).chain(starts).map(|start| &name[start..]).collect();
    let is_book = |tail: &str| {
        let suffix = List.suffix(tail.as_bytes());
        suffix.is_some_and(|suffix| suffix.as_bytes() == tail.as_bytes() && suffix.typ() == Some(Type::Icann))
    };
    // An ending that nobody listed is taken for a book, as browsers do.
    let book = tails.iter().position(|tail| is_book(tail)).unwrap_or(tails.len() - 1);
    book.checked_sub(1).map(|place| tails[place].to_owned())
}

/// The address to ask about a domain. None when its registry has no such service that we know of: many countries have none.
#[must_use]
pub fn question(name: &str) -> Option<Address> {
    let name = registered_name(name)?;
    let ending = name.rsplit('.').next()?;
    let base = lines(DOMAINS).find(|(_, endings)| endings.split(' ').any(|one| one == ending))?.0;
    Address::read(&format!("{base}domain/{name}")).ok()
}

/// The address to ask about a number, once a host was found at it: its registry knows who hosts it, and whom to tell.
#[must_use]
pub fn question_of_number(number: IpAddr) -> Option<Address> {
    if range(number) != Range::Public {
        return None;
    }
    let covers = |nets: &str| nets.split(' ').any(|net| covers(net, number) == Some(true));
    let base = lines(NUMBERS).find(|(_, nets)| covers(nets))?.0;
    Address::read(&format!("{base}ip/{number}")).ok()
}

/// The lines of a data file: base, and what it answers for.
fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

/// Whether a net of the data file has a number in it.
fn covers(net: &str, number: IpAddr) -> Option<bool> {
    match number {
        IpAddr::V4(number) if !net.contains(':') => {
            let (first, last) = net.split_once('-').unwrap_or((net, net));
            let [octet, ..] = Ipv4Addr::octets(&number);
            Some((first.parse::<u8>().ok()?..=last.parse::<u8>().ok()?).contains(&octet))
        }
        IpAddr::V6(number) => {
            let (start, bits) = net.split_once('/')?;
            let shift = 128u32.checked_sub(bits.parse().ok()?)?;
            let start = u128::from(start.parse::<Ipv6Addr>().ok()?);
            Some(start.checked_shr(shift) == u128::from(number).checked_shr(shift))
        }
        IpAddr::V4(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{DOMAINS, NUMBERS, lines, question, question_of_number, registered_name};
    use crate::Address;

    #[test]
    fn the_registry_is_asked_about_the_name_in_its_books() {
        let asked = |name: &str| question(name).map(|address| address.as_str().to_owned());
        assert_eq!(asked("www.Example.COM.").as_deref(), Some("https://rdap.verisign.com/com/v1/domain/example.com"));
        assert_eq!(asked("example.fr").as_deref(), Some("https://rdap.nic.fr/domain/example.fr"));
        assert_eq!(asked("a.b.example.co.uk").as_deref(), Some("https://rdap.nominet.uk/uk/domain/example.co.uk"));
        // A platform's own list of its users is no registry: of these, the registry knows the platform alone.
        assert_eq!(registered_name("someone.blogspot.com").as_deref(), Some("blogspot.com"));
        assert_eq!(registered_name("someone.github.io").as_deref(), Some("github.io"));
        assert_eq!(registered_name("x.s3.amazonaws.com").as_deref(), Some("amazonaws.com"));
        for none in ["com", "co.uk", "localhost", "127.0.0.1", "", "example.invalid-ending-of-nobody/x", "a@example.com", "example.com:443"] {
            assert_eq!(asked(none), None, "{none}");
        }
        // Countries that have no such service, or none that IANA lists.
        for none in ["example.de", "example.ru", "example.ci", "example.bj"] {
            assert_eq!(asked(none), None, "{none}");
        }
    }

    #[test]
    fn the_registry_of_a_number() {
        let asked = |number: &str| question_of_number(number.parse().unwrap()).map(|address| address.as_str().to_owned());
        assert_eq!(asked("193.0.0.1").as_deref(), Some("https://rdap.db.ripe.net/ip/193.0.0.1"));
        assert_eq!(asked("8.8.8.8").as_deref(), Some("https://rdap.arin.net/registry/ip/8.8.8.8"));
        assert_eq!(asked("197.1.2.3").as_deref(), Some("https://rdap.afrinic.net/rdap/ip/197.1.2.3"));
        assert_eq!(asked("2a00:1450::1").as_deref(), Some("https://rdap.db.ripe.net/ip/2a00:1450::1"));
        for none in ["10.0.0.1", "127.0.0.1", "::1", "fd00::1", "169.254.169.254", "224.0.0.1"] {
            assert_eq!(asked(none), None, "{none}");
        }
    }

    #[test]
    fn the_data_can_be_asked() {
        let mut seen = HashSet::new();
        for (base, endings) in lines(DOMAINS) {
            assert!(base.starts_with("https://") && base.ends_with('/') && Address::read(base).is_ok_and(|base| base.port() == 443), "{base}");
            for ending in endings.split(' ') {
                assert!(seen.insert(ending), "{ending} twice");
                assert!(!ending.is_empty() && ending.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'), "{ending}");
            }
        }
        assert!(seen.len() > 1000);
        for (base, _) in lines(NUMBERS) {
            assert!(Address::read(base).is_ok());
        }
    }
}
