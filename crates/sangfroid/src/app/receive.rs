//! Takes a request off the wire: its address, the fields of its form, its files; none held in memory that is larger than is wise.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart};
use axum::http::{Method as Verb, Request as Wire, header};
use pages::{Fields, Large, LargeOutcome, Method, Request, Upload};
use zeroize::Zeroizing;

use super::large;
use super::server::App;

/// Bytes of the fields of a form without files.
const FORM: usize = 4 << 20;
/// Bytes of all files of one form that are held in memory.
const FILES: usize = 64 << 20;
/// Parts of one form.
const PARTS: usize = 1000;
/// How long a browser may send nothing.
const SILENCE: Duration = Duration::from_secs(60);

/// Why a request was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotTaken {
    /// Neither to see nor to say.
    Verb,
    /// Not a form, or cut off.
    Broken,
}

/// Reads a request to its end.
///
/// # Errors
/// What is no form, and what was cut off.
pub(crate) async fn receive(wire: Wire<Body>, app: &Arc<App>) -> Result<Request, NotTaken> {
    let method = match *wire.method() {
        Verb::GET | Verb::HEAD => Method::Get,
        Verb::POST => Method::Post,
        _ => return Err(NotTaken::Verb),
    };
    let query = Fields::from_pairs(url::form_urlencoded::parse(wire.uri().query().unwrap_or_default().as_bytes()));
    let mut request = Request { method, path: wire.uri().path().to_owned(), query, form: Fields::default(), files: Vec::new(), large: Vec::new() };
    if method == Method::Get {
        return Ok(request);
    }
    let kind = wire.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("multipart/form-data") {
        let parts = Multipart::from_request(wire, &()).await.map_err(|_| NotTaken::Broken)?;
        parts_of(parts, &mut request, app).await?;
    } else {
        form_of(wire.into_body(), &mut request).await?;
    }
    Ok(request)
}

/// A form without files. A passphrase may be in it: the bytes are cleared when they were read.
async fn form_of(mut body: Body, request: &mut Request) -> Result<(), NotTaken> {
    // Of its size at once: a growing buffer would leave copies behind.
    let size = usize::try_from(body.size_hint().upper().unwrap_or(0)).unwrap_or(usize::MAX);
    let mut form = Zeroizing::new(Vec::with_capacity(size.min(FORM)));
    let mut fits = true;
    loop {
        let next = std::future::poll_fn(|cx| std::pin::Pin::new(&mut body).poll_frame(cx));
        let frame = tokio::time::timeout(SILENCE, next).await.map_err(|_| NotTaken::Broken)?;
        let Some(frame) = frame else { break };
        let Ok(piece) = frame.map_err(|_| NotTaken::Broken)?.into_data() else { continue };
        fits = fits && form.len() + piece.len() <= FORM;
        if fits {
            form.extend_from_slice(&piece);
        }
    }
    if fits {
        request.form = Fields::from_pairs(url::form_urlencoded::parse(&form));
    } else {
        request.large.push(Large { name: "…".to_owned(), outcome: LargeOutcome::NoCase });
    }
    Ok(())
}

/// Fields and files, as they come; memory holds no more than the limit and a few pieces.
async fn parts_of(mut parts: Multipart, request: &mut Request, app: &Arc<App>) -> Result<(), NotTaken> {
    let (mut fields, mut total, mut count) = (Vec::new(), 0, 0);
    while let Some(mut part) = tokio::time::timeout(SILENCE, parts.next_field()).await.map_err(|_| NotTaken::Broken)?.map_err(|_| NotTaken::Broken)? {
        count += 1;
        if count > PARTS {
            return Err(NotTaken::Broken);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
        let mut bytes = Vec::new();
        let mut outcome = None;
        while let Some(piece) = piece_of(&mut part).await? {
            bytes.extend_from_slice(&piece);
            if total + bytes.len() > FILES {
                outcome = Some(match &file {
                    Some(name) => large::take(&mut part, name, std::mem::take(&mut bytes), app).await?,
                    None => {
                        bytes = Vec::new();
                        while piece_of(&mut part).await?.is_some() {}
                        LargeOutcome::NoCase
                    }
                });
                break;
            }
        }
        total += bytes.len();
        match (file, outcome) {
            (file, Some(outcome)) => request.large.push(Large { name: file.unwrap_or_else(|| "…".to_owned()), outcome }),
            (Some(name), None) => request.files.push(Upload { field, name, bytes }),
            // Browsers end the lines of a field with CR LF, whatever was pasted.
            (None, None) => fields.push((field, String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))),
        }
    }
    request.form = Fields::from_pairs(fields);
    Ok(())
}

/// The next piece of a part; nothing at its end.
///
/// # Errors
/// The wire broke or fell silent.
pub(super) async fn piece_of(part: &mut Field<'_>) -> Result<Option<Bytes>, NotTaken> {
    tokio::time::timeout(SILENCE, part.chunk()).await.map_err(|_| NotTaken::Broken)?.map_err(|_| NotTaken::Broken)
}
