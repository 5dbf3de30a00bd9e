//! Where are the images? A platform, a search engine, or another site; with who helps to have them removed.

use askama::Template;
use directory::{Role, Status};
use letters::removal::{AbuseContact, Keeper, Refused, Route, To, refused, refused_name};

use crate::dated::Dated;
use crate::frame::Frame;
use crate::{Desk, Method, Response, matter};

#[derive(Template)]
#[template(path = "removal.html")]
struct WhomPage<'a> {
    frame: Frame<'a>,
    groups: Vec<(String, Vec<Place<'a>>)>,
    site: String,
    wrong: Option<String>,
    helpers: Vec<(String, String)>,
    minor: bool,
    sent: Vec<Dated>,
}

/// A platform by id and name, and whether it is the one that was chosen.
type Place<'a> = (&'a str, &'a str, bool);

pub(super) fn respond(desk: &mut Desk<'_>) -> Response {
    if desk.request.method == Method::Get {
        return page(desk, None);
    }
    match whom(desk) {
        Ok(to) => {
            desk.session.removal.begin(to);
            let next = match desk.session.removal.to {
                Some(To::Platform(_)) => "/removal/way".to_owned(),
                _ => super::steps(desk),
            };
            Response::see(next)
        }
        Err(wrong) => page(desk, Some(wrong)).status(422),
    }
}

/// Whom the form names, or what is wrong with it.
fn whom(desk: &Desk<'_>) -> Result<To, String> {
    let (words, directory) = (desk.words(), desk.directory());
    let site = desk.request.form.get("site");
    let platform = desk.request.form.get("platform");
    let matter = matter::of_session(desk);
    let to = if site.is_empty() {
        if platform.is_empty() {
            return Err(words.say("takedown-whom-wrong"));
        }
        To::Platform(platform.to_owned())
    } else {
        if let Some(no) = refused_name(site, directory) {
            return Err(no.say(words, directory));
        }
        let url = if site.contains("://") { site.to_owned() } else { format!("https://{site}/") };
        let host = links::Address::read(&url).map(|address| address.host()).unwrap_or_default();
        if !host.contains('.') {
            return Err(words.say("takedown-site-wrong"));
        }
        To::Abuse(AbuseContact { mail: None, name: None, of: Keeper::Site, site: host, source: None })
    };
    let route = if matches!(to, To::Platform(_)) { Route::Gdpr } else { Route::Host };
    match refused(route, &to, &matter, directory) {
        // That one way does not fit is said where the way is chosen.
        Some(Refused::NotTheirLaw(_) | Refused::NotForThem(_)) => Ok(to),
        Some(no) => Err(no.say(words, directory)),
        None => Ok(to),
    }
}

fn page(desk: &Desk<'_>, wrong: Option<String>) -> Response {
    let frame = Frame::new(desk, "takedown-title").back("/road").wrong(wrong.is_some());
    let directory = desk.directory();
    let language = desk.words().language();
    let chosen = match &desk.session.removal.to {
        Some(To::Platform(id)) => id.as_str(),
        _ => "",
    };
    let mine = |id: &str| desk.session.facts().platforms.iter().any(|known| known == id);
    let open = directory.platforms().filter(|platform| platform.status != Status::Closed && platform.id != "other-site");
    let mut all: Vec<_> = open.map(|platform| (platform.id.as_str(), platform.name.get(language), platform.search_engine)).collect();
    all.sort_by_key(|(_, name, _)| name.to_lowercase());
    let group = |wanted: &dyn Fn(&str, bool) -> bool| {
        all.iter().filter(|(id, _, search)| wanted(id, *search)).map(|(id, name, _)| (*id, *name, *id == chosen)).collect::<Vec<_>>()
    };
    let groups = vec![
        (frame.say("takedown-mine"), group(&|id, search| mine(id) && !search)),
        (frame.say("takedown-platforms"), group(&|id, search| !mine(id) && !search)),
        (frame.say("takedown-search"), group(&|_, search| search)),
    ];
    let (fits, _) = case::doors(desk.session.facts(), directory, desk.world.today());
    let helper = |offer: &case::Offer| {
        let door = directory.door(&offer.door).filter(|door| offer.meant && matches!(door.role, Role::RemovalHelp | Role::RemovalOrder))?;
        Some((door.name.get(language).to_owned(), format!("/report/{}", door.id)))
    };
    let name = |id: &str| directory.platform(id).map(|one| &one.name).or_else(|| directory.door(id).map(|one| &one.name));
    let sent = desk.session.sent().iter().filter(|sent| Route::of_letter(&sent.letter).is_some());
    let page = WhomPage {
        groups: groups.into_iter().filter(|(_, all)| !all.is_empty()).collect(),
        site: match &desk.session.removal.to {
            Some(To::Abuse(contact)) if wrong.is_none() => contact.site.clone(),
            _ => desk.request.form.get("site").to_owned(),
        },
        helpers: fits.iter().filter_map(helper).collect(),
        minor: desk.session.facts().minors_rules(),
        sent: sent
            .map(|sent| Dated::day(desk.words(), sent.on).and(&format!("— {}", name(&sent.to).map_or(sent.to.as_str(), |name| name.get(language)))))
            .collect(),
        wrong,
        frame,
    };
    Response::page(&page)
}
