//! The vault of this machine, as the pages ask for it: the same cases, journals and bundles as the commands make.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ::case::missing::{Needed, missing};
use ::case::{Age, Facts};
use directory::Date;
use evidence::disk::recipients::Recipients;
use evidence::disk::seal::Order;
use evidence::disk::{Case, ExposeSecret, Meta, New, Secret as Key, Trouble as Disk, Unlocked, Vault as Cases, passphrase};
use evidence::item::{SNIFF, Shows, shows};
use evidence::journal::Event;
use letters::Sent;
use links::{Check, Clue, Verdict};
use pages::{CaseThere, Entry, Inside, ItemThere, KeptMessage, Opened, Progress, Sealed, Secret, ToKeep, Vault, Work};
use recognise::Recogniser;
use words::Words;
use zeroize::Zeroizing;

use crate::looks;
use crate::looks::shelf::{Shelf, Then};
use crate::trouble::Trouble;
use crate::vault::clock::{self, Now};
use crate::vault::said::Languages;
use crate::vault::{age, facts, finding, home, inside, matter};

/// Bytes of a message that are read for its finding; a longer one is kept without.
const MOST_FINDING: usize = 8 << 20;
/// Bytes of a kept message that is shown again when its case is opened.
const MOST_SHOWN: u64 = 4 << 20;
/// Bytes of all kept messages that are shown again.
const MOST_SHOWN_ALL: u64 = 32 << 20;
/// Where sealed files lie, in the folder of their case.
const SEALED: &str = "sealed";

/// The vault, and the case that is open.
pub(crate) struct Drawer {
    home: Option<PathBuf>,
    open: Arc<Mutex<Option<Open>>>,
    recogniser: Arc<Recogniser>,
    words: Arc<Words>,
}

/// What opens the case again for each request: the key, never the passphrase.
#[derive(Clone)]
struct Open {
    folder: PathBuf,
    name: String,
    key: Key,
}

impl std::fmt::Debug for Drawer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Drawer").field("home", &self.home).finish_non_exhaustive()
    }
}

impl Drawer {
    pub(crate) fn new(home: Option<PathBuf>, recogniser: Arc<Recogniser>, words: Arc<Words>) -> Drawer {
        Drawer { home, open: Arc::default(), recogniser, words }
    }

