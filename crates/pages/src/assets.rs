//! The style sheet, the script and the icon: our own, and nothing else is ever loaded.

use crate::{Content, Response};

pub(crate) fn respond(name: &str) -> Option<Response> {
    Some(match name {
        "style.css" => Response::asset(Content::Css, include_bytes!("../assets/style.css")),
        "script.js" => Response::asset(Content::Script, include_bytes!("../assets/script.js")),
        "icon.svg" => Response::asset(Content::Svg, include_bytes!("../assets/icon.svg")),
        _ => return None,
    })
}
