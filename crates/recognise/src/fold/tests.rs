//! What folding must do, and what it must leave alone.

use super::{Folded, fold};

fn folded(text: &str) -> String {
    fold(text).text.trim().to_owned()
}

#[test]
fn case_accents_and_punctuation() {
    assert_eq!(folded("J'ai PIRATÉ votre caméra, Œuvre n°3 !"), "j ai pirate votre camera oeuvre n 3");
    assert_eq!(folded("Straße, Ærø, Łódź, ΆΛΦΑ"), "strasse aero lodz αλφα");
}

#[test]
fn look_alikes_become_the_script_of_the_word() {
    for disguised in [
        "hаckеd yоur dеvicе",
        "һаϲκеԁ уоυг ԁеνісе",
        "ｈａｃｋｅｄ ｙｏｕｒ ｄｅｖｉｃｅ",
        "𝐡𝐚𝐜𝐤𝐞𝐝 𝓎ℴ𝓊𝓇 𝔡𝔢𝔳𝔦𝔠𝔢",
        "ⓗⓐⓒⓚⓔⓓ ⓨⓞⓤⓡ ⓓⓔⓥⓘⓒⓔ",
        "hɑcкeԁ уσur ԁevίce",
        "հacked yօսr ԁevice",
    ] {
        let text = format!("The message says: {disguised} and more words follow here.");
        assert!(folded(&text).contains("hacked your device"), "{}", folded(&text));
    }
}

#[test]
fn russian_greek_and_kana_stay_whole() {
    assert_eq!(folded("Я взломал вашу камеру, ещё и йод"), "я взломал вашу камеру еще и йод");
    assert_eq!(folded("Η κάμερά σου και το βίντεο"), "η καμερα σου και το βιντεο");
    assert_eq!(folded("がぎぐげござじ パピプペポ"), "がぎぐげござじパピプペポ");
    // Decomposed and half-width forms are composed, never stripped (U+3099, U+309A).
    assert_eq!(folded("か\u{3099}は\u{309a}"), "がぱ");
    assert_eq!(folded("ﾊﾞｲﾗｽ"), "バイラス");
    assert_eq!(folded("\u{1112}\u{1161}\u{11ab}글"), "한글");
}

#[test]
fn latin_letters_inside_russian_words_become_russian() {
    assert_eq!(folded("Я взлoмaл ваш телефон и установил вирyс"), "я взломал ваш телефон и установил вирус");
}

#[test]
fn invisible_characters_and_marks_vanish() {
    assert_eq!(folded("h\u{200b}a\u{200d}c\u{ad}k\u{2060}e\u{feff}d"), "hacked");
    assert_eq!(folded("h\u{323}\u{30a}a\u{301}\u{323}cked"), "hacked");
    assert_eq!(folded("ḥạ̊cḱẹḋ"), "hacked");
}

#[test]
fn references_left_in_text_are_letters() {
    assert_eq!(folded("&#104;acked &#x79;our &amp;#100;evice &amp;amp;#100;isk"), "hacked your device disk");
    assert_eq!(folded("R&D at &amp; & &#; &#99999999;"), "r d at amp 99999999");
}

#[test]
fn letters_set_apart_are_joined() {
    assert_eq!(folded("I h a c k e d  y o u r  d e v i c e today"), "ihacked your device today");
    assert_eq!(folded("we h.a.c.k.e.d y.o.u.r camera"), "we hacked your camera");
    assert_eq!(folded("b-i-t-c-o-i-n wallet"), "bitcoin wallet");
    assert_eq!(folded("б и т к о й н"), "биткойн");
    assert_eq!(folded("ハ ッ ク し ま し た"), "ハックしました");
    assert_eq!(folded("plan a b or"), "plan a b or");
}

#[test]
fn phonetic_letters_are_the_latin_ones_that_they_look_like() {
    assert_eq!(folded("ʍy ʋιdeo ƒɼoʍ youɼ ɭɑptop ɡoeѕ to ɑɭɭ"), "my video from your laptop goes to all");
    assert_eq!(folded("ƒɑƒɑre à ʋous ƒιɭʍé, ʋаše kɑʍeɼɑ"), "fafare a vous filme vase kamera");
}

#[test]
fn signs_for_letters_only_where_they_are_a_habit() {
    assert_eq!(folded("1 h4ck3d y0ur c4m3ra and y0u p4y b1tc0in"), "1 hacked your camera and you pay bitcoin");
    assert_eq!(folded("the mp3 file of 2019 costs 20 dollars"), "the mp3 file of 2019 costs 20 dollars");
}

#[test]
fn digits_of_other_scripts_are_digits() {
    assert_eq!(folded("٤٨ ساعة"), "48 ساعه");
}

/// Excerpts are always pieces of what was received.
#[test]
fn spans_lead_back_to_the_original() {
    let text = "Très  «hаckеd» &#121;our  c\u{200b}am\u{301}éra !";
    let back = |fold: &Folded, word: &str| {
        let start = fold.text.find(word).unwrap();
        text[fold.original(start..start + word.len())].to_owned()
    };
    let fold = fold(text);
    assert_eq!(back(&fold, "hacked"), "hаckеd");
    assert_eq!(back(&fold, "your"), "&#121;our");
    assert_eq!(back(&fold, "camera"), "c\u{200b}am\u{301}éra");
}
