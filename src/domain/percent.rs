//! Percent of a full post, exactly: in hundredths of a percent, read from what was written and never through a fraction that
//! only comes near it.

use std::fmt;
use std::str::FromStr;

/// Percent of full time, with at most two decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Percent(u32);

/// Why a text is no percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotPercent {
    /// It is no decimal number.
    NoNumber,
    /// It has more than two decimals.
    TooPrecise,
    /// It is more than full time.
    TooMuch,
}

impl Percent {
    pub(crate) const NONE: Percent = Percent(0);
    pub(crate) const FULL: Percent = Percent::whole(100);

    /// Whole percent; so much that it cannot be counted is the most that can.
    pub(crate) const fn whole(percent: u32) -> Percent {
        Percent(percent.saturating_mul(100))
    }

    #[cfg(test)]
    pub(crate) const fn from_hundredths(hundredths: u32) -> Percent {
        Percent(hundredths)
    }

    pub(crate) const fn hundredths(self) -> u32 {
        self.0
    }

    /// Whole percent; none where there are decimals.
    pub(crate) const fn as_whole(self) -> Option<u32> {
        if self.0.is_multiple_of(100) { Some(self.0 / 100) } else { None }
    }

    /// Both together; so much that it cannot be counted is the most that can.
    pub(crate) fn and(self, other: Percent) -> Percent {
        Percent(self.0.saturating_add(other.0))
    }

    /// What is left when the other is taken away; nothing where that is more.
    pub(crate) fn less(self, other: Percent) -> Percent {
        Percent(self.0.saturating_sub(other.0))
    }

    /// A share of a full post, as a file writes it: `80`, `33.33`.
    ///
    /// # Errors
    /// It is none, or more than a full post.
    pub(crate) fn of_post(text: &str) -> Result<Percent, NotPercent> {
        let percent: Percent = text.parse()?;
        if percent <= Percent::FULL { Ok(percent) } else { Err(NotPercent::TooMuch) }
    }

    /// The same as it is typed: also `33,33` and `33,33 %`.
    ///
    /// # Errors
    /// As [`Percent::of_post`].
    pub(crate) fn typed(text: &str) -> Result<Percent, NotPercent> {
        Percent::of_post(&text.trim().trim_end_matches('%').trim_end().replacen(',', ".", 1))
    }

    /// With the sign between the whole percents and the decimals, of which there are as many as it takes.
    pub(crate) fn text(self, point: char) -> String {
        decimal(i64::from(self.0), 2, point)
    }
}

impl FromStr for Percent {
    type Err = NotPercent;

    /// `80` or `33.33`, without a sign.
    fn from_str(text: &str) -> Result<Self, NotPercent> {
        let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !decimals.is_none_or(digits) {
            return Err(NotPercent::NoNumber);
        }
        let decimals = decimals.unwrap_or_default();
        if decimals.len() > 2 {
            return Err(NotPercent::TooPrecise);
        }
        let hundredths = format!("{whole}{decimals:0<2}").parse();
        hundredths.map(Percent).map_err(|_| NotPercent::TooMuch)
    }
}

/// As a file writes it.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text('.'))
    }
}

/// A number that is counted in parts of so many decimals, with as many decimals as it takes.
pub(crate) fn decimal(parts: i64, decimals: u32, point: char) -> String {
    let one = 10_i64.pow(decimals);
    let (whole, rest) = (parts / one, (parts % one).abs());
    if rest == 0 {
        return whole.to_string();
    }
    let sign = if parts < 0 && whole == 0 { "-" } else { "" };
    let rest = format!("{rest:0width$}", width = decimals as usize);
    format!("{sign}{whole}{point}{}", rest.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_typed_is_what_is_counted() {
        let hundredths = |text: &str| Percent::typed(text).map(Percent::hundredths);
        for (text, expected) in [
            ("100", 10_000),
            ("0", 0),
            ("33.33", 3333),
            ("33,33", 3333),
            (" 33,3 % ", 3330),
            ("50.0", 5000),
            ("0,01", 1),
            ("100,00", 10_000),
            ("080", 8000),
        ] {
            assert_eq!(hundredths(text), Ok(expected), "{text}");
        }
        for (text, why) in [
            ("33.333", NotPercent::TooPrecise),
            ("33,330", NotPercent::TooPrecise),
            ("100,01", NotPercent::TooMuch),
            ("120", NotPercent::TooMuch),
            ("99999999999999999999", NotPercent::TooMuch),
            ("", NotPercent::NoNumber),
            ("%", NotPercent::NoNumber),
            ("-1", NotPercent::NoNumber),
            ("1e2", NotPercent::NoNumber),
            ("33.", NotPercent::NoNumber),
            (".5", NotPercent::NoNumber),
            ("1.0,5", NotPercent::NoNumber),
            ("1,0,5", NotPercent::NoNumber),
            ("en halv", NotPercent::NoNumber),
        ] {
            assert_eq!(hundredths(text), Err(why), "{text}");
        }
        assert_eq!(Percent::of_post("33,33"), Err(NotPercent::NoNumber), "a file has a point");
    }

    #[test]
    fn whole_numbers_stay_whole() {
        for (hundredths, expected) in
            [(10_000, "100"), (5000, "50"), (3330, "33.3"), (3333, "33.33"), (1, "0.01"), (0, "0")]
        {
            assert_eq!(Percent::from_hundredths(hundredths).to_string(), expected);
        }
        assert_eq!(Percent::from_hundredths(3305).text(','), "33,05");
        assert_eq!((decimal(-5, 2, ','), decimal(-250, 2, ',')), ("-0,05".to_owned(), "-2,5".to_owned()));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(hundredths in 0_u32..=10_000) {
            let percent = Percent::from_hundredths(hundredths);
            prop_assert_eq!(Percent::of_post(&percent.to_string()), Ok(percent));
            prop_assert_eq!(Percent::typed(&percent.text(',')), Ok(percent));
        }
    }
}
