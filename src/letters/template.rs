//! Templates: Markdown with values, built in or the store's own.
//!
//! A value that the records do not hold is left open, to be filled in by hand; one that the letter does not have at all is an
//! error with its place.

mod bounds;
pub(in crate::letters) mod tried;

use std::fmt::{self, Write};
use std::io;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value};

use super::document::BodyBlock;
pub(crate) use super::kinds::built_in;
use super::markdown::{self, LONGEST, Values};
use crate::domain::letter::LetterKind;
use crate::domain::national_id;
use crate::domain::word::Word;
use crate::i18n::{Lang, Msg};
use crate::store::problem::{Code, Fault, Problem, Source};

/// What stands where the records hold nothing.
const OPEN: &str = "______________________";
/// Steps that a template may take, and 64 bytes for each that its values may have: a loop within loops would never end. The longest
/// built-in letter takes some thousand.
const STEPS: u64 = 200_000;

/// Characters of a template that a message quotes.
const LONGEST_EXCERPT: usize = 40;

/// The name under which the one template of an environment is known.
const NAME: &str = "letter";

/// The file that a store's own template lies in.
pub(crate) fn file(kind: LetterKind, lang: Lang) -> std::path::PathBuf {
    std::path::Path::new(crate::store::layout::TEMPLATES).join(format!("{}.{}.md", kind.as_str(), lang.as_str()))
}

/// A template that can be filled in.
#[derive(Clone, Debug)]
pub(crate) struct Template {
    source: Source,
    /// Where the text that is filled in has a character more than the source.
    kept: Vec<usize>,
    lang: Lang,
    env: Environment<'static>,
}

/// A letter's text, filled in.
#[derive(Debug, PartialEq)]
pub(crate) struct Filled {
    pub(crate) title: String,
    pub(crate) blocks: Vec<BodyBlock>,
}

