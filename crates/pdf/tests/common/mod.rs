//! Letters that were written for Sangfroid, and what they are printed with.
#![allow(dead_code, clippy::print_stderr, clippy::panic, clippy::unwrap_used, reason = "each test uses its part, and says what it left out")]

pub(crate) mod tools;

use letters::{Annex, Block, Field, Letter, Signature};
use pdf::{Extras, Labels, PageSize};

/// 28 November 2026, 12:00 UTC.
pub(crate) const NOON: i64 = 1_795_867_200;

pub(crate) const FRENCH: Labels = Labels {
    page: "Page",
    of: "sur",
    draft: "Brouillon",
    annex: "Annexe",
    enclosed: "Pièces jointes :",
    replaced: "Certains caractères ne peuvent pas être imprimés, ou sont invisibles. Le texte exact est dans le fichier joint.",
    attachment: "Les données de cette lettre, lisibles par un programme",
};

pub(crate) const ENGLISH: Labels = Labels {
    page: "Page",
    of: "of",
    draft: "Draft",
    annex: "Annex",
    enclosed: "Enclosed:",
    replaced: "Some characters cannot be printed, or are invisible. The exact text is in the attached file.",
    attachment: "The data of this letter, for programs",
};

pub(crate) const DATA: &[u8] = br#"{"letter":"test","exact":"\u4f60\u0000"}"#;

pub(crate) fn extras(labels: Labels<'static>) -> Extras<'static> {
    Extras { data: DATA, at: NOON, title: None, page: PageSize::A4, labels }
}

pub(crate) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { text: text.into() }
}

fn strings(of: &[&str]) -> Vec<String> {
    of.iter().map(|&one| one.to_owned()).collect()
}

fn fields(of: &[(&str, &str)]) -> Block {
    Block::Fields { fields: of.iter().map(|(name, value)| Field { name: (*name).to_owned(), value: (*value).to_owned() }).collect() }
}

/// A letter with one paragraph.
pub(crate) fn short(text: &str) -> Letter {
    Letter {
        id: "short".into(),
        language: "en".into(),
        sender: Vec::new(),
        addressee: Vec::new(),
        dated: String::new(),
        subject: "One paragraph".into(),
        body: vec![paragraph(text)],
        signature: None,
        annexes: Vec::new(),
        draft: false,
    }
}

/// The same text wherever a letter can hold one.
pub(crate) fn everywhere(text: &str) -> Letter {
    let text = text.to_owned();
    let body = vec![
        Block::Heading { text: text.clone() },
        paragraph(text.clone()),
        Block::List { items: vec![text.clone(), text.clone()], ordered: true },
        Block::List { items: vec![text.clone()], ordered: false },
        Block::Fields { fields: vec![Field { name: text.clone(), value: text.clone() }] },
        Block::Table { head: vec![text.clone(), text.clone()], rows: vec![vec![text.clone(), text.clone()]] },
        Block::Quote { of: text.clone(), text: text.clone() },
        Block::Warning { text: text.clone() },
    ];
    Letter {
        id: text.clone(),
        language: text.clone(),
        sender: vec![text.clone()],
        addressee: vec![text.clone()],
        dated: text.clone(),
        subject: text.clone(),
        body: body.clone(),
        signature: Some(Signature { closing: text.clone(), name: Some(text.clone()), electronic: true, by_hand: true }),
        annexes: vec![Annex { title: text, body }],
        draft: true,
    }
}

