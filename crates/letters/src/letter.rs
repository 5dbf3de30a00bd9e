//! A letter as structure: what any output (text, mail, PDF, page) is made from.

use serde::Serialize;

/// A letter, complete in one language. What is in it is text and nothing else: no markup, no placeholder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Which letter: `dsa-notice`, `fr-thesee`. Small letters, digits and `-`.
    pub id: String,
    /// The language it is written in (ISO 639-1): the addressee's, which may not be the person's.
    pub language: String,
    /// Who writes, one line each; empty where the person stays without a name.
    pub sender: Vec<String>,
    /// To whom, one line each; empty for a message to friends.
    pub addressee: Vec<String>,
    /// Place and day, as the language writes them.
    pub dated: String,
    /// The subject, or the title of a sheet.
    pub subject: String,
    /// What it says, in order.
    pub body: Vec<Block>,
    /// The signature that ends it.
    pub signature: Option<Signature>,
    /// What is added behind it.
    pub annexes: Vec<Annex>,
    /// It lacks something that it needs, and was written all the same: marked on every page.
    pub draft: bool,
}

impl Letter {
    /// A sheet with nothing on it yet.
    pub(crate) fn blank(id: &str, language: &str) -> Letter {
        Letter {
            id: id.to_owned(),
            language: language.to_owned(),
            sender: Vec::new(),
            addressee: Vec::new(),
            dated: String::new(),
            subject: String::new(),
            body: Vec::new(),
            signature: None,
            annexes: Vec::new(),
            draft: false,
        }
    }
}

/// One piece of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// The title of what follows.
    Heading {
        /// Without a full stop.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// May hold line breaks (`\n`) that matter, as in a postal address.
        text: String,
    },
    /// Points.
    List {
        /// One point each.
        items: Vec<String>,
        /// Whether their order matters.
        ordered: bool,
    },
    /// Fields of a form, or facts with their names: each can be copied alone.
    Fields {
        /// In the order of the form.
        fields: Vec<Field>,
    },
    /// A table.
    Table {
        /// The heads of the columns.
        head: Vec<String>,
        /// Rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
    /// Words of somebody else, exactly as they are.
    Quote {
        /// Whose, and when: one line.
        of: String,
        /// The words. Line breaks and spaces as they were.
        text: String,
    },
    /// What must be seen: a draft, an uncertain fact.
    Warning {
        /// In words.
        text: String,
    },
}

/// A field of a form, or a fact with its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// What the form calls it.
    pub name: String,
    /// What to put there.
    pub value: String,
}

/// The end of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// The words before it.
    pub closing: String,
    /// The name; none where a hand signs, or nobody does.
    pub name: Option<String>,
    /// Whether the name typed is meant as an electronic signature (US TAKE IT DOWN Act, section 3(a)(1)(B)(i)).
    pub electronic: bool,
    /// Whether room is left for a signature by hand.
    pub by_hand: bool,
}

/// What is added behind a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Annex {
    /// Its title.
    pub title: String,
    /// What it says.
    pub body: Vec<Block>,
}
