//! The chain from the signer's certificate upwards, as it stood when the token was made (RFC 5280, 6.1).

use super::certificate::Certificate;
use super::{StampError, Stray, StrayKind, Trust};

/// Certificates in a chain; public authorities have three or four.
const LONGEST_CHAIN: usize = 8;
/// Signatures that are tried before giving up: hostile certificates could branch without end.
const MOST_TRIES: usize = 64;

#[derive(Debug)]
pub(super) struct Path<'a> {
    /// The signer first.
    pub(super) certificates: Vec<&'a Certificate>,
    pub(super) anchored: bool,
}

struct Search<'a> {
    pool: Vec<&'a Certificate>,
    trust: Option<&'a Trust>,
    at: u64,
    tries: usize,
    path: Vec<&'a Certificate>,
    /// What stood in the way last.
    obstacle: StampError,
}

/// Looks for a chain that held at this time (seconds since 1970) and ends at a trusted certificate; without trusted ones, for the highest.
pub(super) fn build<'a>(signer: &'a Certificate, carried: &'a [Certificate], trust: Option<&'a Trust>, at: u64) -> Result<Path<'a>, StampError> {
    signer.check_at(at)?;
    let given = trust.map_or(&[][..], |trust| &trust.certificates);
    let mut search = Search {
        pool: carried.iter().chain(given).collect(),
        trust,
        at,
        tries: 0,
        path: vec![signer],
        obstacle: StampError::Chain("no trusted certificate at its end"),
    };
    if search.climb() { Ok(Path { certificates: search.path, anchored: trust.is_some() }) } else { Err(search.obstacle) }
}

impl<'a> Search<'a> {
    /// Extends the path until it may end; `false` when no way up leads there, with the path as it was.
    fn climb(&mut self) -> bool {
        let Some(&top) = self.path.last() else { return false };
        if self.trust.is_some_and(|trust| trust.ends_at(top)) {
            return true;
        }
        if self.path.len() == LONGEST_CHAIN {
            return false;
        }
        let mut way_up = false;
        for candidate in self.pool.clone() {
            if candidate.subject != top.issuer || self.path.contains(&candidate) {
                continue;
            }
            if self.tries == MOST_TRIES {
                return false;
            }
            self.tries += 1;
            if let Err(obstacle) = self.may_follow(top, candidate) {
                self.obstacle = obstacle;
                way_up = true;
                continue;
            }
            self.path.push(candidate);
            if self.climb() {
                return true;
            }
            self.path.pop();
        }
        self.trust.is_none() && !way_up && self.may_end_untrusted(top)
    }

    fn may_follow(&self, top: &Certificate, candidate: &Certificate) -> Result<(), StampError> {
        candidate.check_at(self.at)?;
        let between = self.path.iter().skip(1).filter(|certificate| !certificate.is_self_issued()).count();
        candidate.check_authority(between)?;
        top.is_signed_by(candidate).map_err(|_| StampError::Chain("a signature does not fit"))
    }

    /// Nobody above is known. A self-signed one can be held to its word.
    fn may_end_untrusted(&mut self, top: &Certificate) -> bool {
        if !top.is_self_issued() || top.is_self_signed() {
            return true;
        }
        self.obstacle = StampError::Chain("a signature does not fit");
        false
    }
}

/// The certificates of a token that are not of its chain, and why they may lie there.
pub(super) fn strays(path: &Path<'_>, carried: &[Certificate], trust: Option<&Trust>) -> Vec<Stray> {
    let given = trust.map_or(&[][..], |trust| &trust.certificates);
    let known = || path.certificates.iter().copied().chain(given);
    let kind = |stray: &Certificate| {
        let related = known().any(|one| stray == one || (stray.issuer == one.subject && stray.is_signed_by(one).is_ok()));
        let above = path.certificates.last().is_some_and(|top| top.issuer == stray.subject && stray.is_self_signed() && top.is_signed_by(stray).is_ok());
        if related || above {
            StrayKind::Related
        } else if known().any(|one| stray.subject == one.subject && stray.key == one.key) {
            StrayKind::Cross
        } else {
            StrayKind::Foreign
        }
    };
    let unused = carried.iter().filter(|certificate| !path.certificates.contains(certificate));
    unused.map(|stray| Stray { sha256: crate::digest::sha256(&stray.der), kind: kind(stray) }).collect()
}
