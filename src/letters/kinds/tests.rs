use serde_json::Value as Json;

use super::{built_in, sample};
use crate::domain::letter::LetterKind;
use crate::domain::word::Word;
use crate::i18n::Lang;
use crate::letters::template::Template;
use crate::letters::template::tried::flip;
use crate::letters::writer::Writer;
use crate::store::problem::Source;

#[test]
fn every_template_can_be_filled_from_its_sample_whatever_is_so() {
    for kind in LetterKind::ALL {
        let word = kind.as_str();
        let mut values: Json = serde_json::from_str(sample(*kind)).unwrap();
        for _ in 0..2 {
            for lang in [Lang::Nb, Lang::Nn, Lang::En] {
                let file = format!("{word}.{}.md", lang.as_str()).into();
                let template = Template::new(Source { file, text: built_in(*kind, lang).into() }, lang).unwrap();
                let filled = template.fill(&minijinja::Value::from(minijinja::value::Serde(&values)));
                assert!(filled.is_ok_and(|filled| !filled.title.is_empty()), "{word} {lang:?}");
            }
            flip(&mut values);
        }
    }
}

#[test]
fn a_letter_is_written_from_the_kind_of_record_it_is_about() {
    use crate::domain::letter::LetterAbout;
    for kind in LetterKind::ALL {
        let word = kind.as_str();
        let about = match super::writer(*kind) {
            Writer::Trainee(..) => LetterAbout::Trainee,
            Writer::Agreement(_) => LetterAbout::Agreement,
            Writer::Municipality(_) => LetterAbout::Municipality,
            Writer::Hospital(_) => LetterAbout::Hospital,
            Writer::Round(_) => LetterAbout::Round,
        };
        assert_eq!(about, kind.about(), "{word}");
    }
}
