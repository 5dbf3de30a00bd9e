//! What can be said of a link, and how deep somebody looked. No yes or no: each is held up by [`crate::Clue`]s.

macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$one:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$one])* $variant,)* }

        impl $name {
            /// All of them, in this order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Its name in machine output, in data files and in the keys of words.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)* }
            }

            /// The one of this name.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}

pub(crate) use named;

named! {
    /// What was found. Two rules hold for all of them: "not visible today" is never "was not sent", and what kept us out (a login, a
    /// captcha, 403, 429, 5xx, a time-out) is never "does not exist".
    State {
        /// Anybody can see it.
        PresentPublic = "present-public",
        /// It is there; only people who have the address find it.
        PresentUnlisted = "present-unlisted",
        /// It is there, and shown to some only: private, behind a login, an age check, a payment.
        Restricted = "restricted",
        /// The platform says that it was there and is no more, or never was, by its own vocabulary.
        Removed = "removed",
        /// The server says 200 and the page says "not found".
        SoftNotFound = "soft-404",
        /// The domain shows advertisements or a sale, no content.
        Parked = "parked",
        /// The domain does not exist.
        NoSuchHost = "no-such-host",
        /// The domain exists, and nobody answered there.
        Unreachable = "unreachable",
        /// Not an address of the web: a mail address, a telephone number, another scheme.
        NotWeb = "not-web",
        /// No address at all.
        Malformed = "malformed",
        /// Somebody answered, and not to us: a captcha, a limit, a country.
        BlockedToUs = "blocked-to-us",
        /// We did not look, for the person's safety.
        Refused = "refused",
        /// What was seen is not enough to say.
        Inconclusive = "inconclusive",
    }
}

impl State {
    /// Whether it says that nothing is there. Whatever keeps us from looking must never lead here.
    #[must_use]
    pub const fn is_absent(self) -> bool {
        matches!(self, State::Removed | State::SoftNotFound | State::Parked | State::NoSuchHost)
    }
}

named! {
    /// How deep somebody looks. Each one is asked for by name.
    Level {
        /// The address alone is taken apart; nothing leaves the machine.
        Offline = "offline",
        /// The registry of the domain is asked (RDAP), never the host.
        Passive = "passive",
        /// The platform is asked at its public address for metadata.
        Platform = "platform",
        /// The address itself is asked for.
        Visit = "visit",
    }
}
