//! Every shape of a record and of an event, with every key it knows: a file that is made up from the shape itself is read
//! as what was made up, an entry that is written comes back the same, and the schema allows what the reader does.

use std::cell::RefCell;
use std::fmt::Debug;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::string::string_regex;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value as Json, json};
use toml::de::DeTable;

use super::fields::filled;
use super::keys::Keys;
use super::reading::{Reading, read};
use super::tree::Table;
use super::value::{self, Value};
use super::writing::written;
use super::{agreement, grant, hospital, letterhead, municipality, position, profile, settings, trainee};
use crate::domain::percent::Percent;
use crate::domain::word::Word;
use crate::i18n::Msg;
use crate::store::edit::{self, Block, Written};
use crate::store::problem::{Code, Fault, Problem, Source};
use crate::store::schema;

/// What a file holds.
#[derive(Clone, Debug)]
enum MadeUp {
    Value(Written),
    Table(Keyed),
    Tables(Vec<Keyed>),
}

type Keyed = Vec<(&'static str, MadeUp)>;

impl MadeUp {
    fn toml(&self) -> String {
        match self {
            MadeUp::Value(value) => value.toml(),
            MadeUp::Table(table) => inline(table),
            MadeUp::Tables(tables) => format!("[{}]", tables.iter().map(inline).collect::<Vec<_>>().join(", ")),
        }
    }

    fn json(&self) -> Json {
        match self {
            MadeUp::Value(value) => value.json(),
            MadeUp::Table(table) => object(table),
            MadeUp::Tables(tables) => tables.iter().map(object).collect(),
        }
    }
}

fn pairs(keys: &Keyed) -> Vec<String> {
    keys.iter().map(|(key, held)| format!("{key} = {}", held.toml())).collect()
}

fn inline(keys: &Keyed) -> String {
    format!("{{ {} }}", pairs(keys).join(", "))
}

fn object(keys: &Keyed) -> Json {
    Json::Object(keys.iter().map(|(key, held)| ((*key).to_owned(), held.json())).collect())
}

fn source(text: String) -> Source {
    Source { file: PathBuf::from("x.toml"), text: Arc::from(text) }
}

fn file(keys: &Keyed) -> Source {
    source(pairs(keys).join("\n"))
}

/// [`Keys`] of no file: makes up what is asked for, and keeps what a file of it would hold.
struct Inventing {
    runner: Rc<RefCell<TestRunner>>,
    keys: Keyed,
    /// The shape itself does not allow what was made up.
    refused: bool,
}

impl Inventing {
    fn new(seed: &[u8; 32]) -> Self {
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, seed);
        let runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
        Inventing { runner: Rc::new(RefCell::new(runner)), keys: Vec::new(), refused: false }
    }

    fn draw<T: Debug>(&self, strategy: impl Strategy<Value = T>) -> T {
        strategy.new_tree(&mut self.runner.borrow_mut()).unwrap().current()
    }

    fn number(&self, below: usize) -> usize {
        self.draw(0..below)
    }

    fn text(&self, pattern: &str) -> Written {
        let inside = pattern.trim_start_matches('^').trim_end_matches('$');
        Written::Text(self.draw(string_regex(inside).unwrap()))
    }

    /// Something of which the schema says that the key can hold it.
    fn by(&self, schema: &Json) -> Written {
        if let Some(words) = schema["enum"].as_array() {
            return Written::text(words[self.number(words.len())].as_str().unwrap());
        }
        match (schema["type"].as_str().unwrap(), schema["format"].as_str(), schema["pattern"].as_str()) {
            ("string", Some("date"), _) => {
                let first = chrono::NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
                Written::Date(first + chrono::Days::new(self.draw(0..109_000_u64)))
            }
            ("string", _, Some(pattern)) => self.text(pattern),
            ("string", ..) => self.text("[\\PC\n\t\"\\\\]{0,8}"),
            ("boolean", ..) => Written::Flag(self.draw(any::<bool>())),
            ("integer", ..) => {
                let most = schema["maximum"].as_u64().unwrap_or(u64::from(u32::MAX));
                Written::Number(self.draw(schema["minimum"].as_u64().unwrap()..=most))
            }
            ("number", ..) => Written::Percent(Percent::from_hundredths(self.draw(0..=10_000_u32))),
            ("array", ..) => Written::List((0..self.number(3)).map(|_| self.by(&schema["items"])).collect()),
            (other, ..) => panic!("a schema says {other}: teach it here"),
        }
    }

    /// A value that can be read; a pattern allows some that cannot.
    fn invent<T: Value>(&self) -> T {
        loop {
            let toml = self.by(&T::schema()).toml();
            let text = format!("x = {toml}");
            let table = Table::from_toml(DeTable::parse(&text).unwrap().into_inner());
            if let Ok(value) = T::read(&table.get("x").unwrap().content, &toml) {
                return value;
            }
        }
    }

    fn put(&mut self, key: &'static str, value: Written) {
        self.keys.push((key, MadeUp::Value(value)));
    }

    fn child<R>(&mut self, make: impl FnOnce(&mut Self) -> R) -> (R, Keyed) {
        let mut child = Inventing { runner: Rc::clone(&self.runner), keys: Vec::new(), refused: false };
        let made = make(&mut child);
        self.refused |= child.refused;
        (made, child.keys)
    }
}

