//! What `alis timeline` gives.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;

use super::day::Day;
use crate::domain::timeline::{Seats, Stay, StayWindow, Ward, WardName};
use crate::domain::word::Word;

/// `alis timeline --format json`: a list of these, by name.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct StayRow {
    /// Null where the record is restricted.
    pub(crate) hpr: Option<u32>,
    pub(crate) name: Option<String>,
    pub(crate) municipality: String,
    /// The hospital period, from 1.
    pub(crate) placement: u32,
    /// wished, offered, agreed, serving or served.
    pub(crate) phase: String,
    /// The first day.
    pub(crate) from: Day,
    /// The last day.
    pub(crate) to: Day,
    pub(crate) hospital: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    /// At another trust.
    pub(crate) elsewhere: bool,
    /// What is still owed before or in it, and has a first day.
    pub(crate) windows: Vec<WindowRow>,
}

/// From when to when something can be done.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct WindowRow {
    pub(crate) rule: String,
    pub(crate) opens: Day,
    pub(crate) due: Day,
}

/// `alis timeline --by place --format json`: a list of these, by hospital, site and department.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct WardRow {
    pub(crate) hospital: Option<String>,
    pub(crate) site: Option<String>,
    pub(crate) department: Option<String>,
    pub(crate) positions: Vec<SeatsRow>,
    /// Who is there, or wants to be.
    pub(crate) stays: Vec<StayRow>,
}

/// The seats of one position.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub(crate) struct SeatsRow {
    pub(crate) position: String,
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// A closed position's: as many as are taken.
    pub(crate) capacity: u32,
}

impl StayRow {
    pub(crate) fn new(stay: &Stay) -> Self {
        let named = |text: &dyn ToString| (!stay.confidential).then(|| text.to_string());
        StayRow {
            hpr: (!stay.confidential).then(|| stay.hpr.get()),
            name: named(&stay.name),
            municipality: stay.municipality.to_string(),
            placement: stay.placement,
            phase: stay.phase.as_str().to_owned(),
            from: stay.days.0.to_string(),
            to: stay.days.1.to_string(),
            hospital: stay.hospital.as_ref().map(ToString::to_string),
            site: stay.site.clone(),
            department: stay.department.clone(),
            elsewhere: stay.elsewhere,
            windows: stay.windows.iter().map(WindowRow::new).collect(),
        }
    }
}

impl WindowRow {
    fn new(window: &StayWindow) -> Self {
        let rule = window.rule.as_str().to_owned();
        WindowRow { rule, opens: window.opens.to_string(), due: window.due.to_string() }
    }
}

impl WardRow {
    pub(crate) fn new((hospital, site, department): &WardName, ward: &Ward) -> Self {
        WardRow {
            hospital: hospital.as_ref().map(ToString::to_string),
            site: site.clone(),
            department: department.clone(),
            positions: ward.seats.iter().map(SeatsRow::new).collect(),
            stays: ward.stays.iter().map(StayRow::new).collect(),
        }
    }
}

impl SeatsRow {
    fn new(seats: &Seats) -> Self {
        SeatsRow {
            position: seats.position.to_string(),
            from: seats.days.0.to_string(),
            to: seats.days.1.to_string(),
            capacity: seats.capacity,
        }
    }
}
