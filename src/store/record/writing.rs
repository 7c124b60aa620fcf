//! [`Fields`] that are written: the keys of a block.

use super::fields::{Fields, Shape};
use super::value::{self, Value};
use crate::store::edit::{Block, Written};
use crate::store::problem::Fault;

/// The keys of a value, as they are written: the inverse of reading it.
pub(crate) fn written<T: Clone>(value: &T, visit: impl FnOnce(&mut Writing, &mut T)) -> Block {
    let mut writing = Writing::default();
    visit(&mut writing, &mut value.clone());
    writing.block
}

#[derive(Default)]
pub(crate) struct Writing {
    block: Block,
    /// What the block is about was written.
    named: bool,
}

impl Writing {
    fn put(&mut self, key: &'static str, value: Written) {
        self.block.push((key, value));
    }
}

impl Fields for Writing {
    fn req<T: Value>(&mut self, key: &'static str, field: &mut T) {
        self.put(key, field.written());
    }

    fn opt<T: Value>(&mut self, key: &'static str, field: &mut Option<T>) {
        self.block.extend(field.as_ref().map(|value| (key, value.written())));
    }

    fn or<T: Value>(&mut self, key: &'static str, field: &mut T, _: T) {
        self.put(key, field.written());
    }

    fn unless<T: Value + PartialEq>(&mut self, key: &'static str, field: &mut T, usual: T) {
        if *field != usual {
            self.put(key, field.written());
        }
    }

    fn req_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>) {
        self.put(key, value::list(field));
    }

    fn any_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>) {
        if !field.is_empty() {
            self.req_list(key, field);
        }
    }

    fn tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, mut visit: impl FnMut(&mut Self, &mut T)) {
        let mut table = |item: &mut T| {
            let mut inner = Writing::default();
            visit(&mut inner, item);
            inner.block
        };
        let tables = field.iter_mut().map(&mut table).collect();
        self.put(key, Written::Tables(tables));
    }

    fn any_tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, visit: impl FnMut(&mut Self, &mut T)) {
        if !field.is_empty() {
            self.tables(key, field, visit);
        }
    }

    fn shape<S: Shape>(&mut self, key: &'static str, field: &mut S, mut visit: impl FnMut(&mut Self, &mut S)) {
        let place = if self.named { self.block.len() } else { self.block.len().min(1) };
        self.named = true;
        self.block.insert(place, (key, Written::word(field.discriminant())));
        visit(self, field);
    }

    fn fault(&mut self, _: &'static str, _: Fault) {}
}
