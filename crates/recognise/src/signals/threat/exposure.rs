//! A few lines that threaten the reader with exposure, in whatever words: what is held, who will see it, and what forces the reader.
//!
//! Such lines are too short to show many themes, so here the parts of a threat are counted instead of the words for it: something
//! held against the reader (images, or people of theirs), that others get to see it, and a compulsion. A message of everyday life has
//! one or two of them ("I send the video to the family"), never the compulsion as well.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "threat-exposure", family: Family::Threat, theme: Theme::Sending, find };

/// A longer message shows by itself what it is. In Latin letters.
const LONGEST: u32 = 900;
/// A line or two out of a chat: there nobody is told of somebody who will see or learn something but as a threat, or in the words of every day.
const LINE: u32 = 240;

fn find(scene: &Scene<'_>) -> Option<Found> {
    if scene.letters() > LONGEST || scene.is_about() || scene.is_of_family_life() {
        return None;
    }
    let image = [Nudes, OurCall]
        .iter()
        .find_map(|&concept| scene.first(concept))
        .or_else(|| [Video, Record, SexualAct].iter().find_map(|&concept| scene.near(concept, &[You, IDid, FriendsList], PHRASE)));
    let people = [FriendsList, NamedPeople]
        .iter()
        .find_map(|&concept| scene.first(concept))
        .or_else(|| [Family, Work, Contacts].iter().find_map(|&concept| scene.near(concept, &[You], PHRASE / 4)));
    let held = people.or(image);
    let shown = [WillSee, SendOut, IWill, AlreadySent].iter().find_map(|&concept| scene.first(concept));
    let forced = [OrElse, Ruin, NoPolice, NoTrick, HurryChat, PayAgain].iter().find_map(|&concept| scene.first(concept));
    let counted = || scene.counted(&[Minutes, Hours], &[You, Pay, IWill, OrElse, SendOut], SENTENCE);
    // How a stranger is paid; relatives share costs by transfer too, so that alone is no compulsion.
    let paid = [Voucher, TransferService, Crypto].iter().find_map(|&concept| scene.first(concept));
    let asked = [Pay, Voucher, TransferService, Crypto].iter().find_map(|&concept| scene.first(concept));
    let seen = scene.first(WillSee);

    // "Your boss will know everything": who, and that they will; with something held, or done, or asked.
    let by_knowing = seen.and_then(|seen| {
        let near = scene.beside(seen, &[Family, Work, Contacts, NamedPeople, FriendsList], PHRASE).filter(|_| people.is_some());
        let more = image.or(forced).or(asked).or_else(|| scene.first(IDid)).or_else(|| scene.first(ShameWords));
        near.or(forced).zip(more.or(people)).map(|_| seen)
    });
    let by_force = held.and(shown).and(forced.or_else(counted)).or_else(|| counted().and(forced).and(shown)).and(shown);
    // "Share it with your friends" stands in every newsletter, of coins too: here somebody must say that he will, or who will see it.
    let will = [WillSee, IWill, AlreadySent, DeletePromise].iter().find_map(|&concept| scene.first(concept));
    let by_price = will.and(paid).and(people.or_else(|| scene.first(Nudes)));
    // "Your life is over": no word of what will happen is needed.
    let by_ruin = held.or_else(counted).and(scene.near(Ruin, &[You, I, IWill, OrElse], SENTENCE));
    // Images and the list of friends together are said for one purpose only; so is the list beside "shall I post it" or a sum to send.
    let by_list = scene.first(FriendsList).filter(|_| image.or(seen).is_some() || scene.priced(&[Pay], PHRASE / 4).is_some() && shown.is_some());
    // "Shall I post it? Then send 100": what is held need not be named.
    let by_asking = seen.filter(|_| scene.priced(&[Pay, Voucher, TransferService, Crypto, MoneyWord], PHRASE).is_some() && (held.is_some() || asked.is_some()));
    let by_again = scene.first(PayAgain).filter(|_| shown.is_some() && (forced.is_some() || asked.is_some()));
    let line = scene.letters() <= LINE && scene.conversation.mail.is_none() && scene.first(Everyday).is_none();
    // "Shall I post the parcel?" names neither the reader nor anybody who would see it.
    let named = [You, NamedPeople, Family, Contacts, Work, FriendsList, Nudes, Video, PayAgain, OrElse, HurryChat];
    let by_line = scene.all(WillSee).iter().copied().find(|&seen| line && scene.beside(seen, &named, SENTENCE).is_some());
    // A relative of the reader's and a round number with nothing to pay for: a price. "Your sister comes at 6" names none.
    let by_number = scene.first(NamedPeople).filter(|_| line && scene.first(Pay).is_none() && names_a_price(&scene.folded.text));
    by_line.or(by_number).or(by_knowing).or(by_force).or(by_price).or(by_ruin).or(by_list).or(by_asking).or(by_again).map(Found::once)
}

/// A number of three to five digits that is no year and no piece of a longer number.
fn names_a_price(text: &str) -> bool {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut before = "";
    let mut words = text.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        let alone = is_number(word) && (before.is_empty() || !is_number(before)) && !words.peek().is_some_and(|next| is_number(next));
        if alone && (3..=5).contains(&word.len()) && !word.starts_with('0') && !(word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))) {
            return true;
        }
        before = word;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &[
                "your boss will know everything about you. i have it all",
                "Pay or your wife gets the pictures.",
                "ta famille va tout voir si tu paies pas",
                "Deine Mutter wird alles erfahren. Ich habe die Bilder. Zahl sonst ist es zu spät.",
                "Se non paghi lo vedranno tutti i tuoi amici.",
                "want me to post it? then send 100",
                "does your girlfriend know what you send to strangers? 200 and she won't",
                "not enough, i said 500. tomorrow it's your mum",
                "soll ich es posten? dann schick 100. deine freundesliste hab ich schon",
                "mam jej pokazać? wszystko gotowe, wystarczy kliknąć. ciekawe co powie twój szef",
                "показать ей? всё готово, осталось нажать. карта та же что вчера",
                "Los 150 de ayer eran solo por mi celular. Faltan 300 para quitarlo de la página o esta noche sale en Facebook",
            ],
            &[
                "I will send the video of the party to the whole family tonight.",
                "You will see your sister on Sunday. Bring the cake.",
                "Je vous envoie la vidéo du match demain, bises à la famille.",
                "Your order was sent. Pay within 14 days by bank transfer.",
                "Stasera mando il video del compleanno del nonno a tutta la famiglia. Mancano 20 euro a testa, mi fate un bonifico?",
                "Bitcoin passed 90,000 dollars this week. Watch the recording of our webinar and share it with your friends.",
                "Shall I post the parcel today? Postage is 5 euros.",
            ],
        );
    }
}
