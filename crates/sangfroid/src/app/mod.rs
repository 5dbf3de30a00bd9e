//! `app`: the pages on 127.0.0.1, for this person's browser and nobody else.

mod browser;
mod guard;
mod jobs;
mod keys;
mod machine;
mod outside;
mod receive;
mod server;

use std::net::Ipv4Addr;
use std::sync::Arc;

use crate::settings::Settings;
use crate::trouble::Trouble;

/// Serves the pages until the person leaves, nobody asks for a page for a while, or the program is stopped.
///
/// # Errors
/// When the port is taken, or standard output cannot be written.
pub(crate) fn run(port: Option<u16>, with_browser: bool, settings: &Settings) -> Result<(), Trouble> {
    crate::vault::guard::no_core_image();
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0))).map_err(Trouble::NoPort)?;
    listener.set_nonblocking(true).map_err(Trouble::NoPort)?;
    let port = listener.local_addr().map_err(Trouble::NoPort)?.port();
    let app = Arc::new(server::App::new(port, settings));
    let address = app.address();
    if !with_browser {
        crate::print(&format!("{address}\n"))?;
    } else if browser::open(&address) {
        crate::print(&format!("{}\n", settings.words.say("app-opened")))?;
    } else {
        crate::print(&format!("{}\n{address}\n", settings.words.say("app-open-yourself")))?;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Trouble::NoPort)?;
    let ended = runtime.block_on(server::serve(listener, Arc::clone(&app))).map_err(Trouble::NoPort)?;
    // Work that is still going on is not waited for: what counts was written before it was said.
    runtime.shutdown_background();
    crate::print(&format!("{}\n", settings.words.say(ended)))
}
