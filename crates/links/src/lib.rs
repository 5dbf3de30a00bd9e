//! The one guarded way out: what leaves the machine, to whom, and only after consent.
