//! The shape of `goals.toml`: the learning goals that were imported.

use super::keys::{Keys, schema_key};
use crate::domain::learning_goal::list::Listed;

pub(crate) fn goals<K: Keys>(keys: &mut K) -> Vec<Listed> {
    schema_key(keys);
    keys.tables("goal", |keys| Listed { goal: keys.req("code"), name: keys.req("name") })
}
