//! Reads each message in `tests/data` and compares what is found with the file beside it (`<name>.read`).
//!
//! After a change that is meant, `UPDATE_GOLDEN=1 cargo test -p message --test golden` writes the files anew; look at the
//! difference before it is kept.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use message::{Conversation, MailFacts, Problem};

#[test]
fn every_message_reads_as_written_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending != "read" && ending != "mbox"));
    files.sort();
    assert!(files.len() > 30);
    let mut different = Vec::new();
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        let (conversation, problems) = message::read(&bytes);
        let found = describe(&bytes, &conversation, &problems);
        let golden = path.with_extension(format!("{}.read", path.extension().unwrap().to_string_lossy()));
        if update {
            std::fs::write(&golden, &found).unwrap();
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != found {
            different.push(format!("--- {}\n{found}", golden.display()));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

fn describe(bytes: &[u8], conversation: &Conversation, problems: &[Problem]) -> String {
    let mut out = String::new();
    let c = conversation;
    writeln!(out, "format: {:?}, channel: {:?}, bytes: {}", c.format, c.channel, bytes.len()).unwrap();
    writeln!(out, "participants: {:?}", c.participants).unwrap();
    if let Some(facts) = &c.mail {
        describe_facts(&mut out, facts);
    }
    for one in &c.utterances {
        let at = one.at.as_deref().unwrap_or("-");
        writeln!(out, "\n{:?} by {:?} at {at}, from {:?}:", one.part, one.author, one.source).unwrap();
        for line in c.text[one.text.clone()].lines() {
            writeln!(out, "  {}", line.escape_debug().to_string().replace("\\'", "'").replace("\\\"", "\"")).unwrap();
        }
    }
    for one in &c.hidden {
        writeln!(out, "\nhidden by {:?} at {}: {:?}", one.by, one.at, one.text).unwrap();
    }
    for one in &c.attachments {
        let hash: String = one.sha256.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let Some(kind) = [("listed", false), ("inline", true)].iter().find(|(_, inline)| *inline == one.inline) else {
            continue;
        };
        writeln!(out, "\n{}: {:?} {} {} bytes, sha256 {hash}…, from {:?}", kind.0, one.name, one.declared_type, one.size, one.source).unwrap();
    }
    writeln!(out, "\nnot understood: {:?}", c.coverage.not_understood).unwrap();
    for problem in problems {
        writeln!(out, "problem: {} {:?}", problem.id.id(), problem.range).unwrap();
    }
    out
}

fn describe_facts(out: &mut String, facts: &MailFacts) {
    let list = |boxes: &[message::Mailbox]| boxes.iter().map(|one| format!("{:?} <{}>", one.name, one.address)).collect::<Vec<_>>().join(", ");
    writeln!(out, "from: {}; to: {}; reply to: {}", list(&facts.from), list(&facts.to), list(&facts.reply_to)).unwrap();
    writeln!(out, "subject: {:?}; date: {:?}; id: {:?}", facts.subject, facts.date, facts.message_id).unwrap();
    writeln!(out, "return path: {:?}; own address: {:?}; list: {}; reply: {}", facts.return_path, facts.own_address, facts.list, facts.reply).unwrap();
    for hop in &facts.received {
        writeln!(out, "received: from {:?} [{:?}] by {:?} at {:?}", hop.from, hop.ip, hop.by, hop.at).unwrap();
    }
    for one in &facts.authentication {
        let results: Vec<String> = one.results.iter().map(|r| format!("{}={} {:?}", r.method, r.result, r.domain)).collect();
        writeln!(out, "authentication by {} (own provider: {}): {}", one.by, one.from_own_provider, results.join("; ")).unwrap();
    }
}
