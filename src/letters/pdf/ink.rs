//! The colours of text and rules.

use krilla::color::rgb;
use krilla::num::NormalizedF32;
use krilla::paint::Fill;

/// The colour of text and rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ink {
    #[default]
    Black,
    /// For what stands around the letter; dark enough to be read by everybody (contrast 7 to 1).
    Grey,
    /// For rules between rows.
    Faint,
}

impl Ink {
    pub(super) fn fill(self) -> Fill {
        let colour = match self {
            Ink::Black => rgb::Color::new(0x1a, 0x1a, 0x1a),
            Ink::Grey => rgb::Color::new(0x55, 0x55, 0x55),
            Ink::Faint => rgb::Color::new(0xc4, 0xc4, 0xc4),
        };
        Fill { paint: colour.into(), opacity: NormalizedF32::ONE, rule: krilla::paint::FillRule::NonZero }
    }
}
