//! A record's text as a tree: what each key holds, and where it stands in the file.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

/// A table's keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table<'a> {
    pub(super) keys: Vec<Key<'a>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Key<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) span: Range<usize>,
    pub(super) node: Node<'a>,
}

/// A value and its place; a table's place is its header.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'a> {
    pub(super) span: Range<usize>,
    pub(super) content: NodeContent<'a>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NodeContent<'a> {
    Text(Cow<'a, str>),
    /// Digits in some radix, with a sign where there is one.
    Integer(Cow<'a, str>, u32),
    /// As it stands in the file, with a sign where there is one.
    Float(Cow<'a, str>),
    Flag(bool),
    Day(Datetime),
    List(Vec<Node<'a>>),
    Table(Table<'a>),
}

impl<'a> Table<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&Node<'a>> {
        self.keys.iter().find(|key| key.name == name).map(|key| &key.node)
    }

    /// By their names, in every table: the general parser keeps no other order.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(super) fn sort(&mut self) {
        self.keys.sort_by(|a, b| a.name.cmp(&b.name));
        self.keys.iter_mut().for_each(|key| key.node.sort());
    }

    /// What the general parser found.
    pub(super) fn from_toml(table: DeTable<'a>) -> Self {
        let key = |(name, value): (Spanned<Cow<'a, str>>, Spanned<DeValue<'a>>)| Key {
            span: name.span(),
            name: name.into_inner(),
            node: Node::from_toml(value),
        };
        Table { keys: table.into_iter().map(key).collect() }
    }
}

impl<'a> Node<'a> {
    #[cfg(any(test, feature = "fuzzing"))]
    fn sort(&mut self) {
        match &mut self.content {
            NodeContent::Table(table) => table.sort(),
            NodeContent::List(items) => items.iter_mut().for_each(Node::sort),
            _ => {}
        }
    }

    fn from_toml(value: Spanned<DeValue<'a>>) -> Self {
        let span = value.span();
        let content = match value.into_inner() {
            DeValue::String(text) => NodeContent::Text(text),
            DeValue::Integer(number) => NodeContent::Integer(number.as_str().to_owned().into(), number.radix()),
            DeValue::Float(number) => NodeContent::Float(number.as_str().to_owned().into()),
            DeValue::Boolean(flag) => NodeContent::Flag(flag),
            DeValue::Datetime(day) => NodeContent::Day(day),
            DeValue::Array(items) => NodeContent::List(items.into_iter().map(Node::from_toml).collect()),
            DeValue::Table(table) => NodeContent::Table(Table::from_toml(table)),
        };
        Node { span, content }
    }
}

impl<'a> NodeContent<'a> {
    pub(super) fn as_str(&self) -> Option<&str> {
        if let NodeContent::Text(text) = self { Some(text) } else { None }
    }

    pub(super) fn as_bool(&self) -> Option<bool> {
        if let NodeContent::Flag(flag) = self { Some(*flag) } else { None }
    }

    /// The digits and their radix.
    pub(super) fn as_integer(&self) -> Option<(&str, u32)> {
        if let NodeContent::Integer(digits, radix) = self { Some((digits, *radix)) } else { None }
    }

    pub(super) fn as_list(&self) -> Option<&[Node<'a>]> {
        if let NodeContent::List(items) = self { Some(items) } else { None }
    }
}
