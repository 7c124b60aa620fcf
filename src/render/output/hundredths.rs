//! A number with at most two decimals.

#[cfg(test)]
use std::borrow::Cow;

#[cfg(test)]
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::domain::percent::Percent;

/// So many hundredths; whole numbers are written whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Hundredths(pub(crate) i64);

impl From<Percent> for Hundredths {
    fn from(percent: Percent) -> Self {
        Hundredths(percent.hundredths().into())
    }
}

impl Serialize for Hundredths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The nearest binary fraction is written with the decimals it came from.
        if self.0 % 100 == 0 {
            serializer.serialize_i64(self.0 / 100)
        } else {
            serializer.serialize_f64(self.0 as f64 / 100.0)
        }
    }
}

#[cfg(test)]
impl JsonSchema for Hundredths {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Hundredths")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        f64::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_are_written_as_they_are_counted(hundredths in -1_000_000_000_000_i64..1_000_000_000_000) {
            let written = serde_json::to_string(&Hundredths(hundredths)).unwrap();
            prop_assert_eq!(written, crate::domain::percent::decimal(hundredths, 2, '.'));
        }
    }
}
