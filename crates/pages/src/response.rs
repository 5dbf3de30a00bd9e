//! What goes back to the browser.

use askama::Template;

/// The kind of what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// A page.
    Html,
    /// The style sheet.
    Css,
    /// The script.
    Script,
    /// The icon.
    Svg,
    /// Text.
    Text,
    /// A PDF.
    Pdf,
    /// A mail (RFC 5322), to be opened in one's own mail program.
    Mail,
    /// A calendar (RFC 5545).
    Calendar,
    /// A picture that the person showed, to be looked at on the page: JPEG, PNG, WebP or GIF, as its first bytes say.
    Picture(&'static str),
    /// Anything else: kept by the browser as a file, never shown.
    File,
}

impl Content {
    /// The media type, as the header says it.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Content::Html => "text/html; charset=utf-8",
            Content::Css => "text/css; charset=utf-8",
            Content::Script => "text/javascript; charset=utf-8",
            Content::Svg => "image/svg+xml",
            Content::Text => "text/plain; charset=utf-8",
            Content::Pdf => "application/pdf",
            Content::Mail => "message/rfc822",
            Content::Calendar => "text/calendar; charset=utf-8",
            Content::Picture(media_type) => media_type,
            Content::File => "application/octet-stream",
        }
    }
}

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The status of HTTP.
    pub status: u16,
    /// What it is.
    pub content: Content,
    /// What is sent.
    pub body: Vec<u8>,
    /// Where to go instead: a path of ours.
    pub location: Option<String>,
    /// The name of the file, when it is to be kept and not shown.
    pub file: Option<String>,
    /// The person leaves: the session is over, and what the browser stored of it is to be cleared.
    pub leaves: bool,
    /// The browser asks for the page again by itself, every second or two: work is going on.
    pub renews: bool,
    /// Instead of `body`: a sealed file of the opened case, poured by whoever holds the disk. Its name without folders.
    pub sealed: Option<String>,
}

impl Response {
    /// Something that is there, and nothing more to say of it.
    #[must_use]
    pub fn new(content: Content, body: Vec<u8>) -> Response {
        Response { status: 200, content, body, location: None, file: None, leaves: false, renews: false, sealed: None }
    }

    pub(crate) fn page(page: &impl Template) -> Response {
        Response::new(Content::Html, page.render().unwrap_or_default().into_bytes())
    }

    /// The same with another status of HTTP.
    #[must_use]
    pub fn status(self, status: u16) -> Response {
        Response { status, ..self }
    }

    /// See another page (RFC 9110, section 15.4.4): what was posted is not posted again by going back.
    pub(crate) fn see(path: impl Into<String>) -> Response {
        Response { status: 303, location: Some(path.into()), ..Response::new(Content::Text, Vec::new()) }
    }

    /// A file to be kept by the browser.
    pub(crate) fn download(content: Content, name: impl Into<String>, body: Vec<u8>) -> Response {
        Response { file: Some(name.into()), ..Response::new(content, body) }
    }
}
