//! Every data file of a platform: parses, contradicts nobody, and keeps the rules that no file may break.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that meets what it did not expect stops")]

use std::collections::HashSet;

use links::platform::{Confidence, On, Platform, all};
use links::{Address, Anatomy, State, clue};

#[test]
fn files_and_ids() {
    assert_eq!(all().len(), Platform::files().len());
    assert!(all().len() >= 40);
    let mut domains = HashSet::new();
    for (platform, (file, _)) in all().iter().zip(Platform::files()) {
        assert_eq!(*file, format!("platforms/{}.toml", platform.id));
        assert!(platform.source.len() > 10 && !platform.path.is_empty(), "{file}");
        assert!(platform.checked.date.is_some_and(|date| date.year >= 2026), "{file}: the day of the check");
        for domain in &platform.domains {
            assert!(domains.insert(domain), "{file}: {domain} belongs to another one, too");
            assert!(Address::read(&format!("https://{domain}/")).is_ok(), "{file}: {domain}");
        }
    }
}

#[test]
fn rules() {
    for platform in all() {
        for rule in &platform.rule {
            let at = format!("{}: {:?} {} {}", platform.id, rule.on, rule.state.id(), rule.source);
            assert!(clue::named(rule.clue.0).is_some(), "{at}");
            assert!(rule.looks_inside() || !rule.status.is_empty(), "{at}: fits everything");
            // Whatever keeps us out is never "there is nothing".
            let walls = |status: &u16| matches!(status, 401..=403 | 407 | 420 | 429 | 451 | 500..=599 | 999);
            assert!(!rule.state.is_absent() || !rule.status.iter().any(walls), "{at}: absent by a wall");
            // These say nothing of one piece of content.
            let general = [State::NoSuchHost, State::Unreachable, State::NotWeb, State::Malformed, State::Refused, State::Parked];
            assert!(!general.contains(&rule.state), "{at}");
            assert!(rule.source.len() >= 8, "{at}: a source");
            assert!(!rule.source.contains("not confirmed") || rule.confidence == Confidence::C, "{at}: not confirmed is C");
            assert!(rule.on == On::Visit || !platform.question.is_empty(), "{at}: nobody is asked");
            assert!(rule.json.is_some() || (rule.is.is_empty() && rule.has.is_empty()), "{at}: a value of which field?");
        }
    }
}

#[test]
fn questions() {
    for platform in all() {
        for question in &platform.question {
            let url = question.url.replace("{id}", "abc123").replace("{account}", "someone");
            assert!(!url.contains(['{', '}']), "{}: {url}", platform.id);
            let address = Address::read(&url).unwrap_or_else(|problem| panic!("{}: {url}: {problem}", platform.id));
            assert_eq!(address.host(), question.host, "{}", platform.id);
            assert!(url.starts_with("https://"), "{}: in the clear", platform.id);
            assert!(matches!(question.media.as_str(), "application/json" | "text/html"), "{}", platform.id);
        }
    }
}

