//! The style sheet, the script and the icon: our own, and nothing else is ever loaded.

use crate::{Content, Response};

pub(crate) fn respond(name: &str) -> Option<Response> {
    Some(match name {
        "style.css" => Response::new(Content::Css, include_bytes!("../assets/style.css").to_vec()),
        "script.js" => Response::new(Content::Script, include_bytes!("../assets/script.js").to_vec()),
        "icon.svg" => Response::new(Content::Svg, include_bytes!("../assets/icon.svg").to_vec()),
        _ => return None,
    })
}
