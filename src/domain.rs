//! The rules of the trade, pure: no file, no clock, nothing printed, nothing known of the command line.

pub(crate) mod agreement;
pub(crate) mod calendar;
pub(crate) mod consistency;
pub(crate) mod course_budget;
pub(crate) mod date_input;
pub(crate) mod deadline;
pub(crate) mod departure;
pub(crate) mod eligibility;
pub(crate) mod fold;
pub(crate) mod gate;
pub(crate) mod grant;
pub(crate) mod hospital;
pub(crate) mod hpr;
pub(crate) mod id;
pub(crate) mod journal;
pub(crate) mod learning_goal;
pub(crate) mod municipality;
pub(crate) mod national_id;
pub(crate) mod placement;
pub(crate) mod position;
pub(crate) mod register;
pub(crate) mod service_time;
pub(crate) mod settings;
pub(crate) mod terms;
pub(crate) mod trainee;
pub(crate) mod word;
