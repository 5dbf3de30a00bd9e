//! Where a body ends (RFC 9112, section 6.3), and its transfer within bounds.

use std::io::{self, Read};

use super::source::Source;
use crate::{Answer, Cut};

/// Where a body ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    /// After so many bytes.
    Length(u64),
    /// With a chunk of nothing.
    Chunked,
    /// When the other side hangs up.
    Close,
    /// What the head says of it cannot be.
    Contradiction,
}

pub(super) fn framing(answer: &Answer) -> Framing {
    let all = |wanted: &str| {
        let values = answer.headers.iter().filter(|(name, _)| name == wanted).flat_map(|(_, value)| value.split(','));
        values.map(|value| value.trim().to_ascii_lowercase()).collect::<Vec<_>>()
    };
    // Chunks count more than a length.
    let codings = all("transfer-encoding");
    match codings.as_slice() {
        [] => {}
        [only] if only == "chunked" => return Framing::Chunked,
        [only] if only == "identity" => {}
        _ => return Framing::Contradiction,
    }
    let lengths = all("content-length");
    match lengths.as_slice() {
        [] => Framing::Close,
        [first, rest @ ..] => {
            let digits = !first.is_empty() && first.bytes().all(|byte| byte.is_ascii_digit());
            match first.parse() {
                Ok(length) if digits && rest.iter().all(|other| other == first) => Framing::Length(length),
                _ => Framing::Contradiction,
            }
        }
    }
}

/// A body as it came.
#[derive(Debug, Default)]
pub(super) struct Transfer {
    /// With its chunks.
    pub(super) raw: Vec<u8>,
    /// Without them.
    pub(super) payload: Vec<u8>,
    pub(super) cut: Option<Cut>,
}

/// Reads a body, at most `limit` bytes of it.
pub(super) fn transfer<R: Read>(source: &mut Source<'_, R>, framing: Framing, limit: usize) -> Transfer {
    let mut transfer = Transfer::default();
    let end = match framing {
        Framing::Length(length) => pieces(source, Some(length), limit, &mut transfer, false),
        Framing::Close => pieces(source, None, limit, &mut transfer, false),
        Framing::Chunked => chunks(source, limit, &mut transfer),
        Framing::Contradiction => Err(Cut::Unreadable),
    };
    transfer.cut = end.err();
    if framing != Framing::Chunked {
        transfer.raw.clone_from(&transfer.payload);
    }
    transfer
}

/// Bytes until a length or the end.
fn pieces<R: Read>(source: &mut Source<'_, R>, length: Option<u64>, limit: usize, to: &mut Transfer, chunk: bool) -> Result<(), Cut> {
    let mut left = length.unwrap_or(u64::MAX);
    while left > 0 {
        // One byte more than is allowed tells a long body from a full one.
        let room = limit - to.payload.len();
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(room.saturating_add(1));
        let piece = source.some(most).map_err(|error| broken(&error))?;
        if piece.is_empty() {
            return if length.is_none() { Ok(()) } else { Err(Cut::Disconnect) };
        }
        left -= piece.len() as u64;
        let kept = &piece[..piece.len().min(room)];
        to.payload.extend(kept);
        if chunk {
            to.raw.extend(kept);
        }
        if kept.len() < piece.len() {
            return Err(Cut::Length);
        }
    }
    Ok(())
}

/// Bytes of one line between chunks: a size, and what some write behind it.
const MOST_LINE: usize = 1024;

fn chunks<R: Read>(source: &mut Source<'_, R>, limit: usize, to: &mut Transfer) -> Result<(), Cut> {
    // Chunks of one byte are six times as long as what they carry; so much is enough for any honest server.
    let most = limit.saturating_mul(2).saturating_add(8 * MOST_LINE);
    loop {
        let line = line(source, to, most)?;
        let size = line.split(|byte| *byte == b';').next().unwrap_or(&[]).trim_ascii();
        let hexadecimal = (1..=16).contains(&size.len()) && size.iter().all(u8::is_ascii_hexdigit);
        let size = std::str::from_utf8(size).ok().filter(|_| hexadecimal).and_then(|digits| u64::from_str_radix(digits, 16).ok());
        let size = size.ok_or(Cut::Unreadable)?;
        if size == 0 {
            // Fields that follow the body are of no interest, and part of the transfer.
            while !self::line(source, to, most)?.is_empty() {}
            return Ok(());
        }
        pieces(source, Some(size), limit, to, true)?;
        if !self::line(source, to, most)?.is_empty() {
            return Err(Cut::Unreadable);
        }
    }
}

/// A line, without its end.
fn line<R: Read>(source: &mut Source<'_, R>, to: &mut Transfer, most: usize) -> Result<Vec<u8>, Cut> {
    let mut line = Vec::new();
    loop {
        let byte = source.byte().map_err(|error| broken(&error))?.ok_or(Cut::Disconnect)?;
        to.raw.push(byte);
        if byte == b'\n' {
            return Ok(line.strip_suffix(b"\r").map_or(line.clone(), <[u8]>::to_vec));
        }
        line.push(byte);
        if line.len() > MOST_LINE {
            return Err(Cut::Unreadable);
        }
        if to.raw.len() > most {
            return Err(Cut::Length);
        }
    }
}

fn broken(error: &io::Error) -> Cut {
    match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Cut::Time,
        _ => Cut::Disconnect,
    }
}
