//! JSON Schemas of the records, for editors: the functions that read a record, run to describe it.

use serde_json::{Map, Value as Json, json};

use super::layout::Kind;
use super::problem::Fault;
use super::record::{self, Keys, Value};
use crate::domain::word::Word;

/// The records that have a schema, by the name `alis schema` takes and the files they are for.
pub(crate) const RECORDS: [(&str, &str); 10] = [
    ("settings", "alis.toml"),
    ("goals", "goals.toml"),
    ("municipality", "municipalities/**/*.toml"),
    ("hospital", "hospitals/**/*.toml"),
    ("agreement", "agreements/**/*.toml"),
    ("trainee", "trainees/**/*.toml"),
    ("position", "positions/**/*.toml"),
    ("grant", "grants/**/*.toml"),
    ("profile", "profiles/**/*.toml"),
    ("letterhead", "templates/letterhead.toml"),
];

/// The schema of one kind of record; `None` for an unknown name.
pub(crate) fn of_record(name: &str) -> Option<Json> {
    let id = || "x".parse().map_err(|_| ()).ok();
    let mut keys = Describing::default();
    match name {
        "settings" => drop(record::settings::settings(&mut keys)),
        "goals" => drop(record::goals::goals(&mut keys)),
        "municipality" => drop(record::municipality::municipality(&mut keys)),
        "hospital" => drop(record::hospital::hospital(&mut keys, id()?)),
        "agreement" => drop(record::agreement::agreement(&mut keys, id()?)),
        "trainee" => drop(record::trainee::trainee(&mut keys)),
        "position" => drop(record::position::position(&mut keys, id()?)),
        "grant" => drop(record::grant::grant(&mut keys)),
        "letterhead" => drop(record::letterhead::letterhead(&mut keys)),
        "profile" => drop(record::profile::profile(&mut keys, name)),
        _ => return None,
    }
    let mut schema = keys.finish();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(format!("alis {name}"));
    Some(schema)
}

/// The schema of the records that lie in a kind's folder.
pub(crate) fn of_kind(kind: Kind) -> Option<Json> {
    let (name, _) = RECORDS.iter().find(|(_, files)| files.starts_with(&format!("{}/", kind.folder())))?;
    of_record(name)
}

/// What a record's schema says of one key, `training.supervisor` in a table; null where it does not know it.
pub(crate) fn key<'a>(schema: &'a Json, key: &str) -> &'a Json {
    key.split('.').fold(schema, |schema, part| &schema["properties"][part])
}

/// [`Keys`] of no file: notes what is asked for.
#[derive(Clone, Debug, Default)]
struct Describing {
    properties: Map<String, Json>,
    required: Vec<Json>,
    shapes: Vec<Describing>,
}

impl Describing {
    fn key(&mut self, key: &str, schema: Json) {
        self.properties.insert(key.to_owned(), schema);
    }

    fn finish(self) -> Json {
        let mut out = json!({"type": "object", "properties": self.properties, "required": self.required});
        if self.shapes.is_empty() {
            out["additionalProperties"] = json!(false);
        } else {
            // Each shape repeats the keys that all have, so that an unknown one can be told in every case.
            out["oneOf"] = self.flat().into_iter().map(Describing::variant).collect();
        }
        out
    }

    /// One for each shape, with the keys that all have; a shape within a shape (an answer within its event) is one of its own.
    fn flat(mut self) -> Vec<Describing> {
        let shapes = std::mem::take(&mut self.shapes);
        if shapes.is_empty() {
            return vec![self];
        }
        let with_common = |shape: Describing| {
            let mut properties = self.properties.clone();
            properties.extend(shape.properties);
            let mut required = self.required.clone();
            required.extend(shape.required);
            Describing { properties, required, shapes: Vec::new() }
        };
        shapes.into_iter().flat_map(Describing::flat).map(with_common).collect()
    }

    fn variant(self) -> Json {
        json!({"properties": self.properties, "required": self.required, "additionalProperties": false})
    }
}

impl Keys for Describing {
    fn req<T: Value>(&mut self, key: &'static str) -> T {
        self.required.push(json!(key));
        self.key(key, T::schema());
        T::stand_in()
    }

    fn opt<T: Value>(&mut self, key: &'static str) -> Option<T> {
        self.key(key, T::schema());
        None
    }

    fn list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        self.key(key, json!({"type": "array", "items": T::schema()}));
        Vec::new()
    }

    fn req_list<T: Value>(&mut self, key: &'static str) -> Vec<T> {
        self.required.push(json!(key));
        self.list(key)
    }

    fn table<R>(&mut self, key: &'static str, read: impl FnOnce(&mut Self) -> R) -> Option<R> {
        let mut inner = Describing::default();
        let out = read(&mut inner);
        self.key(key, inner.finish());
        Some(out)
    }

    fn tables<R>(&mut self, key: &'static str, mut read: impl FnMut(&mut Self) -> R) -> Vec<R> {
        let mut inner = Describing::default();
        let out = read(&mut inner);
        self.key(key, json!({"type": "array", "items": inner.finish()}));
        vec![out]
    }

    fn shape<N: Word, R>(&mut self, key: &'static str, mut read: impl FnMut(&mut Self, N) -> R) -> Option<R> {
        let words: Vec<&str> = N::words().collect();
        self.required.push(json!(key));
        self.key(key, json!({"type": "string", "enum": words}));
        let mut last = None;
        for name in N::ALL {
            let mut shape = Describing::default();
            shape.key(key, json!({"const": name.as_str()}));
            last = Some(read(&mut shape, *name));
            self.shapes.push(shape);
        }
        last
    }

    fn fault(&mut self, _: &'static str, _: Fault) {}
}
