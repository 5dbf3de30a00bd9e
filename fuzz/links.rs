//! What must hold for every pasted text and every answer: no panic, bounds, what is mended stays mended, and no wall is absence.

use links::{Anatomy, Answer, Exchange, Journey, Outcome, judge};

/// Takes a text apart and checks the promises.
pub fn pasted(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let anatomy = Anatomy::of(&text);
    let verdict = anatomy.verdict();
    assert!(!verdict.state.is_absent(), "absent, without looking");
    for link in anatomy.links() {
        if let Some(range) = link.registrable_range() {
            assert_eq!(link.shown().get(range), link.registrable(), "the bold part is another one");
        }
        if link.address().is_ok() {
            let again = Anatomy::of(link.shown());
            assert_eq!(again.links().len(), 1, "{:?} is not one address any more", link.shown());
            assert_eq!(again.links()[0].shown(), link.shown(), "mended twice is mended otherwise");
        }
    }
}

/// Judges an answer: its address (up to the first line end), its media type and status (two bytes), its body.
pub fn judged(bytes: &[u8]) {
    const ADDRESSES: [&str; 6] = [
        "https://films.example.org/v/walk",
        "https://www.youtube.com/watch?v=abcdefghij1",
        "https://www.tiktok.com/@someclub/video/7123456789012345678",
        "https://www.pornhub.com/view_video.php?viewkey=ph5f0123456789a",
        "https://bit.ly/3AbCdEf",
        "https://vimeo.com/123456789",
    ];
    const STATUSES: [u16; 12] = [200, 206, 400, 401, 403, 404, 410, 429, 451, 500, 503, 999];
    const MEDIA: [&str; 4] = ["text/html", "application/json", "text/plain; charset=windows-1251", "video/mp4"];
    let [address, status, media, body @ ..] = bytes else {
        return;
    };
    let address = ADDRESSES[usize::from(*address) % ADDRESSES.len()];
    let status = STATUSES[usize::from(*status) % STATUSES.len()];
    let headers = vec![("content-type".to_owned(), MEDIA[usize::from(*media) % MEDIA.len()].to_owned())];
    let anatomy = Anatomy::of(address);
    let answer = Answer { status, headers, body: body.to_vec(), ..Answer::default() };
    let exchange = |url: String| Exchange { url, at: 0, contacted: None, request: Vec::new(), certificates: Vec::new(), outcome: Outcome::Answer(answer.clone()) };
    let journey = Journey { exchanges: vec![exchange(address.to_owned())], stopped: None };
    let mut verdicts = vec![judge::visit(&anatomy, &journey), judge::visit_with_control(&anatomy, &journey, &journey)];
    if let Some(question) = anatomy.question() {
        verdicts.push(judge::platform(&anatomy, &Journey { exchanges: vec![exchange(question.url)], stopped: None }));
    }
    for verdict in verdicts {
        assert!(!verdict.clues.is_empty(), "a verdict without a reason");
        let wall = matches!(status, 401..=403 | 429 | 451 | 500..=599 | 999);
        assert!(!wall || !verdict.state.is_absent(), "a wall is told as {}", verdict.state.id());
    }
}
