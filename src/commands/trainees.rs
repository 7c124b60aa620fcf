//! People: who they are, and what is known of them.

pub(crate) mod absence;
pub(crate) mod access;
pub(crate) mod call;
pub(crate) mod contact;
pub(crate) mod course;
pub(crate) mod discontinue;
pub(crate) mod edit;
pub(crate) mod enroll;
pub(crate) mod goal;
pub(crate) mod list;
pub(crate) mod note;
pub(crate) mod phone;
pub(crate) mod plan;
pub(crate) mod practice;
pub(crate) mod relocate;
pub(crate) mod resume;
pub(crate) mod show;
