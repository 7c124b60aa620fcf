//! The keys of a record, as its shape asks for them.

use super::value::{Bounded, Value};
use crate::domain::word::Word;
use crate::store::problem::Fault;

/// The version of the records' form that this program reads and writes.
pub(crate) const SCHEMA: u32 = 1;

/// The keys of a table, asked for one by one.
///
/// Where a file lacks a key or holds something else, the problem is noted and a stand-in returned, so that the rest
/// is still read; a record with problems is never handed out.
pub(crate) trait Keys: Sized {
    /// A key that has to be there.
    fn req<T: Value>(&mut self, key: &'static str) -> T;
    /// A key that may be absent.
    fn opt<T: Value>(&mut self, key: &'static str) -> Option<T>;
    /// An array of values; absent is empty.
    fn list<T: Value>(&mut self, key: &'static str) -> Vec<T>;
    /// A table that may be absent.
    fn table<R>(&mut self, key: &'static str, read: impl FnOnce(&mut Self) -> R) -> Option<R>;
    /// An array of tables; absent is empty.
    fn tables<R>(&mut self, key: &'static str, read: impl FnMut(&mut Self) -> R) -> Vec<R>;
    /// A key that names one of several shapes; the further keys depend on it. `None` where it names none.
    fn shape<N: Word, R>(&mut self, key: &'static str, read: impl FnMut(&mut Self, N) -> R) -> Option<R>;
    /// Notes a fault about a key that was read, in a file.
    fn fault(&mut self, key: &'static str, fault: Fault);

    fn or<T: Value>(&mut self, key: &'static str, default: T) -> T {
        self.opt(key).unwrap_or(default)
    }

    /// A list that has to be there.
    fn req_list<T: Value>(&mut self, key: &'static str) -> Vec<T>;
}

/// The version of the record's form; newer ones were refused before.
pub(super) fn schema_key<K: Keys>(keys: &mut K) {
    let Bounded::<1, SCHEMA>(_) = keys.req("schema");
}
