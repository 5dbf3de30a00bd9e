//! The concepts of the scam: what a lexicon file gives words for. Their meaning stands in `lexicon/README.md`.

macro_rules! concepts {
    ($($name:ident = $key:literal,)*) => {
        /// One idea that the scam, or a text about it, has to express.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "each concept is explained where its words are written, in lexicon/README.md")]
        pub(crate) enum Concept { $($name,)* }

        impl Concept {
            /// All concepts, in the order of the enum.
            pub(crate) const ALL: &[Concept] = &[$(Concept::$name,)*];

            /// The name in the lexicon files.
            #[allow(dead_code, reason = "used when the lexicon is packed")]
            pub(crate) fn key(self) -> &'static str {
                match self { $(Concept::$name => $key,)* }
            }
        }
    };
}

concepts! {
    You = "you", I = "i", IDid = "i_did", IWill = "i_will",
    Hack = "hack", Malware = "malware", Device = "device", Account = "account", Camera = "camera",
    Record = "record", Video = "video", AdultSite = "adult_site", SexualAct = "sexual_act",
    ShameWords = "shame_words", SplitScreen = "split_screen", TrackedMail = "tracked_mail",
    Spied = "spied", Harvested = "harvested", HackerIntro = "hacker_intro", FormLetter = "form_letter",
    Password = "password", PasswordShown = "password_shown", OwnAddress = "own_address", Home = "home",
    PhoneKnown = "phone_known",
    Pay = "pay", Crypto = "crypto", HowToPay = "how_to_pay", Voucher = "voucher",
    TransferService = "transfer_service", MoneyWord = "money_word", Hours = "hours", Days = "days",
    Minutes = "minutes", Deadline = "deadline", Hush = "hush",
    SendOut = "send_out", Contacts = "contacts", Family = "family", Work = "work", Ruin = "ruin",
    DeletePromise = "delete_promise", NoPolice = "no_police", NoTrick = "no_trick", OrElse = "or_else", WillSee = "will_see",
    MinorsAccusation = "minors_accusation",
    MetOnline = "met_online", Messenger = "messenger", MoveMessenger = "move_messenger",
    VideoCall = "video_call", OurCall = "our_call", Nudes = "nudes", Undress = "undress", Seduce = "seduce",
    FriendsList = "friends_list", NamedPeople = "named_people", PayAgain = "pay_again",
    AlreadySent = "already_sent", HurryChat = "hurry_chat",
    Reported = "reported", Advice = "advice", ScamNamed = "scam_named", Institution = "institution",
    Press = "press", ThirdVictim = "third_victim", Court = "court", Newsletter = "newsletter",
    AsksHelp = "asks_help", Told = "told", Everyday = "everyday",
    Bomb = "bomb", Violence = "violence", Racket = "racket", FakePolice = "fake_police", Website = "website",
    Investigator = "investigator", Deepfake = "deepfake", ExPartner = "ex_partner",
    RecoveryOffer = "recovery_offer", Testimonial = "testimonial",
    SelfHarm = "self_harm", Minor = "minor",
}
