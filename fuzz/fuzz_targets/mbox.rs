//! The mailbox splitter: the same messages however the stream is cut into chunks, never more of one than the limit.
#![no_main]

use libfuzzer_sys::fuzz_target;
use message::mbox::Splitter;

fuzz_target!(|input: (u16, u16, &[u8])| {
    let (limit, chunk, bytes) = input;
    let (limit, chunk) = (usize::from(limit), usize::from(chunk).max(1));
    let whole = split(bytes, limit, bytes.len().max(1));
    let pieces = split(bytes, limit, chunk);
    assert_eq!(whole, pieces, "other messages when fed by {chunk} bytes");
    for (offset, message, _) in whole {
        assert!(message.len() <= limit, "more than the limit");
        assert!(offset <= bytes.len() as u64, "a message from outside of the stream");
    }
});

fn split(bytes: &[u8], limit: usize, chunk: usize) -> Vec<(u64, Vec<u8>, bool)> {
    let mut found = Vec::new();
    let mut take = |one: message::mbox::SplitMessage<'_>| found.push((one.offset, one.bytes.to_vec(), one.cut));
    let mut splitter = Splitter::new(limit);
    for piece in bytes.chunks(chunk) {
        splitter.feed(piece, &mut take);
    }
    splitter.finish(&mut take);
    found
}
