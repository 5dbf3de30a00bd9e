//! Eight letters as they read. After a change, `UPDATE_GOLDEN=1 ./scripts/test -p letters` writes them anew: read them.

use std::path::PathBuf;

use case::Age;
use letters::removal::{Keeper, Order, Route, To, write};
use letters::{Letter, Matter, text};

use super::common::*;

fn check(name: &str, letter: &Letter) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/removal/golden").join(format!("{name}.txt"));
    let written = text(letter);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(&path, &written).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, written, "{name} reads otherwise now");
}

fn both(name: &str, order: &Order, matter: &Matter) {
    let notice = write(order, matter, &DIRECTORY, today(), "fr").expect("it is not refused");
    check(name, &notice.sent);
    if let Some(read) = &notice.read {
        check(&format!("{name}-read"), read);
    }
}

#[test]
fn they_read_as_before() {
    let adult = |country| told(country, Age::Adult);
    both("dsa-instagram-fr", &order(Route::Dsa, platform("instagram")), &adult("FR"));
    both("dsa-tiktok-minor-be", &order(Route::Dsa, platform("tiktok")), &told("BE", Age::Unknown));
    both("take-it-down-x-us", &order(Route::TakeItDown, platform("x")), &adult("US"));
    both("uk-reddit-gb", &order(Route::Uk, platform("reddit")), &adult("GB"));
    both("gdpr-google-fr", &order(Route::Gdpr, platform("google-search")), &adult("FR"));
    both("form-discord-ca", &order(Route::Platform, platform("discord")), &adult("CA"));
    let mut asked = adult("FR");
    asked.sent = vec![letters::Sent {
        letter: "host-notice".into(),
        to: "site.example.org".into(),
        on: "2026-11-20".parse().expect("a day"),
        urls: vec![URL.to_owned()],
    }];
    both("host-fr", &order(Route::Host, host(Keeper::Host, "abuse@host.example.fr")), &asked);
    let mut unanswered = adult("FR");
    unanswered.sent = sent();
    both("regulator-cnil", &order(Route::Regulator, To::Authority("fr-cnil".to_owned())), &unanswered);
}
