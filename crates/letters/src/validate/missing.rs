//! Something that a removal letter lacks, and how much.

use directory::{Date, Directory, ElementKind};
use serde::{Serialize, Serializer};
use words::{Value, Words};

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub what: What,
    /// How much it matters.
    pub weight: Weight,
    /// The law or platform that asks for it, by id.
    pub law: Option<String>,
    /// The article that asks for it.
    pub article: Option<String>,
}

/// How much it matters that something is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// Without it the letter does not count, or harms.
    Required,
    /// It would be stronger with it.
    Advised,
    /// Nobody could verify whether it is needed.
    Unsure,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An element of the law or of the platform, or a part of it.
    Element(ElementKind, Option<Part>),
    /// How old the person was on the image: it decides whether the name may stand in the letter.
    Age,
    /// Where the person lives.
    Country,
    /// An address that nobody can open.
    BadAddress(String),
    /// Where to send it.
    Recipient,
    /// No request was noted as sent: an authority hears of one that was not answered.
    NothingSent,
    /// The time that the law gives is not over.
    TimeNotOver(Date),
}

/// A part of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name.
    Name,
    /// The mail address.
    Mail,
}

impl Missing {
    pub(super) const fn plain(what: What, weight: Weight) -> Missing {
        Missing { what, weight, law: None, article: None }
    }

    /// A name for machines, and the end of `removal-missing-<id>`.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match &self.what {
            What::Element(_, Some(Part::Name)) => "name",
            What::Element(_, Some(Part::Mail)) => "mail",
            What::Element(kind, None) => kind_id(*kind),
            What::Age => "age",
            What::Country => "country",
            What::BadAddress(_) => "bad-address",
            What::Recipient => "recipient",
            What::NothingSent => "nothing-sent",
            What::TimeNotOver(_) => "time-not-over",
        }
    }

    /// What to add, in the person's words, with the article that asks for it.
    #[must_use]
    pub fn say(&self, words: &Words, directory: &Directory) -> String {
        self.say_as("removal-missing", words, directory)
    }

    /// The same in the words `<stem>-<id>`: a page says where to press, the command line which option to give.
    #[must_use]
    pub fn say_as(&self, stem: &str, words: &Words, directory: &Directory) -> String {
        let value = match &self.what {
            What::BadAddress(url) => url.clone(),
            What::TimeNotOver(on) => crate::day::day(*on, words),
            _ => String::new(),
        };
        let text = words.say_with(&format!("{stem}-{}", self.id()), &[("value", Value::Text(&value))]);
        let Some(law) = self.law.as_deref() else { return text };
        let language = words.language();
        let name = directory.law(law).map(|law| law.name.get(language)).or_else(|| directory.platform(law).map(|one| one.name.get(language)));
        match (name, &self.article) {
            (Some(name), Some(article)) => {
                let of_law = words.say_with("letter-field", &[("name", name.into()), ("value", article.as_str().into())]);
                format!("{text} [{of_law}]")
            }
            (Some(name), None) => format!("{text} [{name}]"),
            (None, _) => text,
        }
    }
}

/// The name of an element in the data files.
pub(crate) const fn kind_id(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::ExactLocation => "exact-location",
        ElementKind::WhyUnlawful => "why-unlawful",
        ElementKind::PersonShown => "person-shown",
        ElementKind::Signature => "signature",
        ElementKind::NameAndEmail => "name-and-email",
        ElementKind::GoodFaith => "good-faith",
        ElementKind::IdenticalCopies => "identical-copies",
        ElementKind::NotPaid => "not-paid",
        ElementKind::OneItem => "one-item",
        ElementKind::Image => "image",
        ElementKind::NotSeen => "not-seen",
    }
}

/// For machines: what, how much, and by which law.
impl Serialize for Missing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut out = serializer.serialize_struct("Missing", 4)?;
        out.serialize_field("id", self.id())?;
        out.serialize_field("weight", &self.weight)?;
        out.serialize_field("law", &self.law)?;
        out.serialize_field("article", &self.article)?;
        out.end()
    }
}
