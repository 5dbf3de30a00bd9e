//! From scores to a verdict: the rules that no score may overrule.

use crate::finding::{ThreatKind, Verdict};
use crate::hint::{Shape, hints_at_a_threat};
use crate::score::{SCORED, Weights, probability};
use crate::signals::{ALL, Family, Found, Signal, Theme};

/// Themes that a mass mail has to show before it is called one.
const THEMES_OF_A_BLUFF: usize = 4;
/// From this probability on a verdict is given.
const GIVEN: f32 = 0.5;
/// "Bluff" tells somebody to ignore a threat: it must be surer.
const GIVEN_BLUFF: f32 = 0.7;
/// Where coins are asked for, and nothing tells of an acquaintance nor speaks about the scam, fewer words are enough: a short mass mail.
const GIVEN_BLUFF_IN_COINS: f32 = 0.4;
/// Enough for "bluff" where the story is told in its plainest form (see [`is_plain`]): the score of a short letter is low though nothing is missing.
const GIVEN_PLAIN: f32 = 0.35;
/// Enough where a valid address to pay to stands beside what was seen on an adult site, and only weak signs point elsewhere
/// (see [`is_paid_to_a_wallet`]): in a long letter such signs are chance.
const GIVEN_TO_A_WALLET: f32 = 0.3;
/// A sign that was met no stronger than this may be chance: one word of several that would tell more.
const WEAK: f32 = 0.5;
/// Below this probability of every verdict a message is ordinary; between, it is unsure.
const ORDINARY: f32 = 0.15;
/// A sign that adds less than this does not speak for a verdict.
const SPEAKS: f32 = 0.25;
/// A text of more bytes than this is long.
const LONG: usize = 900;
/// The same as [`ORDINARY`] for all verdicts together.
const ORDINARY_IN_ALL: f32 = 0.33;

