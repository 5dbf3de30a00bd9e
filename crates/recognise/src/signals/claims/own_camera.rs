//! The camera of the reader's own device is said to have filmed: only an intruder could know, a partner in a call has a camera picture anyway.

use crate::signals::prelude::*;

pub(crate) const SIGNAL: Signal = Signal { id: "claims-own-camera", family: Family::Claims, theme: Theme::OwnCamera, find };

fn find(scene: &Scene<'_>) -> Option<Found> {
    // "Turn on the camera of your phone" is an invitation.
    scene.alone(Camera, &[VideoCall, OurCall, Undress], PHRASE).find_map(|camera| {
        let device = scene.beside(camera, &[Device], PHRASE)?;
        let filmed = scene.beside(camera, &[Record, Spied, SexualAct, ShameWords, Hack], SENTENCE)?;
        scene.beside(camera, &[You], SENTENCE)?;
        Some(Found::once(camera.with(device).with(filmed)))
    })
}

#[cfg(test)]
mod tests {
    use crate::signals::cases::check;

    #[test]
    fn cases() {
        check(
            &super::SIGNAL,
            &["The camera of your own laptop recorded you in your room.", "La caméra de votre téléphone vous a filmé."],
            &["Turn on your camera on the phone, I want to see you.", "The camera costs 300 euros."],
        );
    }
}