    fn held(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn case(&self) -> Result<Case, Trouble> {
        let folder = self.held().as_ref().map(|open| open.folder.clone()).ok_or(Trouble::NoCaseOpen)?;
        Ok(Case::open(folder)?)
    }

    /// Does something with the open case and its key.
    fn with_open<T>(&self, act: impl FnOnce(&Unlocked<'_>) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let open = self.held().clone().ok_or(Trouble::NoCaseOpen)?;
        let case = Case::open(&open.folder)?;
        act(&case.unlock_with_key_file(open.key.expose_secret().as_bytes())?)
    }

    /// Keeps what a reader gives, however much it is, when the reader ends well; nothing of it otherwise. `None` where it may show somebody
    /// and it is not known that nobody was under 18: then nothing is written.
    ///
    /// # Errors
    /// No case is open, the reader failed, or the disk.
    pub(crate) fn keep_stream(&self, name: &str, adult: bool, mut reader: impl Read) -> Result<Option<String>, Trouble> {
        let mut head = Vec::with_capacity(SNIFF);
        reader.by_ref().take(SNIFF as u64).read_to_end(&mut head).map_err(Disk::Unreadable)?;
        let shown = shows(name, &head);
        // A mail of this length is not looked into: it may carry pictures.
        if shown >= Shows::Mail && !adult {
            return Ok(None);
        }
        let case = self.case()?;
        let now = Now::look();
        let kept = case.keep(head.as_slice().chain(reader), Meta::file(name), now.moment(), &mut |_| ControlFlow::Continue(()))?;
        Ok(Some(kept.item))
    }

    /// A sealed file of the open case: its path and size. Names that are not just a name are refused.
    pub(crate) fn sealed_file(&self, name: &str) -> Option<(PathBuf, u64)> {
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\']);
        let path = self.held().as_ref().filter(|_| plain)?.folder.join(SEALED).join(name);
        let about = path.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
        Some((path, about.len()))
    }

    /// The vault where there is a place for one.
    pub(crate) fn there(&self) -> bool {
        self.home.is_some()
    }
}

fn cases_of(home: Option<&Path>) -> Result<Cases, Trouble> {
    Ok(Cases::new(home::folder(home)?))
}

impl Vault for Drawer {
    fn cases(&self) -> Result<Vec<CaseThere>, pages::Trouble> {
        let listed = cases_of(self.home.as_deref()).and_then(|cases| Ok(cases.list()?)).map_err(boxed)?;
        let one = |summary: evidence::disk::Summary| {
            let read = summary.facts.and_then(|facts| Ok((facts.created, Case::open(&summary.path)?.items()?.len())));
            let (created, items) = read.map_or((String::new(), None), |(created, items)| (clock::short(&created), Some(items)));
            CaseThere { name: summary.folder, created, items }
        };
        Ok(listed.into_iter().map(one).collect())
    }

    fn draw(&self, language: &str) -> Secret {
        let list = if language == "fr" { passphrase::Words::French } else { passphrase::Words::English };
        Zeroizing::new(passphrase::draw(list).expose_secret().to_owned())
    }

    fn same(&self, one: &Secret, other: &Secret) -> bool {
        passphrase::is(&key(one), &key(other))
    }

    fn create(&self, name: Option<String>, secret: Secret) -> Work {
        let (home, open) = (self.home.clone(), Arc::clone(&self.open));
        Box::new(move |progress| {
            let new = name.map_or_else(New::neutral, New::named);
            let made = cases_of(home.as_deref()).and_then(|cases| Ok(cases.create(&new, &key(&secret), Now::look().moment())?));
            match made {
                Ok(case) if progress.is_cancelled() => {
                    // Nothing is in it, and nobody wants it.
                    cases_of(home.as_deref()).and_then(|cases| Ok(cases.wipe(&name_of(&case))?)).map_err(boxed)?;
                    Err(Box::new(pages::Cancelled))
                }
                Ok(case) => enter(&case, &secret, &open, progress),
                Err(Trouble::Vault(Disk::AlreadyThere(_))) => Ok(Box::new(Entry::NameTaken)),
                Err(trouble) => Err(boxed(trouble)),
            }
        })
    }

    fn open(&self, case: String, secret: Secret) -> Work {
        let (home, open) = (self.home.clone(), Arc::clone(&self.open));
        Box::new(move |progress| {
            let found = cases_of(home.as_deref()).and_then(|cases| Ok(cases.find(&case)?)).map_err(boxed)?;
            enter(&found, &secret, &open, progress)
        })
    }

    fn opened(&self) -> Option<String> {
        self.held().as_ref().map(|open| open.name.clone())
    }

    fn keep(&self, what: &ToKeep<'_>) -> Result<Option<String>, pages::Trouble> {
        self.keep_bytes(what).map_err(boxed)
    }

    fn write_fact(&self, key: &str, value: &str) -> Result<(), pages::Trouble> {
        self.fact(key, value).map_err(boxed)
    }

    fn write_sent(&self, sent: &Sent) -> Result<(), pages::Trouble> {
        self.note(None, &facts::sent_note(sent)).map_err(boxed)
    }

    fn keep_look(&self, check: &Check) -> Result<Vec<String>, pages::Trouble> {
        self.look(check).map_err(boxed)
    }

    fn last_look(&self, check: &Check) -> Result<Option<Check>, pages::Trouble> {
        let last = self.with_open(|open| Ok(Shelf::open(open.case())?.then(check, Some(open))));
        Ok(last.map_err(boxed)?.map(|then| look_of(check, &then)))
    }

    fn abuse_of(&self, site: &str) -> Result<Vec<letters::removal::AbuseContact>, pages::Trouble> {
        self.with_open(|open| crate::commands::abuse::of_site(open, site)).map_err(boxed)
    }

    fn write_shows(&self, item: &str, shows: Needed) -> Result<(), pages::Trouble> {
        self.note(Some(item), &format!("shows={}", shows.id())).map_err(boxed)
    }

    fn inside(&self, known: &Facts) -> Result<Inside, pages::Trouble> {
        self.look_inside(known).map_err(boxed)
    }

    fn seal(&self, secret: Option<Secret>, language: &'static str) -> Work {
        let open = self.held().clone();
        Box::new(move |progress| {
            let open = open.ok_or_else(|| boxed(Trouble::NoCaseOpen))?;
            let seal = || -> Result<Sealed, Trouble> {
                let case = Case::open(&open.folder)?;
                let unlocked = case.unlock_with_key_file(open.key.expose_secret().as_bytes())?;
                let to = secret.as_ref().map_or_else(|| Ok(Recipients::own()), |secret| Recipients::passphrase(&key(secret)))?;
                let now = Now::look();
                let out = place_for(&open, now.text())?;
                let texts = Languages::new(language);
                progress.of(case.items()?.iter().filter_map(|line| line.size).sum());
                let mut heard = |bytes| {
                    progress.add(bytes);
                    if progress.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                };
                let sealed = unlocked.seal(&Order { out: &out, only: None, to: &to, texts: texts.texts() }, now.moment(), &mut heard)?;
                Ok(Sealed { file: sealed.path.file_name().unwrap_or_default().to_string_lossy().into_owned(), size: sealed.size })
            };
            match seal() {
                Ok(sealed) => Ok(Box::new(sealed)),
                Err(Trouble::Vault(Disk::Stopped)) => Err(Box::new(pages::Cancelled)),
                Err(trouble) => Err(boxed(trouble)),
            }
        })
    }

    fn lock(&self) {
        *self.held() = None;
    }
}

impl Drawer {
    fn keep_bytes(&self, what: &ToKeep<'_>) -> Result<Option<String>, Trouble> {
        let case = self.case()?;
        let pasted = what.name.is_empty();
        let name = if pasted { "message.txt" } else { what.name };
        let shown = shows(name, what.bytes);
        let mut meta = if pasted { Meta::stdin(name) } else { Meta::file(name) };
        meta.size = Some(what.bytes.len() as u64);
        let now = Now::look();
        let mut may_show = shown.must_ask() || (shown == Shows::Mail && what.bytes.len() > MOST_FINDING);
        if shown <= Shows::Mail && what.bytes.len() <= MOST_FINDING {
            let derived = finding::derive(name, what.bytes, now.text(), &self.recogniser, &self.words);
            may_show |= derived.carries_images;
            meta.finding = derived.finding;
        }
        if may_show && !what.adult {
            return Ok(None);
        }
        Ok(Some(case.keep(what.bytes, meta, now.moment(), &mut |_| ControlFlow::Continue(()))?.item))
    }

    fn fact(&self, key: &str, value: &str) -> Result<(), Trouble> {
        let case = self.case()?;
        let lines = case.journal()?.lines;
        let mut checked = Facts::default();
        // An answer that is no fact, or a fact that may not stand in a journal.
        if !(key == "age" || facts::may_be_written(key)) || checked.set(key, value).is_err() {
            return Ok(());
        }
        let note = match (key, checked.age) {
            ("age", Some(said)) => {
                let of_case = age::of_case(&lines);
                let settled: Age = age::settled(Some(said), of_case).unwrap_or(said);
                if of_case == Some(settled) {
                    return Ok(());
                }
                age::note(settled).to_owned()
            }
            _ => format!("{key}={value}"),
        };
        // What stands there already is not written again.
        let last = lines.iter().rev().filter(|line| line.event == Event::Fact).filter_map(|line| line.note.as_deref());
        if key != "age" && last.into_iter().find(|note| note.split('=').next() == Some(key)) == Some(note.as_str()) {
            return Ok(());
        }
        case.write_down(Event::Fact, None, Some(&note), Now::look().moment())?;
        Ok(())
    }

    fn look(&self, check: &Check) -> Result<Vec<String>, Trouble> {
        let case = self.case()?;
        let data = looks::data(check, &self.words);
        Shelf::open(&case)?.keep(&[(check, &data)], &Now::look())
    }

    fn note(&self, item: Option<&str>, note: &str) -> Result<(), Trouble> {
        self.case()?.write_down(Event::Note, item, Some(note), Now::look().moment())?;
        Ok(())
    }

    fn look_inside(&self, known: &Facts) -> Result<Inside, Trouble> {
        let sealed = self.sealed();
        self.with_open(|open| {
            let case = open.case();
            let journal = case.journal()?;
            let items = case.items()?;
            let records = inside::records(open, &items)?;
            let facts = inside::facts(known.clone(), Some(&records));
            let lacking = missing(&inside::kept(&journal.lines, &items, Some(&records)), &facts);
            let one = |record: evidence::item::ItemRecord| ItemThere {
                verdict: record.finding.as_ref().and_then(|finding| finding["verdict"].as_str()).map(str::to_owned),
                at: clock::short(&record.kept_at),
                kept_at: record.kept_at,
                sha256: record.sha256,
                item: record.item,
                name: record.name,
                size: record.size,
            };
            Ok(Inside {
                name: name_of(case),
                folder: case.folder().join(SEALED),
                items: records.into_iter().map(one).collect(),
                lacking,
                broken: journal.breaks.first().map(|broken| broken.line),
                torn: journal.torn.is_some(),
                sealed,
            })
        })
    }

    /// The sealed files of the open case, oldest first.
    fn sealed(&self) -> Vec<Sealed> {
        let Some(folder) = self.held().as_ref().map(|open| open.folder.join(SEALED)) else { return Vec::new() };
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
        let mut all: Vec<Sealed> = files
            .filter_map(|file| Some((file.file_name().into_string().ok()?, file.metadata().ok()?.len())))
            .filter(|(name, _)| name.ends_with(".zip.age") && !name.starts_with('.'))
            .map(|(file, size)| Sealed { file, size })
            .collect();
        all.sort_by(|a, b| a.file.cmp(&b.file));
        all
    }
}

/// What a case knows of the last look at an address, as a look.
fn look_of(check: &Check, then: &Then) -> Check {
    let clue = |(id, value): &(String, String)| links::clue::named(id).map(|id| Clue::new(id, value.clone()));
    let clues = then.clues.iter().flatten().filter_map(clue).collect();
    let day: Option<Date> = then.at.get(..10).and_then(|day| day.parse().ok());
    let at = day.map_or(0, |day| day.day_number() * 86_400);
    Check { level: then.level, at, verdict: Verdict { state: then.state, clues }, journeys: Vec::new(), ..check.clone() }
}

/// Opens a case and remembers its key.
fn enter(case: &Case, secret: &Secret, open: &Mutex<Option<Open>>, progress: &Progress) -> pages::Outcome {
    let unlocked = match case.unlock(&key(secret)) {
        Ok(unlocked) => unlocked,
        Err(Disk::WrongPassphrase) => return Ok(Box::new(Entry::WrongPassphrase(name_of(case)))),
        Err(other) => return Err(boxed(other.into())),
    };
    let opened = read(&unlocked).map_err(boxed)?;
    let mut held = open.lock().unwrap_or_else(PoisonError::into_inner);
    // Who left meanwhile has closed everything, and it stays closed.
    if progress.is_cancelled() {
        return Err(Box::new(pages::Cancelled));
    }
    *held = Some(Open { folder: case.folder().to_owned(), name: name_of(case), key: unlocked.key_file() });
    Ok(Box::new(Entry::Opened(Box::new(opened))))
}

/// What an opened case knows from before.
fn read(open: &Unlocked<'_>) -> Result<Opened, Trouble> {
    let case = open.case();
    let lines = case.journal()?.lines;
    let mut opened = Opened { name: name_of(case), facts: facts::of_case(&lines), sent: facts::sent_of(&lines), messages: Vec::new() };
    let mut room = MOST_SHOWN_ALL;
    for line in case.items()? {
        let record = open.record_of(&line)?.1;
        if record.finding.is_none() || record.size > MOST_SHOWN.min(room) {
            continue;
        }
        room -= record.size;
        let bytes = matter::bytes_of(open, &record)?;
        let name = if record.how == "stdin" { String::new() } else { record.name };
        opened.messages.push(KeptMessage { item: record.item, name, bytes });
    }
    Ok(opened)
}

/// A name for a sealed file that is not there yet: the case's and the day's.
fn place_for(open: &Open, now: &str) -> Result<PathBuf, Trouble> {
    let folder = open.folder.join(SEALED);
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder).map_err(Disk::Disk)?;
    let day: String = now.chars().take(10).collect();
    let names = (1u32..).map(|number| if number == 1 { format!("{}-{day}.zip.age", open.name) } else { format!("{}-{day}-{number}.zip.age", open.name) });
    // The name goes into a header of the answer.
    let plain = |name: String| name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.') { c } else { '-' }).collect::<String>();
    let free = names.map(|name| folder.join(plain(name))).find(|path| path.symlink_metadata().is_err());
    Ok(free.unwrap_or_else(|| folder.join("sealed.zip.age")))
}

fn name_of(case: &Case) -> String {
    case.folder().file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn key(secret: &Secret) -> Key {
    secret.as_str().to_owned().into()
}

fn boxed(trouble: Trouble) -> pages::Trouble {
    Box::new(trouble)
}
