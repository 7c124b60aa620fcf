//! A placement from the request to the end of the service.

pub(crate) mod accept;
pub(crate) mod answer;
pub(crate) mod ask;
pub(crate) mod complete;
pub(crate) mod contract;
pub(crate) mod decline;
pub(crate) mod elsewhere;
pub(crate) mod extend;
pub(crate) mod matching;
pub(crate) mod offer;
pub(crate) mod position;
pub(crate) mod prioritise;
pub(crate) mod reconfirm;
pub(crate) mod request;
pub(crate) mod start;
pub(crate) mod withdraw;
pub(crate) mod withdraw_offer;
