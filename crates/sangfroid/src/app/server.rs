//! The server: each request is guarded, taken, answered by the pages, and sent back with headers that let nothing else in.

use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, Request as Wire, Response as Answer, StatusCode, header};
use pages::{Content, Pages, Response, Session};
use tokio::sync::Notify;
use words::Words;

use super::guard::{self, Refused};
use super::keys::Keys;
use super::machine::Machine;
use super::receive::{NotTaken, receive};
use crate::settings::Settings;

/// The program ends when nobody asked for a page for this long.
const IDLE: Duration = Duration::from_secs(60 * 60);

/// Nothing is loaded but our own style, script and pictures; nothing is sent but our own forms; no page frames ours.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The app while it runs.
#[derive(Debug)]
pub(crate) struct App {
    pages: Pages,
    session: Mutex<Session>,
    machine: Machine,
    keys: Keys,
    host: String,
    language: &'static str,
    seen: Mutex<Instant>,
    left: Notify,
}

impl App {
    pub(crate) fn new(port: u16, settings: &Settings) -> App {
        let language = settings.words.language();
        App {
            pages: Pages::new(),
            session: Mutex::new(Session::new(language, settings.country.as_deref())),
            machine: Machine::new(settings),
            keys: Keys::new(),
            host: format!("127.0.0.1:{port}"),
            language,
            seen: Mutex::new(Instant::now()),
            left: Notify::new(),
        }
    }

    /// The address to open, good for one use.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/open/{}", self.host, self.keys.token().unwrap_or_default())
    }
}

/// Serves until the end; the id of the sentence that says why it ended.
///
/// # Errors
/// When the port cannot be used.
pub(crate) async fn serve(listener: TcpListener, app: Arc<App>) -> std::io::Result<&'static str> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let routes = Router::new().fallback(answer).layer(DefaultBodyLimit::disable()).with_state(Arc::clone(&app));
    let served = async move { axum::serve(listener, routes).await };
    tokio::select! {
        served = served => served.map(|()| "app-ended"),
        () = idle(&app) => Ok("app-ended-idle"),
        () = left(&app) => Ok("app-ended-left"),
        _ = tokio::signal::ctrl_c() => Ok("app-ended"),
    }
}

/// Until nobody asked for a page for [`IDLE`].
async fn idle(app: &App) {
    loop {
        let quiet = app.seen.lock().unwrap_or_else(PoisonError::into_inner).elapsed();
        match IDLE.checked_sub(quiet) {
            Some(rest) if !rest.is_zero() => tokio::time::sleep(rest).await,
            _ => return,
        }
    }
}

/// Until the person left, and the last page is with them.
async fn left(app: &App) {
    app.left.notified().await;
    tokio::time::sleep(Duration::from_millis(700)).await;
}

/// One request.
async fn answer(State(app): State<Arc<App>>, wire: Wire<Body>) -> Answer<Body> {
    if let Err(refused) = guard::from_here(wire.method(), wire.headers(), &app.host) {
        return refuse(&app, refused);
    }
    if let Some(token) = wire.uri().path().strip_prefix("/open/") {
        return match app.keys.turn(token) {
            Some(cookie) => entered(&cookie),
            None => refuse(&app, Refused::Cookie),
        };
    }
    if let Err(refused) = guard::known(wire.headers(), &app.keys) {
        return refuse(&app, refused);
    }
    *app.seen.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    let request = match receive(wire).await {
        Ok(request) => request,
        Err(not_taken) => return sorry(&app, not_taken),
    };
    let at = Arc::clone(&app);
    let answered = tokio::task::spawn_blocking(move || {
        let mut session = at.session.lock().unwrap_or_else(PoisonError::into_inner);
        at.pages.respond(&mut session, &at.machine, &request)
    });
    match answered.await {
        Ok(response) => {
            if response.leaves {
                app.keys.throw_away();
                app.left.notify_one();
            }
            sent(response)
        }
        Err(_) => words_only(&app, StatusCode::INTERNAL_SERVER_ERROR, "app-broken"),
    }
}

/// The browser is known from now on.
fn entered(cookie: &str) -> Answer<Body> {
    let mut answer = plain(StatusCode::SEE_OTHER, String::new());
    answer.headers_mut().insert(header::LOCATION, HeaderValue::from_static("/"));
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}

/// A neighbour gets no page, and does not learn what is here.
fn refuse(app: &App, _: Refused) -> Answer<Body> {
    words_only(app, StatusCode::FORBIDDEN, "app-refused")
}

fn sorry(app: &App, not_taken: NotTaken) -> Answer<Body> {
    match not_taken {
        NotTaken::TooLarge => words_only(app, StatusCode::PAYLOAD_TOO_LARGE, "app-too-large"),
        NotTaken::Verb => words_only(app, StatusCode::METHOD_NOT_ALLOWED, "app-refused"),
        NotTaken::Broken => words_only(app, StatusCode::BAD_REQUEST, "app-broken"),
    }
}

fn words_only(app: &App, status: StatusCode, id: &str) -> Answer<Body> {
    plain(status, Words::in_language(app.language).say(id) + "\n")
}

fn plain(status: StatusCode, text: String) -> Answer<Body> {
    let response = Response {
        status: status.as_u16(),
        content: Content::Text,
        body: text.into_bytes(),
        location: None,
        file: None,
        leaves: false,
        renews: false,
        sealed: None,
    };
    sent(response)
}

/// A response with its headers.
fn sent(response: Response) -> Answer<Body> {
    let Response { status, content, body, location, file, leaves, renews, sealed: _ } = response;
    let mut answer = Answer::new(Body::from(body));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = answer.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, content.media_type()),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // Forms name their origin with this policy, and other sites learn nothing.
        (header::REFERRER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(), microphone=(), geolocation=()"));
    if renews {
        // As a header and not in the page: readers of the screen are told what is there, and not of the clockwork.
        headers.insert("refresh", HeaderValue::from_static("2"));
    }
    if leaves {
        headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    }
    if let Some(location) = location.and_then(|location| HeaderValue::from_str(&location).ok()) {
        headers.insert(header::LOCATION, location);
    }
    if let Some(file) = file.and_then(|file| HeaderValue::from_str(&format!("attachment; filename=\"{file}\"")).ok()) {
        headers.insert(header::CONTENT_DISPOSITION, file);
    }
    answer
}
