//! `app`: the pages on 127.0.0.1, for this person's browser and nobody else.

mod browser;
mod guard;
mod jobs;
mod keys;
mod large;
mod machine;
mod outside;
mod pour;
mod press;
mod receive;
mod server;
mod told;
mod vault;

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use crate::settings::Settings;
use crate::trouble::Trouble;

/// How the app is to run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order {
    /// The port on 127.0.0.1; any free one otherwise.
    pub(crate) port: Option<u16>,
    /// Whether a browser is opened.
    pub(crate) browser: bool,
    /// After how many minutes without a page it ends.
    pub(crate) idle: f64,
}

impl Default for Order {
    fn default() -> Order {
        Order { port: None, browser: true, idle: 60.0 }
    }
}

/// Serves the pages until the person leaves, nobody asks for a page for a while, or the program is stopped.
///
/// # Errors
/// When the port is taken, or standard output cannot be written.
pub(crate) fn run(order: &Order, settings: &Settings) -> Result<(), Trouble> {
    crate::vault::guard::no_core_image();
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, order.port.unwrap_or(0))).map_err(Trouble::NoPort)?;
    listener.set_nonblocking(true).map_err(Trouble::NoPort)?;
    let port = listener.local_addr().map_err(Trouble::NoPort)?.port();
    let app = Arc::new(server::App::new(port, Duration::try_from_secs_f64(order.idle * 60.0).unwrap_or(Duration::MAX), settings));
    let address = app.address();
    if !order.browser {
        crate::print(&format!("{address}\n"))?;
    } else if let Some(way) = browser::open(&address) {
        app.goes_by(way);
        crate::print(&format!("{}\n{}\n{address}\n", settings.words.say("app-opened"), settings.words.say("app-opened-else")))?;
    } else {
        crate::print(&format!("{}\n{address}\n", settings.words.say("app-open-yourself")))?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Trouble::NoPort)?;
    let ended = runtime.block_on(server::serve(listener, Arc::clone(&app))).map_err(Trouble::NoPort)?;
    // Work that is still going on is not waited for: what counts was written before it was said.
    runtime.shutdown_background();
    crate::print(&format!("{}\n", settings.words.say(ended)))
}
