//! What earlier looks rested on, read out of the case: each item once, as long as a few others.

use std::collections::{HashMap, VecDeque};

use evidence::disk::Unlocked;
use serde_json::Value;

use super::shelf::{address_of, verdicts};

/// Items that are remembered. Looks of one run lie together, so few are enough; looks come back in another order than they lie there, so
/// one is not.
const MOST: usize = 64;

/// Id and value of each clue.
pub(super) type Clues = Vec<(String, String)>;

/// The items that were read last: of each, the clues by address.
#[derive(Debug, Default)]
pub(super) struct Recall {
    items: HashMap<String, HashMap<String, Clues>>,
    order: VecDeque<String>,
}

impl Recall {
    /// What the look at an address rested on that lies in this item; none when it cannot be read any more.
    pub(super) fn clues(&mut self, open: &Unlocked<'_>, item: &str, address: &str) -> Option<Clues> {
        if !self.items.contains_key(item) {
            self.add(item, by_address(verdicts(open, item)));
        }
        self.items.get(item)?.get(address).cloned()
    }

    fn add(&mut self, item: &str, clues: HashMap<String, Clues>) {
        if self.order.len() == MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.items.remove(&oldest);
        }
        self.order.push_back(item.to_owned());
        self.items.insert(item.to_owned(), clues);
    }
}

/// Of several looks at one address, the first; none is there twice.
fn by_address(verdicts: Vec<Value>) -> HashMap<String, Clues> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut all = HashMap::new();
    for verdict in &verdicts {
        let Some(evidence) = verdict["evidence"].as_array() else { continue };
        let clues = evidence.iter().map(|one| (text(&one["id"]), text(&one["value"]))).collect();
        all.entry(address_of(verdict).to_owned()).or_insert(clues);
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::json;

    use super::{MOST, Recall, by_address};

    #[test]
    fn the_oldest_is_forgotten() {
        let mut recall = Recall::default();
        (0..MOST + 3).for_each(|item| recall.add(&item.to_string(), HashMap::new()));
        assert_eq!((recall.items.len(), recall.order.len()), (MOST, MOST));
        assert!(!recall.items.contains_key("2") && recall.items.contains_key("3"));
    }

    #[test]
    fn clues_are_found_by_the_address_as_it_was_understood() {
        let all = by_address(vec![
            json!({ "url": "hxxp://a", "read": "http://a/", "evidence": [{ "id": "status", "value": "200", "say": "x" }] }),
            json!({ "url": " no address ", "evidence": [] }),
            json!({ "url": "http://b/" }),
        ]);
        assert_eq!(all["http://a/"], [("status".to_owned(), "200".to_owned())]);
        assert!(all["no address"].is_empty() && all.len() == 2);
    }
}
