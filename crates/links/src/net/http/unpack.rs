//! Unpacks gzip (RFC 1952) up to a limit: a small packet may hold the whole world, and a damaged one gives what it holds.

use std::io::Read;

use flate2::read::MultiGzDecoder;

use crate::Cut;

/// What is in a packet, at most `limit` bytes of it, and why it is not whole.
pub(super) fn gzip(packet: &[u8], limit: usize) -> (Vec<u8>, Option<Cut>) {
    let mut all = Vec::new();
    let mut decoder = MultiGzDecoder::new(packet);
    let mut piece = [0; 16 * 1024];
    loop {
        match decoder.read(&mut piece) {
            Ok(0) => return (all, None),
            Ok(read) if read > limit - all.len() => {
                all.extend(&piece[..limit - all.len()]);
                return (all, Some(Cut::Length));
            }
            Ok(read) => all.extend(&piece[..read]),
            Err(_) => return (all, Some(Cut::Unreadable)),
        }
    }
}