/// A notice in French, with an annex of evidence.
pub(crate) fn french() -> Letter {
    let hashes = [
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
        "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
    ];
    let rows = hashes
        .iter()
        .enumerate()
        .map(|(number, hash)| strings(&[&(number + 1).to_string(), &format!("capture-du-compte-{}.png", number + 1), "28/11/2026", hash]))
        .collect();
    Letter {
        id: "dsa-notice".into(),
        language: "fr".into(),
        sender: strings(&["Camille Exemple", "12 rue de l’Exemple", "75000 Paris", "camille@example.org"]),
        addressee: strings(&["Plateforme Exemple", "Point de contact unique", "1 quai de l’Exemple", "Dublin 2, Irlande"]),
        dated: "Paris, le 28 novembre 2026".into(),
        subject: "Notification d’un contenu illicite (article 16 du règlement (UE) 2022/2065)".into(),
        body: vec![
            paragraph("Madame, Monsieur,"),
            paragraph(
                "Je vous notifie un contenu publié sur votre service sans mon consentement. Il montre une personne dans un cadre intime ; \
                 sa diffusion est une infraction (article 226-2-1 du code pénal). Je vous demande de le retirer « promptement ».",
            ),
            Block::Heading { text: "Où se trouve le contenu".into() },
            fields(&[
                ("Adresse exacte", "https://video.example.org/watch/a-very-long-path-without-any-space-0123456789/embedded?id=98f2c1&list=PL0a1b2c3d4e5f6"),
                ("Compte", "@exemple_1234"),
                ("Vu le", "28 novembre 2026 à 11 h 05 (heure de Paris)"),
                ("Demande", "Retrait du contenu et de ses copies\nConservation des données d’identification"),
            ]),
            Block::Heading { text: "Ce qui m’a été écrit".into() },
            Block::Quote {
                of: "Message reçu le 27 novembre 2026 à 22 h 14, du compte @exemple_1234".into(),
                text: "Tu as 24 heures. J'ai la liste de tes amis :\n  – ta mère\n  – ton travail\n\nPaye, ou j'envoie tout 😈🔥. #import \"x\": * $x^2$ 你好"
                    .into(),
            },
            Block::Quote {
                of: "Deuxième message".into(), text: "لديك 24 ساعة فقط. ادفع 500 EUR أو سأرسل كل شيء (video.mp4)!\nI am serious.".into()
            },
            Block::Heading { text: "Ce que je demande".into() },
            Block::List {
                items: strings(&[
                    "le retrait du contenu et de toutes ses copies ;",
                    "la conservation des données qui permettent d’identifier l’auteur, pour les autorités qui les demanderont ;",
                    "une décision motivée, et l’indication des voies de recours.",
                ]),
                ordered: true,
            },
            paragraph("Je déclare de bonne foi que les informations de cette notification sont exactes et complètes."),
        ],
        signature: Some(Signature {
            closing: "Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.".into(),
            name: Some("Camille Exemple".into()),
            electronic: false,
            by_hand: true,
        }),
        annexes: vec![Annex {
            title: "Liste des preuves conservées".into(),
            body: vec![
                paragraph("Chaque fichier est identifié par son empreinte SHA-256. Aucune image intime n’est jointe à cette lettre."),
                Block::Table { head: strings(&["N°", "Fichier", "Conservé le", "Empreinte SHA-256"]), rows },
            ],
        }],
        draft: false,
    }
}

/// A draft in English, with a table over several pages.
pub(crate) fn english_draft() -> Letter {
    let rows =
        (1..=70).map(|n| strings(&[&n.to_string(), &format!("person{n}@example.org"), "told to us by the account example_1234", "not yet warned"])).collect();
    Letter {
        id: "us-take-it-down".into(),
        language: "en".into(),
        sender: strings(&["Robin Sample", "12 Sample Street", "Springfield"]),
        addressee: strings(&["Example Platform, Inc.", "Designated contact for removal requests", "1 Example Way"]),
        dated: "28 November 2026".into(),
        subject: "Request to remove an intimate visual depiction".into(),
        body: vec![
            Block::Warning { text: "Draft: the address of the content is missing. The platform may refuse this request.".into() },
            paragraph("To whom it may concern,"),
            paragraph("I ask you to remove the depiction named below. It was published without my consent."),
            Block::List { items: strings(&["Remove it within 48 hours.", "Remove known identical copies."]), ordered: false },
            Block::Heading { text: "Who was threatened with it".into() },
            Block::Table { head: strings(&["No", "Address", "How it is known", "State"]), rows },
        ],
        signature: Some(Signature {
            closing: "I believe in good faith that the depiction was published without my consent.".into(),
            name: Some("Robin Sample".into()),
            electronic: true,
            by_hand: false,
        }),
        annexes: vec![
            Annex { title: "What was written".into(), body: vec![Block::Quote { of: "From example_1234".into(), text: "Pay.\n".repeat(30) }] },
            Annex { title: "Further facts".into(), body: vec![fields(&[("Amount", "500 USD"), ("Paid", "no")])] },
        ],
        draft: true,
    }
}
