//! The server: each request is guarded, taken, answered by the pages, and sent back with headers that let nothing else in.

use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, Method, Request as Wire, Response as Answer, StatusCode, header};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use pages::{Content, Pages, Response, Session};
use tokio::sync::{Notify, Semaphore};
use words::Words;

use super::browser::Way;
use super::guard::{self, Refused};
use super::keys::Keys;
use super::machine::Machine;
use super::pour;
use super::receive::{NotTaken, receive};
use crate::settings::Settings;

/// How long a browser may take for the head of a request.
const HEAD: Duration = Duration::from_secs(15);
/// Bytes of the head of a request.
const HEAD_SIZE: usize = 32 << 10;
/// Lines of the head of a request.
const HEAD_LINES: usize = 64;
/// Connections at a time: a browser opens six. Who opens more waits.
const CONNECTIONS: usize = 128;

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
    /// For what is said outside of the pages.
    words: Arc<Words>,
    seen: Mutex<Instant>,
    idle: Duration,
    /// Requests that are being taken or answered.
    busy: AtomicUsize,
    left: Notify,
    /// What leads the browser here, until it is here.
    way: Mutex<Option<Way>>,
}

impl App {
    pub(crate) fn new(port: u16, idle: Duration, settings: &Settings) -> App {
        let language = settings.words.language();
        let pages = Pages::new();
        App {
            session: Mutex::new(Session::new(language, settings.country.as_deref())),
            machine: Machine::new(settings, &pages),
            keys: Keys::new(),
            host: format!("127.0.0.1:{port}"),
            words: pages.sentences(language),
            pages,
            seen: Mutex::new(Instant::now()),
            idle,
            busy: AtomicUsize::new(0),
            left: Notify::new(),
            way: Mutex::new(None),
        }
    }

    /// A browser is led here by this, which goes away once it is here.
    pub(crate) fn goes_by(&self, way: Way) {
        *held(&self.way) = Some(way);
        if self.keys.token().is_none() {
            // It was here before we knew.
            *held(&self.way) = None;
        }
    }

    /// The world of this machine.
    pub(crate) fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Looks at the session. Not for the threads that serve: a page may be in the making.
    pub(crate) fn session(&self) -> MutexGuard<'_, Session> {
        held(&self.session)
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
    let stopped = stopped()?;
    let ended = tokio::select! {
        () = accept(listener, routes) => Ok("app-ended"),
        () = idle(&app) => Ok("app-ended-idle"),
        () = left(&app) => Ok("app-ended-left"),
        () = stopped => Ok("app-ended"),
    };
    *held(&app.way) = None;
    ended
}

/// Until somebody stops the program: Ctrl-C, or the end of their session.
#[cfg(unix)]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut end, mut closed) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?, signal(SignalKind::hangup())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = end.recv() => {}
            _ = closed.recv() => {}
        }
    })
}

/// Until somebody stops the program.
#[cfg(not(unix))]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}

/// Takes connections for ever, each with its limits; a slow one keeps nobody waiting.
async fn accept(listener: tokio::net::TcpListener, routes: Router) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // Out of file handles, or a browser that went away: what is open will end.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let service = TowerToHyperService::new(routes.clone());
        tokio::spawn(async move {
            let mut builder = hyper::server::conn::http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEAD_SIZE).max_headers(HEAD_LINES);
            // A connection that broke is nobody's trouble: the browser asks again.
            let _ = builder.serve_connection(TokioIo::new(stream), service).await;
            drop(place);
        });
    }
}

/// Until nobody asked for a page for a while, and nothing is going on.
async fn idle(app: &App) {
    loop {
        if app.busy.load(Ordering::Relaxed) > 0 || app.machine.jobs.at_work() {
            *held(&app.seen) = Instant::now();
        }
        let quiet = held(&app.seen).elapsed();
        match app.idle.checked_sub(quiet) {
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
    if let Err(refused) = guard::is_host(wire.headers(), &app.host) {
        return refuse(&app, refused);
    }
    // The one address that is opened from elsewhere: from the file that leads here, or out of a terminal. The token is its proof.
    if let Some(token) = wire.uri().path().strip_prefix("/open/") {
        // A preview that only asks for the head does not use it up.
        let turned = (*wire.method() == Method::GET).then(|| app.keys.turn(token)).flatten();
        return match turned {
            Some(cookie) => {
                *held(&app.way) = None;
                entered(&cookie)
            }
            None => refuse(&app, Refused::Cookie),
        };
    }
    if let Err(refused) = guard::from_here(wire.method(), wire.headers(), &app.host) {
        return refuse(&app, refused);
    }
    if let Err(refused) = guard::known(wire.headers(), &app.keys) {
        return refuse(&app, refused);
    }
    *held(&app.seen) = Instant::now();
    let _busy = Busy::new(&app);
    let request = match receive(wire, &app).await {
        Ok(request) => request,
        Err(not_taken) => return sorry(&app, not_taken),
    };
    let at = Arc::clone(&app);
    let answered = tokio::task::spawn_blocking(move || {
        let mut session = at.session();
        at.pages.respond(&mut session, &at.machine, &request)
    });
    match answered.await {
        Ok(response) => {
            if response.leaves {
                app.keys.throw_away();
                app.left.notify_one();
            }
            let sealed = response.sealed.as_deref().and_then(|name| app.machine.vault.sealed_file(name));
            match (response.sealed.is_some(), sealed) {
                (false, _) => sent(response),
                (true, Some((path, size))) => match pour::file(&path, size) {
                    Ok(body) => with_body(response, body),
                    Err(_) => words_only(&app, StatusCode::NOT_FOUND, "app-broken"),
                },
                (true, None) => words_only(&app, StatusCode::NOT_FOUND, "app-broken"),
            }
        }
        Err(_) => words_only(&app, StatusCode::INTERNAL_SERVER_ERROR, "app-broken"),
    }
}

/// A request that is being taken or answered.
struct Busy<'a>(&'a App);

impl<'a> Busy<'a> {
    fn new(app: &'a App) -> Busy<'a> {
        app.busy.fetch_add(1, Ordering::Relaxed);
        Busy(app)
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What a lock holds; a thread that broke leaves it as it was.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The browser is known from now on. It goes on by a page of ours: a cookie that is strict is not sent along when another page, as the
/// file that led here, asked for the address.
fn entered(cookie: &str) -> Answer<Body> {
    let page = "<!doctype html><meta charset=\"utf-8\"><title>Notes</title><meta http-equiv=\"refresh\" content=\"0;url=/\"><a href=\"/\">Notes</a>\n";
    let mut answer = plain(StatusCode::OK, page.to_owned());
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(Content::Html.media_type()));
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
        NotTaken::Verb => words_only(app, StatusCode::METHOD_NOT_ALLOWED, "app-refused"),
        NotTaken::Broken => words_only(app, StatusCode::BAD_REQUEST, "app-broken"),
    }
}

fn words_only(app: &App, status: StatusCode, id: &str) -> Answer<Body> {
    plain(status, app.words.say(id) + "\n")
}

fn plain(status: StatusCode, text: String) -> Answer<Body> {
    sent(Response::new(Content::Text, text.into_bytes()).status(status.as_u16()))
}

/// A response with its headers.
fn sent(mut response: Response) -> Answer<Body> {
    let body = Body::from(std::mem::take(&mut response.body));
    with_body(response, body)
}

fn with_body(response: Response, body: Body) -> Answer<Body> {
    let Response { status, content, body: _, location, file, leaves, renews, sealed: _ } = response;
    let mut answer = Answer::new(body);
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
