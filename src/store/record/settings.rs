//! The shape of `alis.toml`.

use super::keys::{Keys, schema_key};
use super::tree::NodeContent;
use super::value::{Bounded, Value, wrong_type};
use crate::domain::owner::{OwnerParty, Owners};
use crate::domain::settings::{Folders, Reminders, Retention};
use crate::i18n::{Lang, Msg};
use crate::store::edit::Written;
use crate::store::problem::{Code, Fault};

/// The store itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Settings {
    pub(crate) name: String,
    pub(crate) language: Option<Lang>,
    pub(crate) folders: Folders,
    pub(crate) commit: bool,
    /// Whose store it is; none named: all that are in it.
    pub(crate) owner: Owners,
    pub(crate) reminders: Reminders,
}

impl Default for Settings {
    fn default() -> Self {
        let (name, language, folders, owner, reminders) = Default::default();
        Settings { name, language, folders, commit: true, owner, reminders }
    }
}

pub(crate) fn settings<K: Keys>(keys: &mut K) -> Settings {
    schema_key(keys);
    Settings {
        name: keys.req("name"),
        language: keys.opt("language"),
        folders: keys.opt("folders").unwrap_or_default(),
        commit: keys.or("commit", true),
        owner: Owners(keys.list("owner")),
        reminders: Reminders {
            retention: keys.table("retention", retention).unwrap_or_default(),
            ..keys.table("reminders", reminders).unwrap_or_default()
        },
    }
}

fn reminders<K: Keys>(keys: &mut K) -> Reminders {
    let usual = Reminders::default();
    let mut days = |key, usual| keys.opt(key).map_or(usual, |Bounded::<1, 3650>(number)| number);
    Reminders {
        enrolment_days: days("enrolment_days", usual.enrolment_days),
        reconfirmation_answer_days: days("reconfirmation_answer_days", usual.reconfirmation_answer_days),
        coordinator_contact_months: days("coordinator_contact_months", usual.coordinator_contact_months),
        supervisor_contact_months: days("supervisor_contact_months", usual.supervisor_contact_months),
        goal_review_months: days("goal_review_months", usual.goal_review_months),
        documentation_days: days("documentation_days", usual.documentation_days),
        plan_review_months: days("plan_review_months", usual.plan_review_months),
        request_again_days: days("request_again_days", usual.request_again_days),
        follow_up_months: days("follow_up_months", usual.follow_up_months),
        offer_answer_days: days("offer_answer_days", usual.offer_answer_days),
        consultation_close_days: days("consultation_close_days", usual.consultation_close_days),
        retention: usual.retention,
    }
}

fn retention<K: Keys>(keys: &mut K) -> Retention {
    let usual = Retention::default();
    Retention {
        months: keys.opt("months").map_or(usual.months, |Bounded::<0, 1200>(months)| months),
        purge: keys.opt("purge").map_or(usual.purge, |day: MonthDay| (day.0, day.1)),
    }
}

impl Value for OwnerParty {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindOwner))?;
        let invalid = || Fault::new(Code::InvalidId, Msg::ProblemInvalidId { found: text.to_owned() });
        OwnerParty::of(text).ok_or_else(|| invalid().hint(Msg::KindOwner))
    }

    fn stand_in() -> Self {
        OwnerParty::Municipality(Value::stand_in())
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"})
    }

    fn written(&self) -> Written {
        Written::text(self.id())
    }
}

/// A day of every year, `MM-DD`.
struct MonthDay(u32, u32);

impl Value for MonthDay {
    fn read(value: &NodeContent<'_>, _: &str) -> Result<Self, Fault> {
        let text = value.as_str().ok_or_else(|| wrong_type(Msg::KindMonthDay))?;
        let parts = text.split_once('-').filter(|(month, day)| month.len() == 2 && day.len() == 2);
        let numbers = parts.and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
        // A day that exists every year: 29 February does not.
        let known = numbers.filter(|(month, day)| chrono::NaiveDate::from_ymd_opt(2026, *month, *day).is_some());
        let invalid = || Fault::new(Code::InvalidDate, Msg::ProblemInvalidDate { date: text.to_owned() });
        known.map(|(month, day)| MonthDay(month, day)).ok_or_else(|| invalid().hint(Msg::KindMonthDay))
    }

    fn stand_in() -> Self {
        MonthDay(1, 1)
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"})
    }

    fn written(&self) -> Written {
        Written::text(format!("{:02}-{:02}", self.0, self.1))
    }
}
