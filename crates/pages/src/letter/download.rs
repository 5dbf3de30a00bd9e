//! The letter as a file: on paper, as text, as a mail for one's own mail program.

use askama::Template;
use letters::{Envelope, mail, text};

use super::Sheet;
use crate::frame::Frame;
use crate::{Content, Desk, Response, matter};

#[derive(Template)]
#[template(path = "no_file.html")]
struct NoFilePage<'a> {
    frame: Frame<'a>,
    what: String,
    now: String,
}

/// The letter as a mail, for one's own mail program.
pub(crate) fn as_mail(desk: &Desk<'_>, sheet: &Sheet) -> Vec<u8> {
    let own = desk.session.told.person.mail.as_deref().filter(|_| !sheet.sent.sender.is_empty());
    mail(&sheet.sent, &Envelope::new(sheet.mails.iter().map(String::as_str), own))
}

/// The files have neutral names: they lie in a folder that others may see.
pub(super) fn respond(desk: &Desk<'_>, sheet: &Sheet, file: &str) -> Option<Response> {
    let letter = &sheet.sent;
    Some(match file {
        "letter.txt" => Response::download(Content::Text, file, text(letter).into_bytes()),
        "copy.txt" => Response::download(Content::Text, file, text(sheet.read.as_ref()?).into_bytes()),
        "letter.eml" if !sheet.steps => Response::download(Content::Mail, file, as_mail(desk, sheet)),
        "letter.pdf" => {
            let printed = desk.world.press()?.pdf(letter, &matter::of_session(desk), &sheet.to, desk.directory(), desk.world.today());
            match printed {
                Ok(bytes) => Response::download(Content::Pdf, file, bytes),
                Err(trouble) => {
                    let (what, now) = trouble.tell(desk.words());
                    let page = NoFilePage { frame: Frame::new(desk, "sheet-no-file").back(format!("{}/send", sheet.path)), what, now };
                    Response::page(&page).status(500)
                }
            }
        }
        _ => return None,
    })
}
