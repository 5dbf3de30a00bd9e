//! All there is to turn to, by country, platform and law.

use serde::de::DeserializeOwned;

use crate::shipped::{self, Slot};
use crate::{Country, DirectoryError, Door, Emergency, Helpline, International, Law, Name, Platform, Reason, Reasons, Text};

/// The countries, platforms and laws, and what there is for every country.
///
/// It reads nothing from outside: the files are part of the program, or handed in. Each is taken apart when it is first asked for.
#[derive(Debug, Clone)]
pub struct Directory {
    countries: Vec<Slot<Country>>,
    platforms: Vec<Slot<Platform>>,
    laws: Vec<Slot<Law>>,
    international: Slot<International>,
    reasons: Slot<Reasons>,
}

impl Directory {
    /// The directory that comes with the program. Costs almost nothing until something is asked of it.
    #[must_use]
    pub fn shipped() -> Directory {
        let in_folder = |folder: &'static str| shipped::FILES.iter().filter(move |(path, _)| path.starts_with(folder));
        let alone = |wanted: &str| shipped::FILES.iter().find(|(path, _)| *path == wanted).copied();
        let (international_path, international) = alone(INTERNATIONAL).expect("a shipped file: the test `every_shipped_file_reads` asks for it");
        let (reasons_path, reasons) = alone(REASONS).expect("a shipped file: the test `every_shipped_file_reads` asks for it");
        Directory {
            countries: in_folder(COUNTRIES).map(|(path, text)| Slot::shipped(path, text)).collect(),
            platforms: in_folder(PLATFORMS).map(|(path, text)| Slot::shipped(path, text)).collect(),
            laws: in_folder(LAWS).map(|(path, text)| Slot::shipped(path, text)).collect(),
            international: Slot::shipped(international_path, international),
            reasons: Slot::shipped(reasons_path, reasons),
        }
    }

    /// The files of the directory that comes with the program: each path below `data`, and its text.
    pub fn shipped_files() -> impl Iterator<Item = (&'static str, &'static str)> {
        shipped::FILES.iter().copied()
    }

    /// A directory from files handed in, each as its path below `data` (`countries/fr.toml`) and its text. All are read at once.
    ///
    /// # Errors
    /// When a file does not read, stands in the wrong place, has another name than what it holds, or comes twice;
    /// and when `international.toml` or `reasons.toml` is missing.
    pub fn from_sources<P, T>(sources: impl IntoIterator<Item = (P, T)>) -> Result<Directory, DirectoryError>
    where
        P: Into<String>,
        T: Into<String>,
    {
        let (mut countries, mut platforms, mut laws) = (Vec::new(), Vec::new(), Vec::new());
        let (mut international, mut reasons) = (None, None);
        for (path, text) in sources {
            let (path, text) = (path.into(), text.into());
            if path == INTERNATIONAL {
                put_alone(&mut international, path, text)?;
            } else if path == REASONS {
                put_alone(&mut reasons, path, text)?;
            } else if path.starts_with(COUNTRIES) {
                put(&mut countries, path, text, |country: &Country| country.code.to_lowercase())?;
            } else if path.starts_with(PLATFORMS) {
                put(&mut platforms, path, text, |platform: &Platform| platform.id.clone())?;
            } else if path.starts_with(LAWS) {
                put(&mut laws, path, text, |law: &Law| law.id.clone())?;
            } else {
                return Err(DirectoryError::Misplaced { path });
            }
        }
        Ok(Directory {
            countries,
            platforms,
            laws,
            international: international.ok_or(DirectoryError::Missing { path: INTERNATIONAL })?,
            reasons: reasons.ok_or(DirectoryError::Missing { path: REASONS })?,
        })
    }

    /// Every country.
    pub fn countries(&self) -> impl Iterator<Item = &Country> {
        self.countries.iter().map(Slot::get)
    }

    /// The codes of the countries, in capitals, without reading their files.
    pub fn country_codes(&self) -> impl Iterator<Item = String> {
        self.countries.iter().map(|slot| slot.stem().to_uppercase())
    }

