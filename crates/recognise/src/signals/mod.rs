//! The signals: one file a signal, in the families that a person can understand.
//!
//! A signal finds one thing that these messages say, wherever and however they say it: concepts of the lexicon near each other.
//! How much it counts for which verdict is not its business; that stands in `data/weights.toml`.

mod about;
mod claims;
mod demand;
mod other;
mod proof;
mod recovery;
mod road;
mod shape;
mod threat;

#[cfg(test)]
pub(crate) mod cases;

use crate::concept::Concept;
use crate::scene::{Scene, Span};

/// What a signal is about, as the explanation groups it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// What the writer claims to have done and to know.
    Claims,
    /// What is shown as proof.
    Proof,
    /// What is asked for.
    Demand,
    /// What is to happen otherwise.
    Threat,
    /// The road of the real case.
    Road,
    /// A text about the scam.
    About,
    /// Another threat.
    Other,
    /// Help for sale.
    Recovery,
    /// The shape of the message.
    Shape,
}

/// What exactly a signal says. Several signals may say the same; the rule for `bluff` counts themes, not signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Theme {
    FirstPerson,
    Hacking,
    Malware,
    Recording,
    OwnCamera,
    AdultSite,
    SexualAct,
    SplitScreen,
    Tracking,
    Spying,
    Data,
    FormLetter,
    Shame,
    Accusation,
    Password,
    OwnAddress,
    Home,
    Phone,
    Pay,
    Coin,
    HowToPay,
    Voucher,
    Transfer,
    Amount,
    Deadline,
    Minutes,
    Hush,
    Sending,
    Contacts,
    Family,
    Work,
    Ruin,
    OrElse,
    Deletion,
    NoPolice,
    NoTrick,
    Met,
    Moved,
    Call,
    Invitation,
    Nudes,
    Undress,
    Seduction,
    Friends,
    Named,
    Again,
    Price,
    Sent,
    Hurry,
    About,
    Bomb,
    Violence,
    FakePolice,
    Website,
    Investigator,
    Deepfake,
    ExPartner,
    PayOr,
    Offer,
    Testimonial,
    Disguise,
    Thread,
}

/// One signal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signal {
    /// Stable id: the words are `signal-<id>` in the Fluent files, the weights `<id>` in `data/weights.toml`.
    pub(crate) id: &'static str,
    pub(crate) family: Family,
    pub(crate) theme: Theme,
    pub(crate) find: fn(&Scene<'_>) -> Option<Found>,
}

/// A signal met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub(crate) span: Span,
    /// 1 when met once; grows slowly when met often.
    pub(crate) strength: f32,
}

impl Found {
    pub(crate) fn once(span: Span) -> Self {
        Found { span, strength: 1.0 }
    }
}

/// A signal that is simply a concept said, and weighs more the more often: half, 1, 1.3, 1.5 … up to 2. One word alone may be chance.
pub(crate) fn times(scene: &Scene<'_>, concept: Concept) -> Option<Found> {
    often(scene.all(concept).iter().copied())
}

/// The same for places that were chosen.
pub(crate) fn often(mut places: impl Iterator<Item = Span>) -> Option<Found> {
    let span = places.next()?;
    let count = 1 + places.count();
    Some(Found { span, strength: (0.5 + 0.5 * (count as f32).log2()).min(2.0) })
}

/// What every signal file needs.
mod prelude {
    pub(crate) use super::{Family, Found, Signal, Theme, often, times};
    pub(crate) use crate::concept::Concept::*;
    pub(crate) use crate::indicators::IndicatorKind;
    pub(crate) use crate::scene::{PHRASE, SENTENCE, Scene, Span};
}

/// All signals.
pub(crate) static ALL: &[Signal] = &[
    claims::device_hacked::SIGNAL,
    claims::malware::SIGNAL,
    claims::malware_mine::SIGNAL,
    claims::camera_recorded::SIGNAL,
    claims::recorded_you::SIGNAL,
    claims::own_camera::SIGNAL,
    claims::whole_story::SIGNAL,
    claims::porn_visited::SIGNAL,
    claims::sexual_act::SIGNAL,
    claims::split_screen::SIGNAL,
    claims::read_tracked::SIGNAL,
    claims::watched::SIGNAL,
    claims::data_copied::SIGNAL,
    claims::hacker_presents_himself::SIGNAL,
    claims::form_letter::SIGNAL,
    claims::shame::SIGNAL,
    claims::minors_watched::SIGNAL,
    claims::first_person::SIGNAL,
    proof::password::SIGNAL,
    proof::own_address::SIGNAL,
    proof::sender_is_recipient::SIGNAL,
    proof::home::SIGNAL,
    proof::phone::SIGNAL,
    demand::pay::SIGNAL,
    demand::coin::SIGNAL,
    demand::wallet::SIGNAL,
    demand::how_to_pay::SIGNAL,
    demand::voucher::SIGNAL,
    demand::transfer::SIGNAL,
    demand::amount::SIGNAL,
    demand::hours::SIGNAL,
    demand::minutes::SIGNAL,
    demand::deadline::SIGNAL,
    demand::hush::SIGNAL,
    threat::publish::SIGNAL,
    threat::first_person::SIGNAL,
    threat::contacts::SIGNAL,
    threat::family::SIGNAL,
    threat::work::SIGNAL,
    threat::ruin::SIGNAL,
    threat::or_else::SIGNAL,
    threat::exposure::SIGNAL,
    threat::delete_promise::SIGNAL,
    threat::no_police::SIGNAL,
    threat::no_trick::SIGNAL,
    road::met_online::SIGNAL,
    road::moved::SIGNAL,
    road::video_call::SIGNAL,
    road::our_call::SIGNAL,
    road::nudes::SIGNAL,
    road::undress::SIGNAL,
    road::seduction::SIGNAL,
    road::friends_list::SIGNAL,
    road::named_people::SIGNAL,
    road::pay_again::SIGNAL,
    road::price::SIGNAL,
    road::already_sent::SIGNAL,
    road::hurry::SIGNAL,
    about::reported::SIGNAL,
    about::told::SIGNAL,
    about::everyday::SIGNAL,
    about::advice::SIGNAL,
    about::scam_named::SIGNAL,
    about::institution::SIGNAL,
    about::press::SIGNAL,
    about::third_victim::SIGNAL,
    about::court::SIGNAL,
    about::newsletter::SIGNAL,
    about::asks_help::SIGNAL,
    about::outweighs::SIGNAL,
    about::quoted::SIGNAL,
    about::mine::SIGNAL,
    other::bomb::SIGNAL,
    other::violence::SIGNAL,
    other::racket::SIGNAL,
    other::fake_police::SIGNAL,
    other::website::SIGNAL,
    other::investigator::SIGNAL,
    other::deepfake::SIGNAL,
    other::ex_partner::SIGNAL,
    other::pay_or::SIGNAL,
    recovery::offer::SIGNAL,
    recovery::testimonial::SIGNAL,
    shape::disguised::SIGNAL,
    shape::thread::SIGNAL,
];
