//! Would this show the person's name to the uploader?

use directory::Directory;

use crate::Matter;
use crate::removal::{Keeper, Order, Route, To, refused_name, said, shows_name_under};

/// Who may come to see the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exposure {
    /// The letter holds no name.
    NoName,
    /// The addressee gets it, and is asked to keep it; no source says that they pass it on.
    Addressee,
    /// The addressee may be the uploader, or somebody who works for them.
    MayBeUploader,
    /// The addressee passes it on: such a letter is not written.
    Uploader,
}

impl Exposure {
    /// The end of `removal-exposure-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Exposure::NoName => "no-name",
            Exposure::Addressee => "addressee",
            Exposure::MayBeUploader => "may-be-uploader",
            Exposure::Uploader => "uploader",
        }
    }
}

/// Who may come to see the name that a letter holds.
#[must_use]
pub fn exposure(order: &Order, matter: &Matter, directory: &Directory) -> Exposure {
    let discloses = match &order.to {
        To::Platform(id) | To::Authority(id) => refused_name(id, directory).is_some(),
        To::Abuse(_) => crate::removal::refused(order.route, &order.to, matter, directory).is_some(),
    };
    if discloses {
        return Exposure::Uploader;
    }
    if !shows_name_under(order.route, matter) || said(matter.person.name.as_deref()).is_none() {
        return Exposure::NoName;
    }
    match &order.to {
        // Whoever runs a small site may have put the image there; a host or registrar may forward to its customer.
        To::Abuse(contact) if matches!(contact.of, Keeper::Site | Keeper::Host | Keeper::Registrar) && order.route != Route::Regulator => {
            Exposure::MayBeUploader
        }
        _ => Exposure::Addressee,
    }
}
