//! Lists that others keep: read from CSV into what the store keeps of them, or problems at line and column.

pub(crate) mod goals;
mod sheet;