impl Keys for Inventing {
    fn req<T: Value>(&mut self, key: &'static str) -> T {
        let value: T = self.invent();
        self.put(key, value.written());
        value
    }

    fn opt<T: Value>(&mut self, key: &'static str) -> Option<T> {
        self.draw(any::<bool>()).then(|| self.req(key))
    }

    fn list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        if self.draw(any::<bool>()) { self.req_list(key) } else { Vec::new() }
    }

    fn table<R>(&mut self, key: &'static str, make: impl FnOnce(&mut Self) -> R) -> Option<R> {
        self.draw(any::<bool>()).then(|| {
            let (made, keys) = self.child(make);
            self.keys.push((key, MadeUp::Table(keys)));
            made
        })
    }

    fn tables<R>(&mut self, key: &'static str, mut make: impl FnMut(&mut Self) -> R) -> Vec<R> {
        let (made, tables): (Vec<R>, Vec<Keyed>) = (0..self.number(3)).map(|_| self.child(&mut make)).unzip();
        if !tables.is_empty() {
            self.keys.push((key, MadeUp::Tables(tables)));
        }
        made
    }

    fn shape<N: Word, R>(&mut self, key: &'static str, mut make: impl FnMut(&mut Self, N) -> R) -> Option<R> {
        let name = N::ALL[self.number(N::ALL.len())];
        self.put(key, Written::word(name));
        Some(make(self, name))
    }

    fn fault(&mut self, _: &'static str, _: Fault) {
        self.refused = true;
    }

    fn req_list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        let items: Vec<T> = (0..self.number(3)).map(|_| self.invent()).collect();
        self.put(key, value::list(&items));
        items
    }
}

/// Whether a value is what a schema allows. Patterns are not looked at: values are made from them.
fn fits(schema: &Json, value: &Json) -> bool {
    let is_type = |of: &str| match of {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        "number" => value.is_number(),
        other => panic!("a schema says {other}: teach it here"),
    };
    let bound = |key: &str| schema[key].as_u64().zip(value.as_u64());
    let items = value.as_array().into_iter().flatten();
    schema["type"].as_str().is_none_or(is_type)
        && schema.get("const").is_none_or(|only| only == value)
        && schema["enum"].as_array().is_none_or(|words| words.contains(value))
        && bound("minimum").is_none_or(|(least, number)| least <= number)
        && bound("maximum").is_none_or(|(most, number)| number <= most)
        && schema.get("items").is_none_or(|schema| items.into_iter().all(|item| fits(schema, item)))
        && keys_fit(schema, value)
        && schema["oneOf"].as_array().is_none_or(|shapes| shapes.iter().filter(|one| fits(one, value)).count() == 1)
}

fn keys_fit(schema: &Json, value: &Json) -> bool {
    let Some(object) = value.as_object() else { return true };
    let required = schema["required"].as_array().into_iter().flatten();
    let known = |key: &String| schema["properties"].get(key);
    required.into_iter().all(|key| object.contains_key(key.as_str().unwrap()))
        && object.iter().all(|(key, value)| known(key).is_none_or(|schema| fits(schema, value)))
        && (schema["additionalProperties"] != json!(false) || object.keys().all(|key| known(key).is_some()))
}

/// The same keys with one of them gone, or one that nobody knows, somewhere.
fn spoiled(keys: &Keyed, at: usize) -> Keyed {
    let mut out = keys.clone();
    let place = at % (keys.len() + 1);
    let Some((_, held)) = out.get_mut(place) else {
        out.push(("nobody_knows", MadeUp::Value(Written::Flag(true))));
        return out;
    };
    let deeper = at / (keys.len() + 1);
    match held {
        MadeUp::Table(table) => *table = spoiled(table, deeper),
        MadeUp::Tables(tables) if !tables.is_empty() => {
            let one = deeper % tables.len();
            tables[one] = spoiled(&tables[one], deeper / tables.len());
        }
        _ => drop(out.remove(place)),
    }
    out
}