impl Template {
    /// # Errors
    /// It is no template; it holds what must not be stored.
    pub(crate) fn new(source: Source, lang: Lang) -> Result<Self, Problem> {
        if let Some(span) = national_id::certain(&source.text) {
            return Err(Fault::new(Code::NationalId, Msg::ProblemNationalId)
                .hint(Msg::HintNationalId)
                .at(&source, span));
        }
        if let Some((at, c)) = source.text.char_indices().find(|(_, c)| markdown::is_reserved(*c)) {
            let message = Msg::ProblemTemplateCharacter { code: format!("U+{:04X}", u32::from(c)) };
            return Err(Fault::new(Code::BrokenTemplate, message).at(&source, at..at + c.len_utf8()));
        }
        if let Some(span) = bounds::too_long(&source.text) {
            return Err(Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateTooLong).at(&source, span));
        }
        let file = source.file.clone();
        let read = bounds::bounded(move || Template::read(source, lang));
        match read.map_err(|err| Problem::unreadable(file.clone(), &err))? {
            Some(read) => read,
            None => Err(Problem::of_file(file, Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateEndless))),
        }
    }

    fn read(source: Source, lang: Lang) -> Result<Self, Problem> {
        let mut env = Environment::new();
        env.set_debug(true);
        env.set_fuel(Some(STEPS));
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        if let Ok(syntax) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
            env.set_syntax(syntax);
        }
        // Text that a template puts together of values stays what it is; nothing makes markup of a value.
        env.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
        // The last one writes a list within lists with as many blanks as it has levels, each time.
        for filter in ["safe", "escape", "e", "pprint"] {
            env.remove_filter(filter);
        }
        // The one value that can hold itself: printed, compared or counted it would have no end.
        env.remove_global("namespace");
        let (text, kept) = keeping_line_ends(&source.text);
        match env.add_template_owned(NAME, text) {
            Ok(()) => Ok(Template { source, kept, lang, env }),
            Err(err) => Err(problem(&source, &kept, &err)),
        }
    }

    /// Where it stands, within the store or the program.
    pub(crate) fn file(&self) -> &std::path::Path {
        &self.source.file
    }

    /// The letter's text with its values.
    ///
    /// # Errors
    /// It names a value that the letter does not have, or does with one what cannot be done; it has no heading.
    pub(crate) fn fill(&self, values: &Value) -> Result<Filled, Problem> {
        let (template, values) = (self.clone(), values.clone());
        match bounds::bounded(move || template.filled(&values)) {
            Ok(Some(filled)) => filled,
            Ok(None) => Err(self.endless()),
            Err(err) => Err(Problem::unreadable(self.source.file.clone(), &err)),
        }
    }

    fn endless(&self) -> Problem {
        Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateEndless).at(&self.source, 0..0)
    }

    fn filled(&self, values: &Value) -> Result<Filled, Problem> {
        let kept = Arc::new(Mutex::new(Values::default()));
        let mut env = self.env.clone();
        let (keep, lang) = (kept.clone(), self.lang);
        env.set_formatter(move |out, _, value| {
            if value.is_safe() {
                return out.write_str(&written(value)?).map_err(minijinja::Error::from);
            }
            let text = match value {
                value if value.is_none() => OPEN.to_owned(),
                value if value.kind() == minijinja::value::ValueKind::Bool => {
                    let word = if value.is_true() { Msg::AnswerYes } else { Msg::AnswerNo };
                    word.text(lang).into_owned()
                }
                value => written(value)?,
            };
            let token = keep.lock().unwrap_or_else(PoisonError::into_inner).keep(text);
            out.write_str(&token.ok_or(ErrorKind::OutOfFuel)?).map_err(minijinja::Error::from)
        });
        let mut text = Limited(Vec::new());
        let filled =
            env.get_template(NAME).and_then(|template| template.render_captured_to(values, &mut text).map(drop));
        if text.0.len() >= LONGEST {
            return Err(self.endless());
        }
        filled.map_err(|err| problem(&self.source, &self.kept, &err))?;
        let text = String::from_utf8_lossy(&text.0);
        let body = markdown::read(&text, &kept.lock().unwrap_or_else(PoisonError::into_inner));
        let body = body.ok_or_else(|| self.endless())?;
        match body.title {
            Some(title) => Ok(Filled { title, blocks: body.blocks }),
            None => {
                let fault = Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateNoHeading);
                Err(fault.hint(Msg::HintTemplateHeading).at(&self.source, 0..0))
            }
        }
    }
}

/// A value as text, where a letter has room for it.
fn written(value: &Value) -> Result<String, minijinja::Error> {
    let mut text = LimitedText(String::new());
    write!(text, "{value}").map_err(|_| ErrorKind::OutOfFuel)?;
    Ok(text.0)
}

/// As [`Limited`], for one value.
struct LimitedText(String);

impl Write for LimitedText {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        if self.0.len() + part.len() > LONGEST {
            return Err(fmt::Error);
        }
        self.0.push_str(part);
        Ok(())
    }
}

/// A text that takes no more than a letter may have.
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = LONGEST.saturating_sub(self.0.len());
        self.0.extend_from_slice(&bytes[..bytes.len().min(room)]);
        if bytes.len() > room { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A line of nothing but `{% … %}` leaves nothing behind; a `{% … %}` that ends a line of text must not take the line's end with it,
/// or the next paragraph would be one with this. The engine's mark for that is `+%}`; gives the places of the marks.
fn keeping_line_ends(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len());
    let mut marks = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let ends = words.strip_suffix("%}").filter(|rest| !rest.ends_with(['-', '+']) && !is_tags_alone(words));
        match ends {
            Some(rest) => {
                out.push_str(rest);
                marks.push(out.len());
                out.push('+');
                out.push_str(&line[rest.len()..]);
            }
            None => out.push_str(line),
        }
    }
    (out, marks)
}

