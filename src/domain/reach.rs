//! How somebody is reached: what can be an e-mail address or a telephone number at all. Nobody is written to or called from here.

/// Digits of the shortest number that anybody dials (*113*, an extension).
const FEWEST_DIGITS: usize = 3;

/// Whether a text has the form of one e-mail address.
pub(crate) fn is_email(typed: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control() || "@,;:<>()\"".contains(c))
    };
    let Some((who, place)) = typed.split_once('@') else { return false };
    let labels: Vec<&str> = place.split('.').collect();
    plain(who) && labels.len() > 1 && labels.iter().all(|label| plain(label))
}

/// Whether a text can be a telephone number, with whom to ask for behind it: *75 00 00 00, be om ALIS-kontoret*.
pub(crate) fn is_phone(typed: &str) -> bool {
    typed.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS && !typed.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_at_and_a_place_with_a_dot() {
        for good in ["kari@alstahaug.example", "k.n+alis@sub.kommune.example", "ærlend@øyer.example"] {
            assert!(is_email(good), "{good}");
        }
        for wrong in [
            "",
            "kari",
            "kari@",
            "@a.example",
            "kari@alstahaug",
            "a b@c.example",
            "a@b@c.example",
            "a@b.example, c@d.example",
            "a@.example",
        ] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_number_has_digits_however_they_are_grouped() {
        for good in ["90000000", "+47 900 00 000", "(+47) 90000000", "75 00 00 00, be om ALIS-kontoret", "113"] {
            assert!(is_phone(good), "{good}");
        }
        for wrong in ["", "12", "ingen", "kari1234@alstahaug.example"] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }
}
