//! What the writer claims to have done and to know.

pub(crate) mod camera_recorded;
pub(crate) mod data_copied;
pub(crate) mod device_hacked;
pub(crate) mod first_person;
pub(crate) mod form_letter;
pub(crate) mod hacker_presents_himself;
pub(crate) mod malware;
pub(crate) mod malware_mine;
pub(crate) mod minors_watched;
pub(crate) mod own_camera;
pub(crate) mod porn_visited;
pub(crate) mod read_tracked;
pub(crate) mod recorded_you;
pub(crate) mod sexual_act;
pub(crate) mod shame;
pub(crate) mod split_screen;
pub(crate) mod watched;
pub(crate) mod whole_story;
