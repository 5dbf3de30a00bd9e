//! What a message that was received adds to a matter: its words, what was found in them, and where the money was to go.

use message::Conversation;
use recognise::{Finding, IndicatorKind};

use crate::{Content, Found, Matter, Message, Payment};

impl Matter {
    /// Adds what one message shows. `item` is its number in the case, empty where it has none.
    ///
    /// A password of the person is covered, and named nowhere; their own addresses are no clue about the other side. What the
    /// message says of the facts is learnt by [`case::Facts::learn`], and not here.
    pub fn gather(&mut self, conversation: &Conversation, finding: &Finding, item: &str) {
        let mail = conversation.mail.as_ref();
        let mut text = conversation.text.trim().to_owned();
        let mut covered = false;
        for one in &finding.indicators {
            let own = self.person.mail.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(&one.value))
                || mail.is_some_and(|mail| mail.to.iter().any(|to| to.address.eq_ignore_ascii_case(&one.value)));
            match one.kind {
                IndicatorKind::Password if !one.value.is_empty() => {
                    covered |= text.contains(&one.value);
                    text = text.replace(&one.value, &"•".repeat(8));
                }
                IndicatorKind::Password => {}
                // The person's own address stands in many mass mails.
                IndicatorKind::Email if own => {}
                kind => {
                    let found = Found { kind: kind.id().to_owned(), value: one.value.clone(), item: item.to_owned() };
                    if !self.found.iter().any(|known| known.kind == found.kind && known.value == found.value) {
                        self.found.push(found);
                    }
                }
            }
        }
        if !text.is_empty() {
            let from = mail.and_then(|mail| mail.from.first()).map(|from| from.address.clone()).filter(|from| !from.is_empty());
            self.messages.push(Message { from, at: mail.and_then(|mail| mail.date.clone()), text, covered });
        }
    }

    /// Adds where the messages want money sent: wallets and accounts are payments that were demanded, unless the person told of
    /// them. Once, after all messages.
    pub fn gather_payments(&mut self) {
        let amounts: Vec<&Found> = self.found.iter().filter(|one| one.kind == IndicatorKind::Amount.id()).collect();
        let amount = if let [only] = amounts.as_slice() { Some(only.value.clone()) } else { None };
        let wanted = |kind: &str| IndicatorKind::ALL.iter().any(|one| one.id() == kind && (one.is_wallet() || *one == IndicatorKind::Iban));
        let new: Vec<Payment> = self
            .found
            .iter()
            .filter(|one| wanted(&one.kind) && !self.payments.iter().any(|known| known.to.as_deref() == Some(one.value.as_str())))
            .map(|one| Payment { paid: false, amount: amount.clone(), means: Some(one.kind.clone()), to: Some(one.value.clone()), at: None })
            .collect();
        self.payments.extend(new);
    }

    /// Adds the addresses of the facts as places where images are said to be, unless the person told of them.
    pub fn gather_places(&mut self) {
        for url in &self.facts.urls {
            if !self.contents.iter().any(|content| content.url == *url) {
                self.contents.push(Content { url: url.clone(), ..Content::default() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use recognise::Recogniser;

    use super::*;

    fn gathered(text: &str, own: &str) -> Matter {
        let (conversation, _) = message::read(text.as_bytes());
        let finding = Recogniser::new().recognise(&conversation);
        let mut matter = Matter { person: crate::Person { mail: Some(own.to_owned()), ..Default::default() }, ..Matter::default() };
        matter.gather(&conversation, &finding, "0001");
        matter.gather_payments();
        matter
    }

    #[test]
    fn words_and_wallet_are_told_and_the_own_address_is_not() {
        let wallet = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";
        let matter =
            gathered(&format!("I recorded you through your camera, me@example.org. Pay 900 dollars in bitcoin to {wallet} within 48 hours."), "me@example.org");
        assert_eq!(matter.messages.len(), 1);
        assert!(matter.found.iter().any(|one| one.value == wallet && one.item == "0001"), "{:?}", matter.found);
        assert!(!matter.found.iter().any(|one| one.value == "me@example.org"), "{:?}", matter.found);
        let payment = matter.payments.first().expect("a wallet is a payment that was demanded");
        assert_eq!((payment.to.as_deref(), payment.paid), (Some(wallet), false));
    }

    #[test]
    fn a_password_is_covered_and_found_nowhere() {
        let matter = gathered("I know that your password is sunflower77. I hacked your camera and recorded you. Pay 700 dollars in bitcoin.", "me@example.org");
        let message = &matter.messages[0];
        assert!(message.covered && !message.text.contains("sunflower77"), "{}", message.text);
        assert!(!matter.found.iter().any(|one| one.value.contains("sunflower77")));
    }

    #[test]
    fn a_place_is_told_once() {
        let mut matter = Matter::default();
        matter.contents.push(Content { url: "https://example.org/1".into(), time_code: Some("1:00".into()), ..Content::default() });
        matter.facts.urls = vec!["https://example.org/1".into(), "https://example.org/2".into()];
        matter.gather_places();
        assert_eq!(
            matter.contents.iter().map(|one| (one.url.as_str(), one.time_code.is_some())).collect::<Vec<_>>(),
            [("https://example.org/1", true), ("https://example.org/2", false)]
        );
    }
}
