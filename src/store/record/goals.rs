//! The shape of `goals.toml`: the learning goals that were imported.

use super::Keys;
use crate::domain::learning_goal::list::Listed;

pub(crate) fn goals<K: Keys>(keys: &mut K) -> Vec<Listed> {
    super::schema_key(keys);
    keys.tables("goal", |keys| Listed { goal: keys.req("code"), name: keys.req("name") })
}
