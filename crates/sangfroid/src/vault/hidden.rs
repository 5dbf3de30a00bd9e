//! A line that is typed without being shown. Ctrl-C gives the terminal back as it was, whatever shell stands behind it.

use std::io::{self, Write};

/// Reads a line from the terminal.
///
/// # Errors
/// When there is none, or it ends.
#[cfg(unix)]
pub(super) fn read() -> io::Result<String> {
    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
    let terminal = std::fs::File::open("/dev/tty")?;
    let before = tcgetattr(&terminal)?;
    let mut quiet = before.clone();
    // Key by key, and Ctrl-C as a key: who only hides what is typed dies of it, and leaves a terminal that shows nothing.
    quiet.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG);
    quiet.special_codes[SpecialCodeIndex::VMIN] = 1;
    quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
    tcsetattr(&terminal, OptionalActions::Now, &quiet)?;
    let keys = Keys { terminal: terminal.try_clone()?, before: before.clone() };
    let config = rpassword::ConfigBuilder::new().password_feedback_hide().input_reader(keys).output_discard().build();
    let typed = rpassword::read_password_with_config(config);
    tcsetattr(&terminal, OptionalActions::Now, &before)?;
    let _ = writeln!(io::stderr().lock());
    typed
}

/// Reads a line from the terminal.
///
/// # Errors
/// When there is none, or it ends.
#[cfg(not(unix))]
pub(super) fn read() -> io::Result<String> {
    rpassword::read_password()
}

/// The keys of a terminal. It is given back before Ctrl-C is passed on, which ends the program.
#[cfg(unix)]
struct Keys {
    terminal: std::fs::File,
    before: rustix::termios::Termios,
}

#[cfg(unix)]
impl io::Read for Keys {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        const CTRL_C: u8 = 3;
        let read = self.terminal.read(buffer)?;
        if buffer[..read].contains(&CTRL_C) {
            rustix::termios::tcsetattr(&self.terminal, rustix::termios::OptionalActions::Now, &self.before)?;
        }
        Ok(read)
    }
}