/// Whether a line holds nothing but `{% … %}`.
fn is_tags_alone(line: &str) -> bool {
    let mut rest = line.trim_start();
    while let Some(tag) = rest.strip_prefix("{%") {
        match tag.split_once("%}") {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    rest.is_empty()
}

/// The engine points at the part of `hospital.contact` that is not there; people look for the whole.
fn whole_name(text: &str, span: Range<usize>) -> Range<usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let before = text[..text.floor_char_boundary(span.start)].trim_end_matches(is_name).len();
    before..span.end
}

/// What is wrong with a template, in the user's words where it is one of the usual slips.
fn problem(source: &Source, kept: &[usize], err: &minijinja::Error) -> Problem {
    let line = |line: usize| {
        let start: usize = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = &source.text[start.min(source.text.len())..];
        start..start + rest.find('\n').unwrap_or(rest.len())
    };
    let back = |at: usize| at - kept.iter().filter(|more| **more < at).count();
    let range = err.range().map(|range| back(range.start)..back(range.end));
    let span = range.or_else(|| err.line().map(line)).unwrap_or(0..0);
    let span = span.start.min(source.text.len())..span.end.min(source.text.len());
    let span = if err.kind() == ErrorKind::UndefinedError { whole_name(&source.text, span) } else { span };
    let words = source.text.get(span.clone()).unwrap_or_default().trim().to_owned();
    let detail = err.detail().unwrap_or_default();
    let message = match err.kind() {
        ErrorKind::OutOfFuel => {
            return Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateEndless).at(source, span);
        }
        ErrorKind::UndefinedError => return unknown_value(source, span, words),
        ErrorKind::UnknownFilter | ErrorKind::UnknownFunction | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            return unknown_word(source, span, named(detail).map_or(words, str::to_owned));
        }
        ErrorKind::SyntaxError if detail.starts_with("unexpected end of input") => Msg::ProblemTemplateUnclosed,
        ErrorKind::SyntaxError => match detail.strip_prefix("unknown statement ") {
            Some(word) => return unknown_word(source, span, word.to_owned()),
            None => Msg::ProblemTemplateSyntax { found: excerpt(source, &span) },
        },
        _ => Msg::ProblemTemplateOperation { found: excerpt(source, &span) },
    };
    Fault::new(Code::BrokenTemplate, message).hint(Msg::HintTemplateSyntax).at(source, span)
}

/// The engine says `filter safe is unknown`: the word in it.
fn named(detail: &str) -> Option<&str> {
    detail.strip_suffix(" is unknown")?.split_whitespace().next_back()
}

/// The first words of what cannot be read, else the character there, for a message.
fn excerpt(source: &Source, span: &Range<usize>) -> String {
    let rest = &source.text[source.text.floor_char_boundary(span.start)..];
    let one = rest.chars().next().map_or(0, char::len_utf8);
    let words = source.text.get(span.clone()).unwrap_or_default().trim();
    let words = if words.is_empty() { &rest[..one] } else { words };
    words.lines().next().unwrap_or_default().chars().take(LONGEST_EXCERPT).collect()
}

fn unknown_value(source: &Source, span: Range<usize>, value: String) -> Problem {
    let fault = Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateUnknownValue { value });
    fault.hint(Msg::HintTemplateValues).at(source, span)
}