/// An address as people get it, the platform, the kind, the platform's own name for it.
const CLAIMS: &[(&str, &str, &str, &str)] = &[
    ("https://www.youtube.com/watch?v=abcdefghij1&t=10", "youtube", "video", "abcdefghij1"),
    ("https://youtu.be/abcdefghij1?si=share", "youtube", "video", "abcdefghij1"),
    ("m.youtube.com/shorts/abcdefghij1", "youtube", "video", "abcdefghij1"),
    ("https://www.youtube.com/@someone", "youtube", "profile", ""),
    ("https://www.dailymotion.com/video/x8abcde", "dailymotion", "video", "x8abcde"),
    ("https://dai.ly/x8abcde", "dailymotion", "video", "x8abcde"),
    ("https://vimeo.com/123456789", "vimeo", "video", "123456789"),
    ("https://vimeo.com/123456789/abcdef0123", "vimeo", "video", "123456789"),
    ("https://player.vimeo.com/video/123456789?h=abc", "vimeo", "video", "123456789"),
    ("https://www.facebook.com/watch/?v=1234567890", "facebook", "video", "1234567890"),
    ("https://fb.watch/aBcDeF123_/", "facebook", "video", "aBcDeF123_"),
    ("https://www.facebook.com/share/v/1AbCdEfGhI/", "facebook", "video", "1AbCdEfGhI"),
    ("https://www.facebook.com/profile.php?id=100000000000001", "facebook", "profile", "100000000000001"),
    ("https://www.instagram.com/p/Cabc123DEF_/?img_index=1", "instagram", "post", "Cabc123DEF_"),
    ("https://instagram.com/reel/Cabc123DEF_", "instagram", "video", "Cabc123DEF_"),
    ("https://www.instagram.com/someone/", "instagram", "profile", ""),
    ("https://www.tiktok.com/@someone/video/7123456789012345678", "tiktok", "video", "7123456789012345678"),
    ("https://vm.tiktok.com/ZMabcdefg/", "tiktok", "video", "ZMabcdefg"),
    ("https://x.com/someone/status/1234567890123456789", "x", "post", "1234567890123456789"),
    ("https://mobile.twitter.com/someone/status/1234567890123456789/video/1", "x", "post", "1234567890123456789"),
    ("https://t.me/+AbCdEfGhIjKlMnOp", "telegram", "invite", "AbCdEfGhIjKlMnOp"),
    ("https://t.me/someclub/12", "telegram", "post", "12"),
    ("https://t.me/c/123456789/12", "telegram", "post", "12"),
    ("https://telegra.ph/A-walk-11-28", "telegram", "paste", "A-walk-11-28"),
    ("https://www.snapchat.com/add/someone", "snapchat", "profile", ""),
    ("https://www.snapchat.com/spotlight/W7_abcdef", "snapchat", "video", "W7_abcdef"),
    ("https://drive.google.com/file/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456/view?usp=sharing", "google-drive", "file", "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456"),
    ("https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456", "google-drive", "folder", "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456"),
    ("https://docs.google.com/document/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456/edit", "google-drive", "file", "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456"),
    ("https://photos.app.goo.gl/AbCdEfGhIjKlMnOp7", "google-photos", "folder", "AbCdEfGhIjKlMnOp7"),
    ("https://mega.nz/file/AbCdEfGh#KEYKEYKEYKEY", "mega", "file", "AbCdEfGh"),
    ("https://mega.nz/folder/AbCdEfGh#KEY", "mega", "folder", "AbCdEfGh"),
    ("https://www.dropbox.com/scl/fi/abcdefghijkl0123456789/walk.mp4?rlkey=abc&dl=0", "dropbox", "file", "abcdefghijkl0123456789"),
    ("https://we.tl/t-AbCdEfGhIj", "wetransfer", "file", "t-AbCdEfGhIj"),
    ("https://wetransfer.com/downloads/0123456789abcdef0123456789abcdef20260101/0123ab", "wetransfer", "file", "0123456789abcdef0123456789abcdef20260101"),
    ("https://fr.pornhub.com/view_video.php?viewkey=ph5f0123456789a", "pornhub", "video", "ph5f0123456789a"),
    ("https://xhamster.com/videos/a-walk-xh1AbCd", "xhamster", "video", "a-walk-xh1AbCd"),
    ("https://www.xvideos.com/video.abcdef12345/a_walk", "xvideos", "video", "abcdef12345"),
    ("https://www.xvideos.com/video12345678/a_walk", "xvideos", "video", "12345678"),
    ("https://www.xnxx.com/video-abc123/a_walk", "xnxx", "video", "abc123"),
    ("https://pastebin.com/AbCd1234", "pastebin", "paste", "AbCd1234"),
    ("https://rentry.co/awalk", "rentry", "paste", "awalk"),
    ("https://i.imgur.com/AbCdE12.jpg", "imgur", "photo", "AbCdE12"),
    ("https://vk.com/video-12345_67890", "vk", "video", "-12345_67890"),
    ("https://ok.ru/video/1234567890", "ok", "video", "1234567890"),
    ("https://streamable.com/abc123", "streamable", "video", "abc123"),
    ("https://gofile.io/d/AbCd12", "gofile", "folder", "AbCd12"),
    ("https://discord.gg/abcDEF12", "discord", "invite", "abcDEF12"),
    ("https://www.reddit.com/r/someclub/comments/abc123/walk/", "reddit", "post", "abc123"),
    ("https://www.erome.com/a/AbCd1234", "erome", "folder", "AbCd1234"),
];

#[test]
fn claims() {
    for (address, platform, kind, id) in CLAIMS {
        let anatomy = Anatomy::of(address);
        let claim = anatomy.platform().unwrap_or_else(|| panic!("{address}: no claim"));
        assert_eq!((claim.platform.id.as_str(), claim.kind.id(), claim.id.as_deref().unwrap_or("")), (*platform, *kind, *id), "{address}");
    }
    for not in [
        "https://netflix.com/watch?v=abcdefghij1",
        "https://youtube.com.evil.example/watch?v=abcdefghij1",
        "https://www.youtube.com/about",
        "https://x.com/home",
    ] {
        assert!(Anatomy::of(not).platform().is_none(), "{not}");
    }
}
