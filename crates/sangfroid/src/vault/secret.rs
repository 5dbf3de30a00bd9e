//! Passphrases: from a file, from standard input, or asked on the terminal without showing them. Never from the command line or the environment.

use std::io::{IsTerminal, Read, Write};
use std::path::Path;

use evidence::disk::{ExposeSecret, Secret, passphrase};
use zeroize::Zeroizing;

use crate::settings::Settings;
use crate::trouble::Trouble;

/// Longer than any passphrase; what is read beyond the first line is forgotten.
const MOST: usize = 64 * 1024;

/// Whether questions can be asked: somebody types, and somebody looks.
pub(crate) fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// The passphrase from the file that was named, or asked for with the sentence `question`.
///
/// # Errors
/// When it is neither named nor can be asked; when it is empty; when the file cannot be read.
pub(crate) fn get(file: Option<&Path>, question: &str, settings: &Settings) -> Result<Secret, Trouble> {
    match file {
        Some(file) => from_file(file),
        None if can_ask() => ask(&settings.words.say(question)),
        None => Err(Trouble::PassphraseNeeded("--passphrase-file")),
    }
}

/// The first line of a file, or of standard input for `-`.
///
/// # Errors
/// When it cannot be read, or is empty.
pub(crate) fn from_file(path: &Path) -> Result<Secret, Trouble> {
    let unreadable = |error| Trouble::Unreadable(path.to_owned(), error);
    // One buffer of the full size: a growing one would leave copies behind. It is larger than the buffer of standard input, which is
    // then passed by, and so holds no copy either.
    let mut bytes = Zeroizing::new(vec![0; MOST]);
    let mut length = 0;
    let mut source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(std::io::stdin().lock()) } else { Box::new(std::fs::File::open(path).map_err(unreadable)?) };
    while length < MOST && !bytes[..length].contains(&b'\n') {
        match source.read(&mut bytes[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
    let line = bytes[..length].split(|byte| *byte == b'\n').next().unwrap_or_default();
    let text = std::str::from_utf8(line).map_err(|error| unreadable(std::io::Error::new(std::io::ErrorKind::InvalidData, error)))?;
    let text = text.trim_start_matches('\u{feff}').trim_end_matches('\r');
    if text.trim().is_empty() { Err(Trouble::EmptyPassphrase) } else { Ok(text.to_owned().into()) }
}

/// Asks on the terminal; what is typed is not shown.
///
/// # Errors
/// When there is no terminal after all, or nothing was typed.
pub(crate) fn ask(question: &str) -> Result<Secret, Trouble> {
    let typed = read_hidden(question)?;
    if typed.expose_secret().trim().is_empty() { Err(Trouble::EmptyPassphrase) } else { Ok(typed) }
}

/// Asks on the terminal for one more; nothing when nothing was typed.
///
/// # Errors
/// When there is no terminal after all.
pub(crate) fn ask_more(question: &str) -> Result<Option<Secret>, Trouble> {
    let typed = read_hidden(question)?;
    Ok(Some(typed).filter(|typed| !typed.expose_secret().trim().is_empty()))
}

/// A new passphrase: six words are offered, one's own is taken; that nothing brings it back is said before. `true` beside it: it is the words
/// that were drawn.
///
/// # Errors
/// As [`get`]; and when the two that were typed differ.
pub(crate) fn new(file: Option<&Path>, list: passphrase::Words, settings: &Settings) -> Result<(Secret, bool), Trouble> {
    say(&settings.words.say("vault-no-way-back"));
    if let Some(file) = file {
        return Ok((from_file(file)?, false));
    }
    if !can_ask() {
        return Err(Trouble::PassphraseNeeded("--passphrase-file"));
    }
    let drawn = passphrase::draw(list);
    say(&settings.words.say("vault-words-offered"));
    say(&Zeroizing::new(format!("\n    {}\n", drawn.expose_secret())));
    let typed = read_hidden(&settings.words.say("vault-words-take"))?;
    let own = !typed.expose_secret().trim().is_empty();
    let chosen = if own { typed } else { drawn };
    again(&chosen, if own { "vault-ask-again" } else { "vault-words-again" }, settings)?;
    Ok((chosen, !own))
}

/// Has a passphrase typed again, as it will have to be typed later. A slip of the finger is no reason to begin anew.
fn again(chosen: &Secret, question: &str, settings: &Settings) -> Result<(), Trouble> {
    for question in [question, "vault-words-differ", "vault-words-differ"] {
        if passphrase::is(&read_hidden(&settings.words.say(question))?, chosen) {
            return Ok(());
        }
    }
    Err(Trouble::PassphrasesDiffer)
}

/// A passphrase that locks something new: typed twice.
///
/// # Errors
/// When the two differ or are empty.
pub(crate) fn twice(question: &str, settings: &Settings) -> Result<Secret, Trouble> {
    say(&settings.words.say("vault-no-way-back"));
    let typed = ask(&settings.words.say(question))?;
    again(&typed, "vault-ask-again", settings)?;
    Ok(typed)
}

/// A line that is shown while it is typed, without its end.
///
/// # Errors
/// When standard input ends or fails.
pub(crate) fn ask_line(question: &str) -> Result<String, Trouble> {
    let mut stderr = std::io::stderr().lock();
    let _ = write!(stderr, "{} ", crate::page::calm(question));
    let _ = stderr.flush();
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|error| Trouble::Unreadable("-".into(), error))?;
    Ok(line.trim().to_owned())
}

fn read_hidden(question: &str) -> Result<Secret, Trouble> {
    say(question);
    super::hidden::read().map(Secret::from).map_err(|error| Trouble::Unreadable("-".into(), error))
}

/// On standard error. When even that is gone there is nobody left to tell.
fn say(sentence: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{sentence}");
}