/// What is made up is read as it is; and with a key more or less, the schema and the reader say the same of it.
fn check_record<R: Debug + PartialEq>(
    schema: &Json,
    seed: &[u8; 32],
    at: usize,
    make: impl FnOnce(&mut Inventing) -> R,
    reader: impl Fn(&mut Reading<'_>) -> R,
) {
    let mut inventing = Inventing::new(seed);
    let record = make(&mut inventing);
    let keys = inventing.keys;
    let text = pairs(&keys).join("\n");
    assert!(fits(schema, &object(&keys)), "the schema does not allow\n{text}");
    let found = read(&file(&keys), &reader);
    if inventing.refused {
        return assert!(found.is_err(), "{text}");
    }
    assert_eq!(found.unwrap(), record, "{text}");
    let spoiled = spoiled(&keys, at);
    let text = pairs(&spoiled).join("\n");
    let found = read(&file(&spoiled), &reader);
    // What a shape finds beside its keys, no schema tells: a period that ends before it begins, a clause without a name.
    let nameless = Msg::ProblemMissingKey { key: "number".to_owned() };
    let is_own = |problem: &Problem| {
        problem.fault.code == Code::EndBeforeStart
            || (text.contains("clause = [{") && problem.fault.message == nameless)
    };
    let own = |problems: Vec<Problem>| problems.iter().all(is_own);
    let reads = found.as_ref().is_ok() || found.err().is_some_and(own);
    assert_eq!(fits(schema, &object(&spoiled)), reads, "{text}");
}

/// An entry is written as it is read, its day and its event first.
fn check_entry<E: Clone + Debug + PartialEq>(
    kind: &str,
    seed: &[u8; 32],
    make: impl FnOnce(&mut Inventing) -> E,
    block: impl FnOnce(&E) -> Block,
    reader: impl FnMut(&mut Reading<'_>) -> E,
) {
    let mut inventing = Inventing::new(seed);
    let entry = make(&mut inventing);
    if inventing.refused {
        return;
    }
    let block = block(&entry);
    assert_eq!([block[0].0, block[1].0], ["on", "event"]);
    let text = edit::append("", "journal", &block);
    let found = read(&source(text.clone()), |keys| keys.tables("journal", reader));
    assert_eq!(found.unwrap(), [entry], "{text}");
    let value = Json::Object(block.iter().map(|(key, value)| ((*key).to_owned(), value.json())).collect());
    let schema = &schema::of_record(kind).unwrap()["properties"]["journal"]["items"];
    assert!(fits(schema, &value), "the schema does not allow\n{text}");
}

/// A shape is a function for any [`Keys`]: one for what is made up, one for what is read.
macro_rules! check_records {
    ($seed:expr, $at:expr; $($kind:literal: $shape:expr;)*) => {$(
        check_record(&schema::of_record($kind).unwrap(), $seed, $at, $shape, $shape);
    )*};
}

macro_rules! check_entries {
    ($seed:expr; $($kind:ident: $entry:ident;)*) => {$(
        check_entry(
            stringify!($kind),
            $seed,
            |keys| filled($kind::blank, $kind::$entry)(keys),
            |entry| written(entry, $kind::$entry),
            |keys| filled($kind::blank, $kind::$entry)(keys),
        );
    )*};
}

proptest! {
    #[test]
    #[expect(clippy::redundant_closure, reason = "each is made for three kinds of keys: no one function is all of them")]
    fn a_record_reads_as_it_is_described(seed: [u8; 32], at in 0..100_000_usize) {
        let id = || "x".parse().unwrap();
        check_records! { &seed, at;
            "settings": |keys| settings::settings(keys);
            "goals": |keys| super::goals::goals(keys);
            "municipality": |keys| municipality::municipality(keys);
            "hospital": |keys| hospital::hospital(keys, id());
            "agreement": |keys| agreement::agreement(keys, id());
            "trainee": |keys| trainee::trainee(keys);
            "position": |keys| position::position(keys, id());
            "grant": |keys| grant::grant(keys);
            "profile": |keys| profile::profile(keys, "x");
            "letterhead": |keys| letterhead::letterhead(keys);
        }
    }

    #[test]
    fn an_entry_that_is_written_reads_as_it_was(seed: [u8; 32]) {
        check_entries! { &seed;
            trainee: entry;
            municipality: decision;
            hospital: entry;
            agreement: entry;
            position: entry;
            grant: entry;
        }
    }
}