fn unknown_word(source: &Source, span: Range<usize>, word: String) -> Problem {
    Fault::new(Code::BrokenTemplate, Msg::ProblemTemplateUnknownWord { word }).at(source, span)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use minijinja::context;

    use super::super::document::Inline;
    use super::*;

    fn template(text: &str) -> Result<Template, Problem> {
        Template::new(Source { file: PathBuf::from("templates/offer.nb.md"), text: text.into() }, Lang::Nb)
    }

    fn values() -> Value {
        context! { name => "K*ri #1 {{ 7*7 }}", phone => (), flexible => true, wishes => [context! { site => "A|B" }] }
    }

    #[track_caller]
    fn check(text: &str, paragraph: &str) {
        let filled = template(&format!("# T\n\n{text}")).unwrap().fill(&values()).unwrap();
        let [_, BodyBlock::Paragraph(inlines)] = filled.blocks.as_slice() else { panic!("{:?}", filled.blocks) };
        assert_eq!(markdown::plain(inlines), paragraph, "{text}");
        assert!(inlines.iter().all(|inline| matches!(inline, Inline::Text(_) | Inline::Break)), "{inlines:?}");
    }

    #[test]
    fn values_arrive_as_they_were_typed() {
        check("{{ name }}", "K*ri #1 {{ 7*7 }}");
        check("{{ name | upper }} {{ name ~ '*' ~ name }}", "K*RI #1 {{ 7*7 }} K*ri #1 {{ 7*7 }}*K*ri #1 {{ 7*7 }}");
        check("{% for wish in wishes %}{{ loop.index }} {{ wish.site }}{% endfor %}", "1 A|B");
        check("{% set whole %}{{ name }}, {{ name }}{% endset %}{{ whole }}", "K*ri #1 {{ 7*7 }}, K*ri #1 {{ 7*7 }}");
        check("{{ ['*a*', name] | join(', ') }}", "*a*, K*ri #1 {{ 7*7 }}");
    }

    #[test]
    fn what_is_not_known_is_left_open_and_a_flag_is_a_word() {
        check("{{ phone }}|{{ flexible }}|{{ not flexible }}", "______________________|ja|nei");
        check("{{ phone or 'ingen' }}", "ingen");
    }

    #[test]
    fn lines_of_tags_vanish_and_lines_of_text_stay_lines() {
        let text = "# T\n\nA{% if flexible %} b{% endif %}\n\n{% if flexible %}\nC\n{% endif %}\n\n| a |\n|---|\n{% for w in wishes %}\n| {{ w.site }} |\n{% endfor %}\n";
        let filled = template(text).unwrap().fill(&values()).unwrap();
        let [_, BodyBlock::Paragraph(first), BodyBlock::Paragraph(second), BodyBlock::Table(table)] =
            filled.blocks.as_slice()
        else {
            panic!("{:?}", filled.blocks)
        };
        assert_eq!((markdown::plain(first), markdown::plain(second)), ("A b".to_owned(), "C".to_owned()));
        assert_eq!(table.rows.len(), 1);
    }

    #[track_caller]
    fn check_broken(text: &str, line: usize, column: usize, message: &Msg) {
        let problem = match template(text) {
            Err(problem) => problem,
            Ok(template) => template.fill(&values()).unwrap_err(),
        };
        assert_eq!((problem.line_column(), &problem.fault.message), ((line, column), message), "{text}");
    }

    #[test]
    fn what_no_sample_leads_to_is_found_as_well() {
        let tried = |text: &str| {
            let problems = template(text).unwrap().tried(LetterKind::Offer);
            let told = |problem: &Problem| (problem.line_column(), problem.fault.message.clone());
            problems.iter().map(told).collect::<Vec<_>>()
        };
        let value = |value: &str| Msg::ProblemTemplateUnknownValue { value: value.to_owned() };
        let word = |word: &str| Msg::ProblemTemplateUnknownWord { word: word.to_owned() };
        assert_eq!(tried(built_in(LetterKind::Offer, Lang::Nb)), []);
        let never =
            "# T\n{% if waits and not waits %}\n{{ hospital.contakt.email }} {{ trainee.name | uper }}\n{% endif %}";
        assert_eq!(tried(never), [((3, 4), value("hospital.contakt.email")), ((3, 48), word("uper"))]);
        assert_eq!(tried("# T\n{% if waits is evn %}x{% endif %}"), [((2, 16), word("evn"))]);
        let either = "{% if waits %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}\n# T {{ x }}";
        assert_eq!(tried(either), []);
        assert_eq!(tried("# T\n{{ trainee.nmae or 'nmae' }}"), [((2, 4), value("trainee.nmae"))]);
        assert_eq!(
            tried(
                "# {{ 'a | b is c' }}\n{% set x = offer %}{{ x.start }}{% for w in request.wishes %}{{ w.site }}{% endfor %}"
            ),
            []
        );
        assert_eq!(tried("Hei {{ trainee.name }}"), [((1, 1), Msg::ProblemTemplateNoHeading)]);
        let endless = "# T\n{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}";
        assert_eq!(tried(endless), [((2, 40), Msg::ProblemTemplateEndless)]);
    }

    #[test]
    fn a_template_without_end_ends() {
        let endless = "# T\n{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}";
        let problem = template(endless).unwrap().fill(&values()).unwrap_err();
        assert_eq!(problem.fault.message, Msg::ProblemTemplateEndless);
        let long = "# T\n{% for a in range(100000) %}{{ name }} and some more of it{% endfor %}";
        assert_eq!(template(long).unwrap().fill(&values()).unwrap_err().fault.message, Msg::ProblemTemplateEndless);
        for broken in [
            "# T\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
            "# T\n{% include 'letter' %}",
            "# T\n{% extends 'letter' %}",
            "# T\n{{ 'x' * 1000000000 }}",
        ] {
            assert!(template(broken).and_then(|template| template.fill(&values())).is_err(), "{broken}");
        }
    }

    /// Each ends, well or with a problem that names the template; none takes the process down.
    #[test]
    fn a_template_ends_whatever_it_holds() {
        let filled = |open: &str, middle: &str, close: &str, most: usize| {
            let times = most / (open.len() + close.len());
            format!("{}{middle}{}", open.repeat(times), close.repeat(times))
        };
        let mut texts = Vec::new();
        for (open, close) in [
            ("(", ")"),
            ("[", "]"),
            ("{'a': ", "}"),
            ("-", ""),
            ("not ", ""),
            ("1 if ", ""),
            ("1 if phone else ", ""),
            ("", ".a"),
            ("", "[0]"),
            ("", "()"),
            ("", "|string"),
            ("flexible ~ ", ""),
            ("1 + ", ""),
            ("flexible ** ", ""),
            ("range(", ")"),
            ("", " and 1"),
            ("", " is defined"),
            ("", " < 1"),
        ] {
            let tag = |most| format!("{{{{ {} }}}}", filled(open, "flexible", close, most));
            texts.extend([tag(100), tag(950), tag(5000), tag(950).repeat(60)]);
        }
        for (open, close) in [
            ("{% if flexible %}", "{% endif %}"),
            ("{% if phone %}{% else %}", "{% endif %}"),
            ("{% for a in wishes %}", "{% endfor %}"),
            ("{% with %}", "{% endwith %}"),
            ("{% set x %}", "{% endset %}"),
            ("{% filter upper %}", "{% endfilter %}"),
            ("{% macro m() %}", "{% endmacro %}"),
            ("{% autoescape true %}", "{% endautoescape %}"),
            ("{% if phone %}{% elif flexible %}", "{% endif %}"),
            ("{{ 1 }}", ""),
            ("{% if phone %}", ""),
        ] {
            texts.extend([1000, 60_000].map(|most| filled(open, "x", close, most)));
        }
        texts.push(format!("{{% if phone %}}{}{{% endif %}}", "{%elif phone%}".repeat(4500)));
        // A list within a list a hundred thousand times: put into words, compared, counted, sorted, let go.
        let wraps = format!("{{% set x = {}x{} %}}", "[".repeat(50), "]".repeat(50)).repeat(400);
        for end in [
            "{{ x }}",
            "{{ x ~ '' }}",
            "{{ x == [x] }}",
            "{{ {x: 1} | length }}",
            "{{ [x, [x]] | sort | length }}",
            "{{ x.y }}",
        ] {
            let deeper = "{% if n < 5 %}{{ m(x, n + 1) }}{% else %}";
            texts.push(format!(
                "{{% macro m(x, n) %}}{wraps}{deeper}{end}{{% endif %}}{{% endmacro %}}{{{{ m(1, 0) }}}}"
            ));
        }
        for text in texts {
            let end = template(&format!("# T\n{text}")).and_then(|template| template.fill(&values()));
            assert!(end.is_ok() || end.is_err_and(|problem| problem.file.ends_with("offer.nb.md")));
        }
    }

    #[test]
    fn what_grows_beyond_a_letter_is_endless() {
        for text in [
            "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
            "{% macro m() %}{% for a in range(9) %}{{ m() }}{% endfor %}{% endmacro %}{% for a in range(90000) %}{{ a }}{% endfor %}",
            "{{ 'x' * 100000000 }}",
            "{{ 'a' | indent(1000000000) }}",
            "{{ '%1000000000d' | format(1) }}",
            "{{ range(99999) | list | join('x' * 100000) }}",
            "{{ ('x' * 100000) | replace('x', 'x' * 100000) }}",
            "{{ [[1] * 100000000] * 100000000 }}",
            "{% for a in [1] * 100000000 %}{% endfor %}",
            "{% set x = 'x' * 900000 %}{{ x }}{{ x }}",
            "{% set x %}{{ 'x' * 500000 }}{% endset %}{% for a in range(9000) %}{{ x }}{% endfor %}",
            "{% for a in range(900) %}\n---\n\n{% endfor %}",
            "{% for a in range(900) %}> {% endfor %}a",
        ] {
            let problem = template(&format!("# T\n{text}")).unwrap().fill(&values()).unwrap_err();
            assert_eq!(problem.fault.message, Msg::ProblemTemplateEndless, "{text}");
        }
        for text in ["{% set n = namespace() %}{% set n.x = n %}{{ n }}", "{{ [name] | pprint }}"] {
            let problem = template(&format!("# T\n{text}")).unwrap().fill(&values()).unwrap_err();
            assert!(matches!(problem.fault.message, Msg::ProblemTemplateUnknownWord { .. }), "{text}");
        }
    }

    #[test]
    fn a_broken_template_names_its_place() {
        let unknown = |value: &str| Msg::ProblemTemplateUnknownValue { value: value.to_owned() };
        check_broken("# T\n\næ {{ nmae }}", 3, 6, &unknown("nmae"));
        check_broken("# T\n\n{{ name.first }}", 3, 4, &unknown("name.first"));
        check_broken("# T\n\nx{% if name %}y{% endif %}\n\nz {{ nmae }}", 5, 6, &unknown("nmae"));
        check_broken("# T\n{% if nmae %}x{% endif %}", 2, 7, &unknown("nmae"));
        check_broken("# T\n{% for w in wishes %}\n{{ w.sight }}{% endfor %}", 3, 4, &unknown("w.sight"));
        let word = |word: &str| Msg::ProblemTemplateUnknownWord { word: word.to_owned() };
        check_broken("# T\n{{ name | safe }}", 2, 11, &word("safe"));
        check_broken("# T\n{% when name %}{% endwhen %}", 2, 4, &word("when"));
        check_broken("# T\n{{ name", 2, 4, &Msg::ProblemTemplateUnclosed);
        let found = |found: &str| found.to_owned();
        check_broken("# T\n{{ name name }}", 2, 9, &Msg::ProblemTemplateSyntax { found: found("name") });
        check_broken("# T\n{{ name + 1 }}", 2, 4, &Msg::ProblemTemplateOperation { found: found("name + 1") });
        // The engine points into the middle of a letter that it does not know.
        check_broken("# T\n{{ blåbær }}", 2, 6, &Msg::ProblemTemplateSyntax { found: found("å") });
        check_broken("Hei {{ name }}", 1, 1, &Msg::ProblemTemplateNoHeading);
        check_broken("# T\n\u{e000}", 2, 1, &Msg::ProblemTemplateCharacter { code: "U+E000".to_owned() });
        check_broken(&format!("# T\n{}", national_id::test_person()), 2, 1, &Msg::ProblemNationalId);
    }
}
