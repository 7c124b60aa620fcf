//! The letters, a folder each: its three templates, its values and a sample of them.
//!
//! Which kinds there are, says `domain::letter`; one that has no folder here does not compile.

mod access {
    pub(super) mod values;
}
mod agreement {
    pub(super) mod values;
}
mod alis_agreement {
    pub(super) mod values;
}
mod committee_case {
    pub(super) mod values;
}
mod completion {
    pub(super) mod values;
}
mod consultation {
    pub(super) mod values;
}
mod contract {
    pub(super) mod values;
}
mod enrolment {
    pub(super) mod values;
}
mod erasure {
    pub(super) mod values;
}
mod extension {
    pub(super) mod values;
}
mod grant {
    pub(in crate::letters) mod values;
}
mod grant_report {
    pub(super) mod values;
}
mod hospital_answer {
    pub(super) mod values;
}
mod invitation {
    pub(super) mod values;
}
mod need {
    pub(super) mod values;
}
mod notice {
    pub(super) mod values;
}
mod offer {
    pub(super) mod values;
}
mod offer_withdrawal {
    pub(super) mod values;
}
mod passport {
    pub(super) mod values;
}
mod priority_list {
    pub(super) mod values;
}
mod reconfirmation {
    pub(super) mod values;
}
mod reminder {
    pub(super) mod values;
}
mod review {
    pub(super) mod values;
}
mod service_confirmation {
    pub(super) mod values;
}
mod termination {
    pub(super) mod values;
}
mod training_plan {
    pub(super) mod values;
}
mod withdrawal {
    pub(super) mod values;
}

use super::writer::Writer;
use crate::domain::letter::{LetterKind, with_letter_kinds};
use crate::i18n::Lang;

macro_rules! folders {
    ($($(#[$doc:meta])* $Kind:ident, $folder:ident, $word:literal, $About:ident;)*) => {
        /// What writes the values of a letter.
        pub(super) fn writer(kind: LetterKind) -> Writer {
            match kind {
                $(LetterKind::$Kind => $folder::values::WRITER,)*
            }
        }

        /// The template that comes with the program.
        pub(crate) fn built_in(kind: LetterKind, lang: Lang) -> &'static str {
            let texts = match kind {
                $(LetterKind::$Kind => [
                    include_str!(concat!("kinds/", stringify!($folder), "/nb.md")),
                    include_str!(concat!("kinds/", stringify!($folder), "/nn.md")),
                    include_str!(concat!("kinds/", stringify!($folder), "/en.md")),
                ],)*
            };
            texts[lang.index()]
        }

        /// Values as a letter of the kind has them, to try a template with.
        pub(super) fn sample(kind: LetterKind) -> &'static str {
            match kind {
                $(LetterKind::$Kind => include_str!(concat!("kinds/", stringify!($folder), "/sample.json")),)*
            }
        }
    };
}
with_letter_kinds!(folders);

#[cfg(test)]
mod national_template;
#[cfg(test)]
mod tests;
