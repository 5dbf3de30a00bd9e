//! Removal letters: every platform, law, age and language; what they lack; hostile text; and how they read.

mod common;
mod elements;
mod golden;
mod hostile;
mod refusals;
mod rendered;
