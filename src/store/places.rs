//! The text of a hospital's record when a place gets another name, goes to another trust, or is closed.

use super::edit::{self, Block, Written};
use crate::domain::hospital::{FormerPlace, Hospital};

/// The record without the place under its old words, under the new one where it has one, and with what it was.
pub(crate) fn left(text: &str, known: &Hospital, former: &FormerPlace) -> Option<String> {
    let place = known.sites.iter().position(|site| site.name == former.site)?;
    let departments = &known.sites[place].departments;
    let text = match (&former.department, &former.to) {
        (None, Some(to)) => edit::set_in_item(text, "site", place, "name", &Written::text(to))?,
        (None, None) => edit::remove_item(text, "site", place)?,
        (Some(department), to) => {
            let now = |own: &String| if own == department { to.clone() } else { Some(own.clone()) };
            let list = Written::texts(departments.iter().filter_map(now));
            edit::set_in_item(text, "site", place, "departments", &list)?
        }
    };
    let mut keys: Block = vec![("site", Written::text(&former.site))];
    keys.extend(former.department.as_ref().map(|department| ("department", Written::text(department))));
    keys.push(("until", Written::Date(former.until)));
    keys.extend(former.to.as_ref().map(|to| ("to", Written::text(to))));
    keys.extend(former.hospital.as_ref().map(|id| ("hospital", Written::text(id))));
    edit::insert_item(&text, "former_place", &keys)
}

/// The record of the trust that a place goes to: the site, or the department at it, behind those it has.
pub(crate) fn taken_in(text: &str, known: &Hospital, from: &Hospital, former: &FormerPlace) -> Option<String> {
    let moved: Vec<String> = match &former.department {
        Some(department) => vec![department.clone()],
        None => from.sites.iter().find(|site| site.name == former.site)?.departments.clone(),
    };
    match known.sites.iter().position(|site| site.name == former.site) {
        Some(place) => {
            let list = known.sites[place].departments.iter().chain(&moved);
            edit::set_in_item(text, "site", place, "departments", &Written::texts(list))
        }
        None => {
            let keys: Block = vec![("name", Written::text(&former.site)), ("departments", Written::texts(moved))];
            edit::insert_item(text, "site", &keys)
        }
    }
}
