//! The shape of `figures.toml`: what erased cases leave, without a name.

use chrono::NaiveDate;

use super::keys::{Keys, schema_key};
use super::value::Bounded;
use crate::domain::figures::{Closed, ErasureGround, Figures};

/// Every act of erasing, and every closed case that was erased.
pub(crate) fn figures<K: Keys>(keys: &mut K) -> Figures {
    schema_key(keys);
    let erased = keys.tables("erased", |keys| {
        let on: NaiveDate = keys.req("on");
        // Read so that a slip in them is told.
        let _: u32 = keys.req("records");
        let _: ErasureGround = keys.req("ground");
        on
    });
    let closed = keys.tables("closed", |keys| Closed {
        year: keys.req::<Bounded<1900, 2199>>("year").0 as i32,
        terms: keys.req("terms"),
        ended: keys.req("ended"),
    });
    Figures { erased, closed }
}
