//! A price for deleting images or for not sending them, asked as people in chats ask: by voucher, transfer or a bare sum, without coins and spyware.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "road-price", family: Family::Road, theme: Theme::Price, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    if [Malware, Crypto, HowToPay, MinorsAccusation].into_iter().any(|concept| scene.first(concept).is_some()) || scene.is_of_family_life() {
        return None;
    }
    let paid = &[Voucher, TransferService, MoneyWord, Pay];
    let held = &[Nudes, FriendsList, OurCall, Video, Family, Work];
    let deletion = scene.near_both(DeletePromise, paid, held, SENTENCE);
    let sending = scene.near_both(IWill, &[Voucher, TransferService], held, SENTENCE);
    let images = scene.near(Nudes, &[Voucher, TransferService], 2 * SENTENCE);
    let friends = scene.near(FriendsList, &[Voucher, TransferService], 2 * SENTENCE);
    deletion.or(sending).or(images).or(friends).map(Found::once)
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["I will delete the video when you pay 200 by Western Union.", "I have your nudes. Two steam cards, now."],
            &[
                "Pay in bitcoin and I will delete the video.",
                "You can pay by bank transfer or gift card.",
                "Esta noche mando el vídeo del cumpleaños del abuelo a toda la familia, ¿me hacéis un bizum para el regalo?",
            ],
        );
    }
}
