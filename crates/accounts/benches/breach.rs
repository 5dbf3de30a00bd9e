//! The list of leaked passwords: how fast it is built, how large it is, how fast and how surely it answers.
//!
//! `cargo bench -p accounts` builds ten million sums; another number may follow.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at once and prints")]

use std::fmt::Write as _;
use std::time::Instant;

use accounts::breach::{Builder, Index, Lines, Shard, Sum, TAIL};

fn main() {
    let wanted: u64 = std::env::args().skip(1).find_map(|word| word.parse().ok()).unwrap_or(10_000_000);
    let step = u64::MAX / wanted;
    let mut list = String::with_capacity(usize::try_from(wanted).unwrap() * 44);
    let mut state = 1_u64;
    for number in 0..wanted {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // In order, and spread as sums are.
        writeln!(list, "{:016X}{:024X}:1", number * step + (state >> 24) % step, number).unwrap();
    }
    let start = Instant::now();
    let mut file = Vec::new();
    let mut builder = Builder::new(&mut file).unwrap();
    for line in Lines::new(list.as_bytes(), None) {
        let (number, key) = line.unwrap();
        builder.push(number, key).unwrap();
    }
    let built = builder.finish().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    println!("built {} sums in {seconds:.1} s (asked 30 for ten million); {:.2} bits a sum", built.sums, built.bytes as f64 * 8.0 / built.sums as f64);

    let (at, length) = Index::place(file.last_chunk::<TAIL>().unwrap(), file.len() as u64).unwrap();
    let start_of_index = usize::try_from(at).unwrap();
    let index = Index::read(&file[start_of_index..start_of_index + length], at).unwrap();
    let shards: Vec<Shard> = index
        .shelves()
        .iter()
        .map(|shelf| {
            let from = usize::try_from(shelf.at).unwrap();
            Shard::read(shelf, &file[from..from + usize::try_from(shelf.length()).unwrap()]).unwrap()
        })
        .collect();
    let asked: Vec<Sum> = (0..2_000_000_u32).map(|number| Sum::of(&format!("never leaked {number}"))).collect();
    let start = Instant::now();
    let by_chance = asked
        .iter()
        .filter(|sum| {
            index.shelf(sum).is_some_and(|shelf| index.shelves().iter().position(|one| *one == shelf).is_some_and(|place| shards[place].contains(sum)))
        })
        .count();
    let each = start.elapsed().as_nanos() as f64 / asked.len() as f64;
    println!(
        "a look-up takes {each:.0} ns (asked 1,000); by chance 'seen': {by_chance} of {} = 1 in {:.0} (asked 65,000)",
        asked.len(),
        asked.len() as f64 / by_chance.max(1) as f64
    );
}
