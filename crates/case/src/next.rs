//! What usually happens next: the guides of the directory that say so, and the warning about those who sell help.

use directory::{Directory, Guide, Topic};
use recognise::Verdict;

/// The guides for a verdict, in the order of the directory; none where nothing is known to be usual. Each says how sure it is.
pub fn usual_next(verdict: Verdict, directory: &Directory) -> impl Iterator<Item = &Guide> {
    let topic = match verdict {
        Verdict::Bluff => Some(Topic::NextBluff),
        Verdict::Recorded | Verdict::OtherThreat => Some(Topic::Next),
        _ => None,
    };
    let wanted = move |guide: &&Guide| topic.is_some_and(|topic| guide.topic == topic || guide.topic == Topic::Warning);
    directory.international().guides.iter().filter(wanted)
}
