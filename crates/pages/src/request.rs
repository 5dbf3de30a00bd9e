//! What a browser sends, taken apart by whoever holds the socket.

use zeroize::Zeroize;

/// What the browser wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To see a page.
    Get,
    /// To say something.
    Post,
}

/// One request.
#[derive(Debug)]
pub struct Request {
    /// To see, or to say.
    pub method: Method,
    /// The path, decoded, beginning with `/`; without the query.
    pub path: String,
    /// What stands behind the `?`.
    pub query: Fields,
    /// The fields of a form.
    pub form: Fields,
    /// The files that came with it.
    pub files: Vec<Upload>,
    /// Files too large to be held in memory: each went into the open case as it came, or was refused.
    pub large: Vec<Large>,
}

/// A file that was too large to be held in memory.
#[derive(Debug)]
pub struct Large {
    /// The file's own name, without folders.
    pub name: String,
    /// What became of it.
    pub outcome: LargeOutcome,
}

/// What became of a file that was too large to be held in memory.
#[derive(Debug)]
pub enum LargeOutcome {
    /// It is in the open case, whole, under this number.
    Kept(String),
    /// No case is open: there was nowhere to put it.
    NoCase,
    /// It may show somebody, and it is not known that nobody was under 18.
    Age,
    /// It could not be kept, and nothing of it is.
    Trouble(crate::Trouble),
}

impl Request {
    /// A page is asked for.
    #[must_use]
    pub fn get(path: &str) -> Request {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        Request {
            method: Method::Get,
            path: path.to_owned(),
            query: Fields::from_pairs(query.split('&').filter_map(|pair| pair.split_once('='))),
            form: Fields::default(),
            files: Vec::new(),
            large: Vec::new(),
        }
    }

    /// A form is sent.
    #[must_use]
    pub fn post<'a>(path: &str, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Request {
        Request {
            method: Method::Post,
            path: path.to_owned(),
            query: Fields::default(),
            form: Fields::from_pairs(fields),
            files: Vec::new(),
            large: Vec::new(),
        }
    }
}

/// Fields with their values, in the order in which they came. A name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Drop for Fields {
    /// A passphrase may have been among them.
    fn drop(&mut self) {
        for (_, value) in &mut self.0 {
            value.zeroize();
        }
    }
}

impl Fields {
    /// Of names and values, decoded.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Fields {
        Fields(pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }

    /// The first value of a name, without the space around it; empty when it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// The first value of a name exactly as it came, for words that are evidence.
    #[must_use]
    pub fn exactly(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All values of a name, without the space around them.
    pub fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }
}

/// A file that came with a form.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// The name of the field.
    pub field: String,
    /// The file's own name, without folders.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is in it is nobody's business, least of all a log's.
        f.debug_struct("Upload").field("field", &self.field).field("size", &self.bytes.len()).finish_non_exhaustive()
    }
}
