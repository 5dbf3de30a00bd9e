//! Opens the person's browser.

/// Whether a browser was asked to open the address.
pub(crate) fn open(address: &str) -> bool {
    open::that_detached(address).is_ok()
}
