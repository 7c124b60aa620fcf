//! The ALIS-avtale and the grant.

pub(crate) mod avtale;
pub(crate) mod grant;
