//! The shape of `figures.toml`: what erased cases leave, without a name.

use chrono::NaiveDate;

use super::keys::{Keys, schema_key};
use super::value::Bounded;
use crate::domain::figures::{Closed, ErasureGround};

/// Every closed case that was erased. The acts themselves are read so that a slip in them is told.
pub(crate) fn figures<K: Keys>(keys: &mut K) -> Vec<Closed> {
    schema_key(keys);
    keys.tables("erased", |keys| {
        let _: NaiveDate = keys.req("on");
        let _: u32 = keys.req("records");
        let _: ErasureGround = keys.req("ground");
    });
    keys.tables("closed", |keys| Closed {
        year: keys.req::<Bounded<1900, 2199>>("year").0 as i32,
        terms: keys.req("terms"),
        ended: keys.req("ended"),
    })
}
