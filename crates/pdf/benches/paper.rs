//! How long a letter takes to print: the first one, one more, and a whole file of twenty; and how large it is.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark prints, and stops when something is wrong")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::time::{Duration, Instant};

use common::{ENGLISH, FRENCH, extras, french, paragraph};
use letters::Letter;
use pdf::Paper;

fn main() {
    let start = Instant::now();
    let paper = Paper::new().unwrap();
    let ready = start.elapsed();
    let first = paper.render(&french(), &extras(FRENCH)).unwrap();
    let cold = start.elapsed();
    println!("{:7.1} ms  fonts and library", ms(ready));
    println!("{:7.1} ms  the first letter of a process, with them", ms(cold));
    println!("{:7.1} kB  and {} pages: a notice with an annex", first.pdf.len() as f64 / 1000.0, first.pages);

    // Each one is another letter: nothing is printed from memory.
    let mut warm: Vec<Duration> = (0..30)
        .map(|number| {
            let letter = other(number);
            let start = Instant::now();
            paper.render(&letter, &extras(FRENCH)).unwrap();
            start.elapsed()
        })
        .collect();
    warm.sort();
    println!("{:7.1} ms  one more letter, median of {} (at most 150)", ms(warm[warm.len() / 2]), warm.len());
    println!("{:7.1} ms  the slowest of them", ms(warm[warm.len() - 1]));

    let file: Vec<Letter> = (100..120).map(other).collect();
    let start = Instant::now();
    let printed = paper.batch(file.iter().map(|letter| (letter, extras(FRENCH)))).unwrap();
    println!("{:7.1} ms  a file of {} letters (at most 3000)", ms(start.elapsed()), printed.len());

    let long = Letter { body: vec![paragraph("0123456 ".repeat(12_500))], ..common::short("") };
    let start = Instant::now();
    let pages = paper.render(&long, &extras(ENGLISH)).unwrap().pages;
    println!("{:7.1} ms  100,000 characters on {pages} pages", ms(start.elapsed()));
}

/// The same notice in other words.
fn other(number: usize) -> Letter {
    let mut letter = french();
    letter.subject = format!("{} ({number})", letter.subject);
    letter.body.insert(1, paragraph(format!("Dossier numéro {number}.")));
    letter
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
