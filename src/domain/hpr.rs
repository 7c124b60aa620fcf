//! The number of a health worker in the public register (*Helsepersonellregisteret*).

use std::fmt;
use std::str::FromStr;

/// An HPR number: one to nine digits, written without leading zeros.
///
/// No check digit is published, so none is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Hpr(u32);

/// The text is not one to nine digits, or is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotAnHpr;

const MAX: u32 = 999_999_999;

impl Hpr {
    pub(crate) fn new(number: u64) -> Option<Hpr> {
        let number = u32::try_from(number).ok()?;
        (1..=MAX).contains(&number).then_some(Hpr(number))
    }

    pub(crate) fn get(self) -> u32 {
        self.0
    }
}

impl FromStr for Hpr {
    type Err = NotAnHpr;

    fn from_str(text: &str) -> Result<Self, NotAnHpr> {
        let digits = text.trim();
        // `parse` alone would take a sign.
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotAnHpr);
        }
        digits.parse().ok().and_then(Hpr::new).ok_or(NotAnHpr)
    }
}

impl fmt::Display for Hpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `pad` lets tables align it.
        f.pad(&self.0.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, written: &str) {
        assert_eq!(text.parse::<Hpr>().map(|hpr| hpr.to_string()), Ok(written.to_owned()), "{text:?}");
    }

    #[test]
    fn numbers_are_written_without_leading_zeros() {
        check("9144897", "9144897");
        check(" 9144897\n", "9144897");
        check("0009144897", "9144897");
        check("1", "1");
        check("999999999", "999999999");
        check("000000000000000000000000000001", "1");
    }

    #[test]
    fn everything_else_is_refused() {
        for bad in ["", " ", "0", "000", "1000000000", "99999999999999999999999", "+1", "-1", "9 144 897", "914a", "９"]
        {
            assert_eq!(bad.parse::<Hpr>(), Err(NotAnHpr), "{bad:?}");
        }
    }

    #[test]
    fn a_number_has_one_to_nine_digits() {
        assert_eq!(Hpr::new(0), None);
        assert_eq!(Hpr::new(1).map(Hpr::get), Some(1));
        assert_eq!(Hpr::new(999_999_999).map(Hpr::get), Some(999_999_999));
        assert_eq!(Hpr::new(1_000_000_000), None);
        assert_eq!(Hpr::new(u64::from(u32::MAX) + 2), None);
    }

    #[test]
    fn numbers_sort_as_numbers() {
        assert!(Hpr::new(99) < Hpr::new(100));
    }
}
