//! The fields of a value that is read from keys and written to them: one description for both, and for the schema.

use strum::{IntoDiscriminant, IntoEnumIterator};

use super::keys::Keys;
use super::value::Value;
use crate::domain::word::Word;
use crate::store::problem::Fault;

/// Visits the fields of a value key by key, in the order they are written: a file fills them ([`super::Reading`]), they fill
/// a file ([`super::writing::Writing`]), or are noted (`store::schema`).
pub(crate) trait Fields: Sized {
    /// A key that has to be there.
    fn req<T: Value>(&mut self, key: &'static str, field: &mut T);
    /// A key that may be absent.
    fn opt<T: Value>(&mut self, key: &'static str, field: &mut Option<T>);
    /// A key that may be absent where it is as usual; it is always written.
    fn or<T: Value>(&mut self, key: &'static str, field: &mut T, usual: T);
    /// A key that is absent where it is as usual.
    fn unless<T: Value + PartialEq>(&mut self, key: &'static str, field: &mut T, usual: T);
    /// An array that has to be there.
    fn req_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>);
    /// An array that is absent where it is empty.
    fn any_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>);
    /// An array of tables that may be absent where it is empty; it is always written.
    fn tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, visit: impl FnMut(&mut Self, &mut T));
    /// An array of tables that is absent where it is empty.
    fn any_tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, visit: impl FnMut(&mut Self, &mut T));
    /// A key that names one of several shapes, on which the further keys depend. The first one in a block is what happened:
    /// it is written right behind the day.
    fn shape<S: Shape>(&mut self, key: &'static str, field: &mut S, visit: impl FnMut(&mut Self, &mut S));
    /// Notes a fault about a key that was read, in a file.
    fn fault(&mut self, key: &'static str, fault: Fault);

    /// A key that is held to more than the type of its field: `req_as::<MonthCount, _>("months", months)`.
    fn req_as<T: Value + From<F>, F: From<T> + Clone>(&mut self, key: &'static str, field: &mut F) {
        let mut value = T::from(field.clone());
        self.req(key, &mut value);
        *field = value.into();
    }

    fn opt_as<T: Value + From<F>, F: From<T> + Clone>(&mut self, key: &'static str, field: &mut Option<F>) {
        let mut value = field.clone().map(T::from);
        self.opt(key, &mut value);
        *field = value.map(F::from);
    }
}

/// One of several shapes, each named by a word: an event.
pub(crate) trait Shape: IntoDiscriminant<Discriminant: Word> + IntoEnumIterator {
    /// That shape with nothing in it yet. `None` only where shapes and names are not the same, which the derives rule out.
    fn blank(name: Self::Discriminant) -> Option<Self> {
        let place = Self::Discriminant::ALL.iter().position(|known| *known == name)?;
        Self::iter().nth(place)
    }
}

impl<S: IntoDiscriminant<Discriminant: Word> + IntoEnumIterator> Shape for S {}

/// Whatever answers for keys fills the fields.
impl<K: Keys> Fields for K {
    fn req<T: Value>(&mut self, key: &'static str, field: &mut T) {
        *field = Keys::req(self, key);
    }

    fn opt<T: Value>(&mut self, key: &'static str, field: &mut Option<T>) {
        *field = Keys::opt(self, key);
    }

    fn or<T: Value>(&mut self, key: &'static str, field: &mut T, usual: T) {
        *field = Keys::or(self, key, usual);
    }

    fn unless<T: Value + PartialEq>(&mut self, key: &'static str, field: &mut T, usual: T) {
        *field = Keys::or(self, key, usual);
    }

    fn req_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>) {
        *field = Keys::req_list(self, key);
    }

    fn any_list<T: Value>(&mut self, key: &'static str, field: &mut Vec<T>) {
        *field = Keys::list(self, key);
    }

    fn tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, visit: impl FnMut(&mut Self, &mut T)) {
        *field = Keys::tables(self, key, filled(T::default, visit));
    }

    fn any_tables<T: Default>(&mut self, key: &'static str, field: &mut Vec<T>, visit: impl FnMut(&mut Self, &mut T)) {
        *field = Keys::tables(self, key, filled(T::default, visit));
    }

    fn shape<S: Shape>(&mut self, key: &'static str, field: &mut S, mut visit: impl FnMut(&mut Self, &mut S)) {
        Keys::shape(self, key, |keys, name| {
            if let Some(blank) = S::blank(name) {
                *field = blank;
                visit(keys, field);
            }
        });
    }

    fn fault(&mut self, key: &'static str, fault: Fault) {
        Keys::fault(self, key, fault);
    }
}

/// Reads by visiting what is blank.
pub(super) fn filled<K, T>(blank: impl Fn() -> T, mut visit: impl FnMut(&mut K, &mut T)) -> impl FnMut(&mut K) -> T {
    move |keys| {
        let mut value = blank();
        visit(keys, &mut value);
        value
    }
}
