//! How the store has its letters look: its letterhead, with its pictures.

use crate::error::Error;
use crate::letters::compose::{House, HouseParty};
use crate::letters::document::{Logo, PageMargins, SenderHead};
use crate::letters::furniture::Furniture;
use crate::store::Store;
use crate::store::problem::Problem;
use crate::store::record::letterhead::{LetterParty, Letterhead, Margins};

/// The store's own letterhead.
///
/// # Errors
/// It cannot be read, or names a picture that is not there.
pub(crate) fn of_store(store: &Store, furniture: &Furniture) -> Result<House, Error> {
    let own = store.letterhead()?.unwrap_or_default();
    let furniture = Furniture { exempt_persons: own.exempt, ..furniture.clone() };
    let mut house = House { margins: margins(own.margins), parties: Vec::new(), furniture };
    for party in own.parties {
        let logo = logo(store, &party)?;
        house.parties.push(HouseParty { id: party.id, lines: party.lines, logo });
    }
    Ok(house)
}

/// The head of a party's letters.
///
/// # Errors
/// Its picture cannot be read.
pub(crate) fn of_party(store: &Store, own: &Letterhead, party: &LetterParty) -> Result<SenderHead, Problem> {
    Ok(SenderHead { lines: party.lines.clone(), logo: logo(store, party)?, margins: margins(own.margins) })
}

fn margins(own: Margins) -> PageMargins {
    let usual = PageMargins::default();
    let side = |own: Option<u32>, usual: f32| own.map_or(usual, |millimetres| millimetres as f32);
    PageMargins {
        top: side(own.top, usual.top),
        right: side(own.right, usual.right),
        bottom: side(own.bottom, usual.bottom),
        left: side(own.left, usual.left),
    }
}

fn logo(store: &Store, party: &LetterParty) -> Result<Option<Logo>, Problem> {
    let Some(name) = &party.logo else { return Ok(None) };
    let bytes = store.picture(name)?;
    let svg = name.to_ascii_lowercase().ends_with(".svg");
    Ok(Some(if svg { Logo::Svg(bytes) } else { Logo::Png(bytes) }))
}
