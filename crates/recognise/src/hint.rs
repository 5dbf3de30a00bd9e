//! Says whether a short text hints at a threat, though too little of it is said for a verdict: such a text is never called ordinary.
//!
//! A line from a chat carries two or three signs at most, so the scores stay low whatever it says. To be told "ordinary" by a program is
//! the worst that can happen to somebody who is threatened; to be asked three questions about a harmless line costs little.

use crate::signals::{ALL, Found, Theme};

/// From this many letters (Latin; about sixty words) on a message shows by itself what it is.
const SHORT: u32 = 380;
/// One clear sign is enough in a text of less than this (about forty words) that came without the headers of a mail.
const ONE_LINE: u32 = 240;

/// What is known of the text beside its signals.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// Its length in Latin letters.
    pub(crate) letters: u32,
    /// Whether it came as a mail, with headers.
    pub(crate) mail: bool,
    /// Whether a sum of money is named.
    pub(crate) sum: bool,
}

/// Something held against the reader, or somebody who is to be told, and something that presses; or one clear sign in a line or two.
pub(crate) fn hints_at_a_threat(met: &[(usize, Found)], shape: Shape) -> bool {
    if shape.letters > SHORT {
        return false;
    }
    let any = |wanted: fn(Theme) -> bool| met.iter().any(|(signal, _)| wanted(ALL[*signal].theme));
    let (compelled, intimate) = (any(compels), any(is_intimate));
    let everyday = any(|theme| theme == Theme::About) && met.iter().any(|(signal, _)| ALL[*signal].id == "about-everyday");
    if everyday && !intimate {
        return false;
    }
    let held = intimate || any(is_held);
    let compelling = met.iter().filter(|(signal, _)| compels(ALL[*signal].theme)).count();
    held && any(presses)
        || any(is_told) && (compelled || any(hurries) || intimate)
        || compelling >= 2
        || any(|theme| theme == Theme::Price) && any(hurries)
        || !shape.mail && shape.letters <= ONE_LINE && (any(is_clear) || priced(met, shape))
}

/// A relative of the reader's and a sum, with no word of paying: a price. With one it is an errand ("pay the school of your son").
fn priced(met: &[(usize, Found)], shape: Shape) -> bool {
    let has = |theme: Theme| met.iter().any(|(signal, _)| ALL[*signal].theme == theme);
    shape.sum && has(Theme::Named) && !has(Theme::Pay)
}

/// Images or deeds that nobody speaks of by the way.
fn is_intimate(theme: Theme) -> bool {
    matches!(theme, Theme::Nudes | Theme::SexualAct | Theme::Undress | Theme::Deepfake | Theme::Shame)
}

/// What may be held against somebody.
fn is_held(theme: Theme) -> bool {
    matches!(theme, Theme::Recording | Theme::OwnCamera | Theme::Friends | Theme::AdultSite | Theme::Accusation | Theme::Call | Theme::Sending)
}

/// Who would learn of it.
fn is_told(theme: Theme) -> bool {
    matches!(theme, Theme::Family | Theme::Work | Theme::Contacts | Theme::Named | Theme::Friends)
}

/// Nothing but a threat says so.
fn compels(theme: Theme) -> bool {
    matches!(theme, Theme::OrElse | Theme::PayOr | Theme::Ruin | Theme::NoPolice | Theme::NoTrick | Theme::Again)
}

fn hurries(theme: Theme) -> bool {
    matches!(theme, Theme::Minutes | Theme::Hurry)
}

fn presses(theme: Theme) -> bool {
    compels(theme)
        || hurries(theme)
        || matches!(
            theme,
            Theme::Pay | Theme::Amount | Theme::Coin | Theme::Voucher | Theme::Transfer | Theme::Price | Theme::Hush | Theme::Deadline | Theme::Deletion
        )
}

/// One of these is enough in a single line.
fn is_clear(theme: Theme) -> bool {
    compels(theme) || matches!(theme, Theme::Nudes | Theme::SexualAct | Theme::Deepfake | Theme::Bomb | Theme::Violence)
}

#[cfg(test)]
mod tests {
    use crate::{Recogniser, Verdict};

    fn verdict(text: &str) -> Verdict {
        Recogniser::new().without_known_wordings().recognise(&message::read_as(text.as_bytes(), message::Format::Text).0).verdict
    }

    /// Whoever pastes one line of a threat is not told that it is ordinary.
    #[test]
    fn a_line_that_hints_at_a_threat() {
        for text in [
            "your wife doesn't know, does she. 300 and it stays so",
            "dernier délai ce soir, sinon je balance",
            "mach was ich sage, sonst erfahren alle, dass du schwul bist",
            "se non vuoi che lo faccia circolare mi devi inviare 500 euro",
            "powiem twojej żonie. 1000 zł",
            "нейросеть тебя раздела, 5000 и я удалю",
            "你老公还不知道吧,给我一万块",
            "so... shall i show her? you know what i have",
            "na, soll ichs ihr zeigen? sie ist grad online",
            "no me hagas abrir otra vez esa carpeta",
            "ho il dito su invia e tuo fratello mi sta scrivendo",
            "il va penser quoi ton patron quand il verra ta tête ?",
            "그 금액으론 택도 없대. 니 누나 대화창 열어놨고 전송만 누르면 돼.",
            "昨日の額じゃ足りないって。妹さんのトークは送信待ちにしてある。見せてやろうか?",
            "剩下的补上我就停手,你姐的聊天窗口开着,点一下就发",
            "محادثة أختك مفتوحة وباقي ضغطة إرسال. كمل الباقي",
        ] {
            assert!(!matches!(verdict(text), Verdict::Ordinary | Verdict::Bluff), "{text}: {:?}", verdict(text));
        }
    }

    /// The lines of every day have relatives, sums and deadlines in them too.
    #[test]
    fn a_line_of_every_day() {
        for text in [
            "Mum, can you pick up bread on the way home? See you at 6.",
            "Ta soeur arrive à 18 h, tu passes la chercher ?",
            "Your parcel is ready. Pick it up within 3 days with code 4471.",
            "Kannst du mir bitte die 20 Euro vom Essen überweisen?",
            "Mañana comemos en casa de la abuela, trae el postre.",
            "Shall I show her the flat tomorrow? You have the keys.",
            "Was sagt denn deine Mutter zum neuen Auto?",
            "No me hagas llegar tarde, salimos a las ocho.",
            "Gli faccio vedere il giardino domani, vieni anche tu?",
            "Elle va dire quoi ta mère de la nouvelle voiture ?",
            "엄마, 나 오늘 회식이라 늦어. 먼저 자. 택배 오면 받아줘.",
            "口座は前と同じです。会費2000円、土曜までに振り込んでね!",
            "账号还是上次那个,聚餐费每人80,周六前转我就行!",
            "رفعت صور الرحلة على السحابة وبرسل لك الرابط. وريها أمك بعد.",
        ] {
            assert_eq!(verdict(text), Verdict::Ordinary, "{text}");
        }
    }
}
