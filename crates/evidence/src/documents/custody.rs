//! `data/custody/items.txt`: commits to every item of the case, those left out of the bundle included, and discloses nothing of them.

/// That there is an item, by the hash of its salted record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Commitment {
    /// `0001` and on.
    pub item: String,
    /// SHA-256 of `item.json`, in hexadecimal.
    pub record: String,
}

/// The list, in the form that `sha256sum -c` reads: who is handed an `item.json` later can show that it was there.
pub fn items_list(all: &[Commitment]) -> Vec<u8> {
    let mut sorted: Vec<&Commitment> = all.iter().collect();
    sorted.sort();
    sorted.iter().map(|one| format!("{}  items/{}/item.json\n", one.record, one.item)).collect::<String>().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_an_item_sorted() {
        let one = |item: &str| Commitment { item: item.to_owned(), record: "ab".repeat(32) };
        let list = String::from_utf8(items_list(&[one("0002"), one("0001")])).expect("ASCII");
        let lines: Vec<&str> = list.lines().collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0], format!("{}  items/0001/item.json", "ab".repeat(32)));
    }
}
