//! All letters of the case as one file: each as PDF, text and mail, as `report --to all` writes them into a folder.

use evidence::digest::{Digests, Hasher};
use evidence::zip::packed;
use letters::{Matter, data, text};

use super::all::{self, Entry, pile};
use crate::letter::as_mail;
use crate::world::{Broke, Outcome, Print, Trouble, Work};
use crate::{Content, Desk, Response, matter, working};

/// The file, as long as the person is here.
pub(crate) struct Made {
    /// How many letters are in it.
    pub(crate) letters: usize,
    /// Drafts are in it, too.
    drafts: bool,
    /// Of which letters and which case it was made.
    of: [u8; 32],
    bytes: Vec<u8>,
}

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Made").field("letters", &self.letters).field("size", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Made {
    /// Whether the same letters would be in a file that is made now.
    pub(super) fn is_of(&self, letters: &[Entry], matter: &Matter) -> bool {
        let chosen: Vec<&Entry> = letters.iter().filter(|one| self.drafts || one.is_whole()).collect();
        sum(&chosen, matter) == self.of
    }
}

/// What the letters of a file say, and the case that travels in some of them, as a sum.
fn sum(letters: &[&Entry], matter: &Matter) -> [u8; 32] {
    let mut hasher = Hasher::default();
    for one in letters {
        let texts = [one.file.clone(), text(&one.sheet.sent), one.sheet.read.as_ref().map(text).unwrap_or_default(), one.sheet.mails.join(" ")];
        texts.iter().for_each(|text| hasher.update(&Digests::of(text.as_bytes()).sha256));
    }
    hasher.update(data(matter).to_string().as_bytes());
    hasher.finish().sha256
}

/// Makes the file; without a single whole letter it says so, unless drafts are wanted.
pub(super) fn make(desk: &mut Desk<'_>) -> Response {
    let drafts = desk.request.form.get("drafts") == "yes";
    let matter = matter::of_session(desk);
    let letters = pile(desk, &matter).letters;
    let chosen: Vec<&Entry> = letters.iter().filter(|one| drafts || one.is_whole()).collect();
    if chosen.is_empty() {
        return all::respond(desk, true);
    }
    let (count, of) = (chosen.len(), sum(&chosen, &matter));
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for Entry { file, sheet } in &chosen {
        files.push((format!("{file}.txt"), text(&sheet.sent).into_bytes()));
        files.extend(sheet.read.as_ref().map(|read| (format!("{file}.{}.txt", read.language), text(read).into_bytes())));
        files.extend((!sheet.steps).then(|| (format!("{file}.eml"), as_mail(desk, sheet))));
    }
    let names: Vec<String> = chosen.iter().map(|one| format!("{}.pdf", one.file)).collect();
    let prints = chosen.iter().map(|one| Print { to: one.sheet.to.clone(), letter: one.sheet.sent.clone() }).collect();
    let print = desk.world.press().map(|press| press.all(prints, matter, desk.world.today()));
    let work: Work = Box::new(move |progress| {
        if let Some(print) = print {
            let printed = print(progress)?.downcast::<Vec<Vec<u8>>>().map_err(|_| Box::new(Broke) as Trouble)?;
            files.extend(names.into_iter().zip(*printed));
        }
        let bytes = packed(files).map_err(|_| Box::new(Broke) as Trouble)?;
        Ok(Box::new(Made { letters: count, drafts, of, bytes }))
    });
    working::work(desk, "reporting-all-making", work, came)
}

fn came(desk: &mut Desk<'_>, outcome: Outcome) -> Response {
    match outcome.map(|made| made.downcast::<Made>()) {
        Ok(Ok(made)) => {
            desk.session.made = Some(*made);
            Response::see("/report/all#file")
        }
        Ok(Err(_)) => working::trouble(desk, &(Box::new(Broke) as Trouble), "/report/all"),
        Err(trouble) => working::trouble(desk, &trouble, "/report/all"),
    }
}

/// The file that was made, while it still says what is known; else the page that makes it anew.
pub(super) fn download(desk: &Desk<'_>) -> Response {
    let matter = matter::of_session(desk);
    let letters = pile(desk, &matter).letters;
    match desk.session.made.as_ref().filter(|made| made.is_of(&letters, &matter)) {
        Some(made) => Response::download(Content::File, "letters.zip", made.bytes.clone()),
        None => Response::see("/report/all"),
    }
}