/// The verdict, and the place in [`SCORED`] that it rests on.
pub(crate) fn decide(
    scores: &[f32; SCORED.len()],
    weights: &Weights,
    met: &[(usize, Found)],
    known_wording: bool,
    letters: usize,
    shape: Shape,
) -> (Verdict, usize) {
    const BLUFF: usize = 0;
    let chance = scores.map(probability);
    let best_other = (1..SCORED.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or(1);
    let given = if is_paid_to_a_wallet(met) {
        GIVEN_TO_A_WALLET
    } else if is_plain(met) {
        GIVEN_PLAIN
    } else if is_of_coins_alone(met) {
        GIVEN_BLUFF_IN_COINS
    } else {
        GIVEN_BLUFF
    };
    if chance[BLUFF] >= given && may_be_bluff(met, known_wording) {
        return (Verdict::Bluff, BLUFF);
    }
    let told = tells_of_another(met);
    let exposed = strength(met, "threat-exposure") > 0.0 && !told;
    // "Pay or": with pictures held against the reader it is this threat, and no other.
    let unnamed = SCORED[best_other] == Verdict::OtherThreat && exposed && threat_kind(met) == ThreatKind::Other;
    // To send a video to somebody's mother is no threat yet.
    let unforced = SCORED[best_other] == Verdict::Recorded && !is_forced(met);
    if unforced && !exposed && strength(met, "about-everyday") > 0.0 {
        return (Verdict::Ordinary, best_other);
    }
    if chance[best_other] >= GIVEN
        && !unnamed
        && !unforced
        && !((told || speaks_about(met)) && matches!(SCORED[best_other], Verdict::Recorded | Verdict::Approach))
    {
        return (SCORED[best_other], best_other);
    }
    let nearest = if scores[BLUFF] > scores[best_other] { BLUFF } else { best_other };
    // Several half-suspicions together are a suspicion: what a threat is may be unclear, that it is one need not be.
    // Who threatens the reader with exposure is never ordinary, however few the words.
    let about = told || speaks_about(met);
    if exposed || !about && (says_to_publish(met) || hints_at_a_threat(met, shape)) {
        return (Verdict::Unsure, nearest);
    }
    // A summons with a sum to pay: who says so of himself is no authority, whatever it cites.
    if strength(met, "other-fake-police") >= 1.0
        && strength(met, "demand-pay") > 0.0
        && !told
        && strength(met, "about-asks-help") == 0.0
        && strength(met, "about-advice") < 1.0
    {
        return (Verdict::Unsure, nearest);
    }
    // One sign alone is chance in a long text: a manual speaks of a video call, a newspaper of a theft.
    let speaking = met.iter().filter(|(signal, found)| weights.weight(*signal, nearest) * found.strength >= SPEAKS).count();
    if letters > LONG && speaking < 2 && chance[nearest] < GIVEN {
        return (Verdict::Ordinary, nearest);
    }
    let any = 1.0 - chance.iter().map(|chance| 1.0 - chance).product::<f32>();
    if chance[nearest] >= ORDINARY || any >= ORDINARY_IN_ALL { (Verdict::Unsure, nearest) } else { (Verdict::Ordinary, nearest) }
}

/// At least four themes of the mass mail, one of them hacking or malware, and no sign of the real road. The wording of a letter that
/// is known to claim an intrusion stands for that claim.
///
/// A long letter meets a weak sign of the road by chance, so the more themes of the mass mail it has, the more weak signs it may have:
/// one of them at seven themes, two at eleven. A decisive sign is never allowed.
fn may_be_bluff(met: &[(usize, Found)], known_wording: bool) -> bool {
    if somebody_asks(met) || somebody_tells(met) || !known_wording && tells_of_another(met) {
        return false;
    }
    let mut themes: Vec<Theme> = Vec::with_capacity(24);
    let mut road: Vec<Theme> = Vec::new();
    let to_a_wallet = is_paid_to_a_wallet(met);
    for (signal, found) in met {
        let signal = &ALL[*signal];
        // Somebody else's words round the scammer's, or a made image: another matter.
        if signal.id == "about-quoted" || signal.theme == Theme::Deepfake {
            return false;
        }
        let list = match signal.family {
            Family::Claims | Family::Proof | Family::Demand | Family::Threat => &mut themes,
            Family::Road if to_a_wallet && found.strength <= WEAK => continue,
            Family::Road => &mut road,
            _ => continue,
        };
        if !list.contains(&signal.theme) {
            list.push(signal.theme);
        }
    }
    let has = |theme| themes.contains(&theme);
    // A camera that filmed somebody on an adult site was not held by a partner in a call. Nor was the camera of the reader's own
    // device; but as that could be said of a call as well, it counts only where coins are asked for.
    let by_the_way = has(Theme::Recording) && has(Theme::AdultSite) || has(Theme::OwnCamera) && has(Theme::Coin);
    // So does the salutation of the mass mail ("hello pervert"), and the house beside the recording, where coins are asked for and
    // nothing tells of an acquaintance.
    let paid_in_coins = has(Theme::Coin) || has(Theme::HowToPay);
    let greeted = strength(met, "claims-hacker-presents-himself") > 0.0;
    // The letter that accuses its reader of what he watched: filmed meanwhile, and an address to pay to.
    let by_the_way = by_the_way || to_a_wallet && has(Theme::Recording) && has(Theme::Accusation);
    let by_the_way = by_the_way || road.is_empty() && has(Theme::Recording) && paid_in_coins && (greeted || has(Theme::Home));
    let intrusion = known_wording || by_the_way || themes.iter().any(|&theme| is_intrusion(theme));
    // Letters set apart hide a mass mail from filters, and what they were is guessed: there a meeting may be misread.
    let disguised = strength(met, "shape-disguised") > 0.0;
    let misread = |theme: &Theme| disguised && *theme == Theme::Met;
    // Whoever was filmed by an intruder on an adult site undressed for nobody.
    let alone = has(Theme::AdultSite) && has(Theme::Coin) && (has(Theme::Hacking) || has(Theme::Malware));
    let decisive = road.iter().any(|theme| is_decisive(*theme) && !misread(theme) && !(alone && *theme == Theme::Undress));
    let weak = road.iter().map(|theme| if misread(theme) { 1 } else { weakness(*theme) }).sum::<usize>()
        + themes.iter().filter(|&&theme| matches!(theme, Theme::Minutes | Theme::Transfer)).count();
    // The mass mail asks for coins. Who asks for cards, transfers or minutes instead sits in a chat, unless a program of his own is said
    // to have switched on the camera, and nothing tells of an acquaintance.
    let own_program = has(Theme::Malware) && has(Theme::OwnCamera) && road.iter().all(|&theme| theme == Theme::Named);
    if !has(Theme::Coin) && !own_program && (road.iter().any(|&theme| is_of_a_chat(theme)) || themes.iter().any(|&theme| is_of_a_chat(theme))) {
        return false;
    }
    let forgiven = themes.len().saturating_sub(3) / 4;
    // Or the intruder threatens with everything that lies on the device.
    let seen = themes.iter().any(|&theme| says_what_was_seen(theme)) || has(Theme::Data) && has(Theme::Contacts) && has(Theme::Sending);
    // The camera of one's own device tells how it was filmed, not a theme more.
    let told = themes.len() - usize::from(has(Theme::OwnCamera));
    told >= THEMES_OF_A_BLUFF && seen && intrusion && !decisive && weak <= forgiven
}

/// A valid address to pay coins to stands beside an adult site, an intimate moment or an accusation, and beside a machine that recorded or
/// was broken into, and nothing but chance points elsewhere: weak signs, the furniture of newsletters ("cookies"), "pay, or", and
/// "professional hackers".
fn is_paid_to_a_wallet(met: &[(usize, Found)]) -> bool {
    let seen = [Theme::AdultSite, Theme::SexualAct, Theme::Accusation].iter().any(|&theme| has(met, theme));
    let machine = [Theme::Hacking, Theme::Malware, Theme::Data, Theme::Recording, Theme::OwnCamera].iter().any(|&theme| has(met, theme));
    let chance = |signal: &Signal, found: &Found| match signal.family {
        // What weighs more where each is weak, weighs little.
        Family::About => signal.id != "about-quoted" && (found.strength <= WEAK || matches!(signal.id, "about-newsletter" | "about-outweighs")),
        Family::Road => found.strength <= WEAK || signal.theme == Theme::Undress && has(met, Theme::AdultSite),
        Family::Other => signal.theme == Theme::PayOr,
        Family::Recovery => signal.id == "recovery-offer",
        _ => true,
    };
    strength(met, "demand-wallet") >= 1.0 && seen && machine && met.iter().all(|(signal, found)| chance(&ALL[*signal], found))
}

/// Coins are asked for, and nothing points elsewhere.
fn is_of_coins_alone(met: &[(usize, Found)]) -> bool {
    has(met, Theme::Coin) && !points_elsewhere(met, None)
}

/// Broken in, filmed by the reader's own device, and coins to pay; nothing points elsewhere ("pay, or" fits both).
fn is_plain(met: &[(usize, Found)]) -> bool {
    let filmed = strength(met, "claims-whole-story") > 0.0 || has(met, Theme::OwnCamera);
    let broken_in = has(met, Theme::Hacking) || has(met, Theme::Malware);
    filmed && broken_in && has(met, Theme::Coin) && !points_elsewhere(met, Some(Theme::PayOr))
}

/// A sign of the real road, of another threat, or of a text about the scam; one theme may be let pass.
fn points_elsewhere(met: &[(usize, Found)], passes: Option<Theme>) -> bool {
    let other = |family| matches!(family, Family::Road | Family::About | Family::Other | Family::Recovery);
    met.iter().any(|(signal, _)| other(ALL[*signal].family) && Some(ALL[*signal].theme) != passes)
}

fn has(met: &[(usize, Found)], theme: Theme) -> bool {
    met.iter().any(|(signal, _)| ALL[*signal].theme == theme)
}

/// A person asks for help with a mail that they tell of: words of asking, and few deeds in the first person beside them.
fn somebody_asks(met: &[(usize, Found)]) -> bool {
    let (asks, deeds) = (strength(met, "about-asks-help"), strength(met, "claims-first-person"));
    asks >= 1.0 && deeds <= 0.5 || asks >= 1.5 && deeds <= 1.3
}

/// Whoever filmed is spoken of in the third person ("they say that they filmed me"), and hardly a deed is told in the first: an account,
/// a warning or advice. The mass mail and the chat say "I".
fn tells_of_another(met: &[(usize, Found)]) -> bool {
    let (told, deeds) = (strength(met, "about-told"), strength(met, "claims-first-person"));
    told > 0.0 && deeds == 0.0 || told >= 1.0 && deeds <= 0.5
}

/// Hardly a deed is told in the first person, and much is said about the scam: advice or a report, of whatever was recorded.
fn speaks_about(met: &[(usize, Found)]) -> bool {
    const ABOUT: &[&str] = &["about-told", "about-reported", "about-advice", "about-scam-named", "about-institution", "about-press", "about-third-victim"];
    let about: f32 = ABOUT.iter().map(|id| strength(met, id)).sum();
    let deeds = strength(met, "claims-first-person");
    // "Do not pay" and "report it", said twice: no blackmailer advises so.
    strength(met, "about-advice") >= 1.0 && deeds <= 0.5 || about >= 1.5 && deeds == 0.0 || about >= 2.5 && deeds <= 0.5
}

/// Something that compels: a demand, a condition, a deadline, a promise of ruin, or images that nobody sends round in friendship.
fn is_forced(met: &[(usize, Found)]) -> bool {
    met.iter().any(|(signal, _)| {
        let signal = &ALL[*signal];
        signal.id == "threat-exposure"
            || matches!(
                signal.theme,
                Theme::OrElse | Theme::Ruin | Theme::NoPolice | Theme::NoTrick | Theme::Deadline | Theme::Minutes | Theme::Coin | Theme::Voucher
            )
            || matches!(signal.theme, Theme::Nudes | Theme::SexualAct | Theme::Call | Theme::Friends | Theme::Hurry | Theme::Again | Theme::Price)
            || matches!(signal.theme, Theme::Deletion | Theme::Undress)
    })
}

/// That something will be published and who will see it, in the first person, with no word of everyday life beside it.
fn says_to_publish(met: &[(usize, Found)]) -> bool {
    let audience = ["threat-contacts", "threat-family", "threat-work", "road-named-people", "road-friends-list"];
    let own = strength(met, "threat-publish") > 0.0 && strength(met, "threat-first-person") > 0.0;
    own && audience.iter().any(|id| strength(met, id) > 0.0) && ["about-everyday", "about-newsletter", "shape-thread"].iter().all(|id| strength(met, id) == 0.0)
}

/// How strongly a signal was met; 0 when it was not.
fn strength(met: &[(usize, Found)], id: &str) -> f32 {
    met.iter().find(|(signal, _)| ALL[*signal].id == id).map_or(0.0, |(_, found)| found.strength)
}

/// A person tells what was done to their own device and contacts ("my", much more often than "your").
fn somebody_tells(met: &[(usize, Found)]) -> bool {
    strength(met, "about-mine") >= 1.5
}

/// Claims that only an intruder could make: hacking, malware, the split-screen video, writing from the reader's own account.
fn is_intrusion(theme: Theme) -> bool {
    matches!(theme, Theme::Hacking | Theme::Malware | Theme::SplitScreen | Theme::OwnAddress)
}

/// What the intruder claims to have seen: without it a letter is another extortion (a website, a bomb).
fn says_what_was_seen(theme: Theme) -> bool {
    matches!(
        theme,
        Theme::Recording | Theme::OwnCamera | Theme::AdultSite | Theme::SexualAct | Theme::SplitScreen | Theme::Accusation | Theme::Shame | Theme::Spying
    )
}

/// How much a sign counts that a mass mail may give by chance. "Your family" and "your nudes" are said by both, and count nothing;
/// an invitation to a call is rarely chance ("turned on your camera" is).
fn weakness(theme: Theme) -> usize {
    match theme {
        Theme::Seduction | Theme::Friends | Theme::Hurry | Theme::Again | Theme::Sent => 1,
        Theme::Invitation => 2,
        _ => 0,
    }
}

/// How money is asked for in a chat, and how one talks there.
fn is_of_a_chat(theme: Theme) -> bool {
    matches!(theme, Theme::Transfer | Theme::Voucher | Theme::Minutes | Theme::Price | Theme::Seduction | Theme::Again | Theme::Sent)
}

/// Signs that only somebody who met the person leaves: a call, a meeting, an invitation.
fn is_decisive(theme: Theme) -> bool {
    matches!(theme, Theme::Call | Theme::Met | Theme::Moved | Theme::Undress)
}

/// Which other threat it is.
pub(crate) fn threat_kind(met: &[(usize, Found)]) -> ThreatKind {
    [
        (Theme::Bomb, ThreatKind::Bomb),
        (Theme::FakePolice, ThreatKind::FakePolice),
        (Theme::Website, ThreatKind::Website),
        (Theme::Investigator, ThreatKind::Investigator),
        (Theme::Violence, ThreatKind::Violence),
        (Theme::Deepfake, ThreatKind::Deepfake),
        (Theme::ExPartner, ThreatKind::SomeoneKnown),
    ]
    .into_iter()
    .find(|(theme, _)| has(met, *theme))
    .map_or(ThreatKind::Other, |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use crate::{Recogniser, Verdict};

    fn verdict(text: &str) -> Verdict {
        Recogniser::new().without_known_wordings().recognise(&message::read_as(text.as_bytes(), message::Format::Text).0).verdict
    }

    /// Hacking is claimed in chats too, by somebody who did record a call.
    #[test]
    fn a_hacker_in_a_chat_is_no_bluff() {
        for text in [
            "I hacked your phone during our video call and recorded you naked. All your contacts are saved. Send 300 by Western Union in 20 minutes or your sister gets the video.",
            "I hacked your laptop and recorded a video of you touching yourself. Two steam cards of 100 now, or it goes to all your contacts.",
        ] {
            assert!(matches!(verdict(text), Verdict::Recorded | Verdict::Unsure), "{text}: {:?}", verdict(text));
        }
    }

    /// The letter with a photograph of the house claims neither malware nor hacking: the camera of the reader's own device has filmed.
    #[test]
    fn the_own_camera_and_coins_are_a_bluff() {
        let text = "Elm Road 8. That is your home, isn't it? A picture of your house is attached. The camera of your own phone recorded you while you were \
            doing embarrassing things in front of the screen. My silence costs 900 dollars in bitcoin, scan the QR code. You have 24 hours, then the video \
            goes to all your contacts. I will delete it when you pay.";
        assert_eq!(verdict(text), Verdict::Bluff);
        assert_ne!(verdict(&text.replace("in bitcoin", "by bank transfer")), Verdict::Bluff);
    }

    /// A few lines that ask for coins are a mass mail; where a call is spoken of, or no coins, they are not.
    #[test]
    fn a_short_mass_mail_that_asks_for_coins() {
        let text = "I am in your computer. I have you on tape with your pants down watching porn. I have your contacts as well. $700 BTC by Friday, or they all see it.";
        assert_eq!(verdict(text), Verdict::Bluff);
        for other in [format!("{text} I recorded our video call."), text.replace(" BTC", " by Western Union")] {
            assert_ne!(verdict(&other), Verdict::Bluff, "{other}");
        }
    }

    /// Three lines that say all of it are a bluff; the same beside a call is none.
    #[test]
    fn a_plain_story_in_three_lines() {
        let text = "Ihr PC und Ihr Postfach wurden von mir übernommen. Die Webcam Ihres PC hat Sie bei sexuellen Handlungen erfasst. Zahlen Sie 1000 Dollar in Bitcoin.";
        assert_eq!(verdict(text), Verdict::Bluff);
        assert_ne!(verdict(&format!("{text} Du erinnerst dich an unseren Videoanruf.")), Verdict::Bluff);
    }

    /// Real people claim software of their own as well; that the reader showed himself to them tells them.
    #[test]
    fn who_was_shown_everything_is_no_mass_mailer() {
        for text in [
            "先週ビデチャで全部見せてくれたね。私のソフトが君のカメラを録画し、連絡先もコピー済み。今日中にBTCで4万円。",
            "지난주 랜챗에서 다 보여줬잖아. 내 프로그램이 네 카메라를 녹화했고 연락처도 복사했어. 오늘 BTC로 40만원.",
            "上周你什么都给我看了,我的软件录了你的摄像头,复制了通讯录。今天付400美元的比特币。",
        ] {
            assert_ne!(verdict(text), Verdict::Bluff, "{text}");
        }
    }

    /// Gift cards are asked for in chats; beside a virus that switched on the camera, and with nobody met, they are the mass mail's.
    #[test]
    fn gift_cards_beside_a_virus_of_his_own() {
        let text = "you caught my virus on a streaming site, so i had remote access to your laptop, and the camera of your laptop recorded you while you \
            were touching yourself. 300 in gift cards, send the codes here and i delete the video. otherwise your contacts get it.";
        assert_eq!(verdict(text), Verdict::Bluff);
        let chat = format!("{text} you remember our video call, don't you?");
        assert_ne!(verdict(&chat), Verdict::Bluff);
    }

    /// One line that asks whether to publish is never ordinary; a question about a parcel is.
    #[test]
    fn one_line_that_asks_whether_to_publish() {
        for text in [
            "want me to post it? then send 100",
            "tu veux que je la publie ? alors envoie 100",
            "soll ich es posten? dann schick 100",
            "quieres que lo publique? entonces manda 100",
            "vuoi che lo pubblico? allora manda 100",
            "quer que eu poste? então manda 100 no pix",
            "moet ik hem posten? stuur dan 100",
            "mam wrzucić? to wyślij 100 blikiem",
            "mám to zveřejnit? tak pošli 100",
            "хочешь чтоб я выложил? тогда скинь 5000",
            "晒してほしい?嫌なら1万払って",
            "올려 줄까? 싫으면 10만 보내",
            "تبيني أنشره؟ أجل ارسل 100",
            "要我发出去吗?那就先转1000",
        ] {
            assert!(matches!(verdict(text), Verdict::Recorded | Verdict::Unsure), "{text}: {:?}", verdict(text));
        }
        assert_eq!(verdict("Shall I post the parcel today? Postage is 5 euros."), Verdict::Ordinary);
    }

    /// Whoever watched alone undressed for nobody; whoever was called did.
    #[test]
    fn undressed_before_the_own_screen() {
        let text = "I broke into your router and put my malware on your laptop. The camera switched on when you visited your porn sites, and I recorded \
            how you undressed and touched yourself. 900 dollars in bitcoin within 72 hours, or all your contacts get the video.";
        assert_eq!(verdict(text), Verdict::Bluff);
        for other in [format!("{text} That was in our video call."), text.replace("when you visited your porn sites", "when you undressed for me")] {
            assert_ne!(verdict(&other), Verdict::Bluff, "{other}");
        }
    }

    /// Words that elsewhere belong to newsletters and reports are chance beside an address to pay to; without the address they count.
    #[test]
    fn an_address_to_pay_to_outweighs_chance() {
        let text = "We are professional hackers. Our tool emptied the browser of your notebook: cookies, sessions, cards. Whenever a tab says porn it \
            takes a picture with the webcam, and there you sit without trousers. Price: 1200 USDT over TRC20. TLM2bMi1JWHtFC2KC4MJAxXZvHzxXcckky. \
            Recipients are your WhatsApp groups. Whoever reports this to the authorities declines.";
        assert_eq!(verdict(text), Verdict::Bluff);
        assert_ne!(verdict(&format!("{text} You remember our video call.")), Verdict::Bluff);
    }

    /// A victim who tells of such a mail is not told that the own words are a bluff.
    #[test]
    fn an_account_of_a_mail_is_no_bluff() {
        let text = "A mail said that somebody had hacked my computer, put a virus on my phone and filmed me with my webcam on a porn site, and would send the \
            video to my contacts unless I paid bitcoin within 48 hours.";
        assert_ne!(verdict(text), Verdict::Bluff);
    }
}