    /// The country with this ISO 3166-1 alpha-2 code, in capitals or small letters; `None` when there is no file for it.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|slot| slot.stem().eq_ignore_ascii_case(code)).map(Slot::get)
    }

    /// What there is for every country.
    #[must_use]
    pub fn international(&self) -> &International {
        self.international.get()
    }

    /// Every platform.
    pub fn platforms(&self) -> impl Iterator<Item = &Platform> {
        self.platforms.iter().map(Slot::get)
    }

    /// The ids of the platforms, without reading their files.
    pub fn platform_ids(&self) -> impl Iterator<Item = &str> {
        self.platforms.iter().map(Slot::stem)
    }

    /// The platform with this id.
    #[must_use]
    pub fn platform(&self, id: &str) -> Option<&Platform> {
        self.platforms.iter().find(|slot| slot.stem() == id).map(Slot::get)
    }

    /// Every law.
    pub fn laws(&self) -> impl Iterator<Item = &Law> {
        self.laws.iter().map(Slot::get)
    }

    /// The law with this id.
    #[must_use]
    pub fn law(&self, id: &str) -> Option<&Law> {
        self.laws.iter().find(|slot| slot.stem() == id).map(Slot::get)
    }

    /// Every door: of the countries, of the platforms, and for every country.
    pub fn doors(&self) -> impl Iterator<Item = &Door> {
        let countries = self.countries().flat_map(|country| &country.doors);
        let platforms = self.platforms().flat_map(|platform| &platform.doors);
        countries.chain(platforms).chain(&self.international().doors)
    }

    /// The doors of a country, then those for every country; only the latter when there is no file for it.
    pub fn doors_in(&self, code: &str) -> impl Iterator<Item = &Door> {
        self.country(code).map_or(&[][..], |country| &country.doors).iter().chain(&self.international().doors)
    }

    /// The door with this id. Reads one file, because each id begins with the name of its file.
    #[must_use]
    pub fn door(&self, id: &str) -> Option<&Door> {
        let of_country = self.countries.iter().filter(|slot| belongs(id, slot.stem())).flat_map(|slot| &slot.get().doors);
        let of_platform = self.platforms.iter().filter(|slot| belongs(id, slot.stem())).flat_map(|slot| &slot.get().doors);
        of_country.chain(of_platform).chain(&self.international().doors).find(|door| door.id == id)
    }

    /// Every helpline and crisis line: of the countries, and for every country.
    pub fn helplines(&self) -> impl Iterator<Item = &Helpline> {
        let international = self.international();
        let countries = self.countries().flat_map(|country| country.crisis.iter().chain(&country.helplines));
        countries.chain(&international.crisis).chain(&international.helplines)
    }

    /// The crisis lines of a country; where it has none, the place to find one.
    #[must_use]
    pub fn crisis_in(&self, code: &str) -> &[Helpline] {
        let of_country = self.country(code).map_or(&[][..], |country| &country.crisis);
        if of_country.is_empty() { &self.international().crisis } else { of_country }
    }

    /// The helpline or crisis line with this id. Reads one file, because each id begins with the name of its file.
    #[must_use]
    pub fn helpline(&self, id: &str) -> Option<&Helpline> {
        let international = self.international();
        let countries = self.countries.iter().filter(|slot| belongs(id, slot.stem())).map(Slot::get);
        let of_country = countries.flat_map(|country| country.crisis.iter().chain(&country.helplines));
        of_country.chain(&international.crisis).chain(&international.helplines).find(|line| line.id == id)
    }

    /// The emergency number with this id.
    #[must_use]
    pub fn emergency(&self, id: &str) -> Option<&Emergency> {
        let countries = self.countries.iter().filter(|slot| belongs(id, slot.stem())).map(Slot::get);
        countries.flat_map(|country| &country.emergency).find(|emergency| emergency.id == id)
    }

    /// The name of a door, a helpline or an emergency number.
    #[must_use]
    pub fn name_of(&self, id: &str) -> Option<&Name> {
        let door = self.door(id).map(|door| &door.name);
        door.or_else(|| self.helpline(id).map(|line| &line.name)).or_else(|| self.emergency(id).map(|one| &one.name))
    }

    /// What the person reads when a door is refused: the door's own sentence, else the general one.
    #[must_use]
    pub fn because<'a>(&'a self, door: &'a Door, reason: Reason) -> Option<&'a Text> {
        door.redirect(reason).map(|redirect| &redirect.say).or_else(|| self.reason(reason))
    }

    /// The general sentence for a reason.
    #[must_use]
    pub fn reason(&self, reason: Reason) -> Option<&Text> {
        self.reasons.get().reasons.iter().find(|text| text.because == reason).map(|text| &text.say)
    }

    /// The country files with their paths.
    pub(crate) fn country_files(&self) -> impl Iterator<Item = (&str, &Country)> {
        self.countries.iter().map(|slot| (slot.path.as_str(), slot.get()))
    }

    /// The platform files with their paths.
    pub(crate) fn platform_files(&self) -> impl Iterator<Item = (&str, &Platform)> {
        self.platforms.iter().map(|slot| (slot.path.as_str(), slot.get()))
    }

    /// The law files with their paths.
    pub(crate) fn law_files(&self) -> impl Iterator<Item = (&str, &Law)> {
        self.laws.iter().map(|slot| (slot.path.as_str(), slot.get()))
    }

    /// The file for every country with its path.
    pub(crate) fn international_file(&self) -> (&str, &International) {
        (&self.international.path, self.international.get())
    }
}

const COUNTRIES: &str = "countries/";
const PLATFORMS: &str = "platforms/";
const LAWS: &str = "laws/";
const INTERNATIONAL: &str = "international.toml";
const REASONS: &str = "reasons.toml";

/// Whether an id begins with the name of a file and a `-`.
fn belongs(id: &str, stem: &str) -> bool {
    id.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-'))
}

fn put<T: DeserializeOwned>(slots: &mut Vec<Slot<T>>, path: String, text: String, id: impl Fn(&T) -> String) -> Result<(), DirectoryError> {
    if slots.iter().any(|slot| slot.path == path) {
        return Err(DirectoryError::Twice { path });
    }
    let slot = Slot::read(path, text)?;
    let id = id(slot.get());
    if slot.stem() != id {
        return Err(DirectoryError::Misnamed { path: slot.path, id });
    }
    slots.push(slot);
    Ok(())
}

fn put_alone<T: DeserializeOwned>(place: &mut Option<Slot<T>>, path: String, text: String) -> Result<(), DirectoryError> {
    if place.is_some() {
        return Err(DirectoryError::Twice { path });
    }
    *place = Some(Slot::read(path, text)?);
    Ok(())
}
