//! The keys of records in words, for what is shown of them: in files and in JSON they stay as they are.

use super::{Lang, Msg, label};
use crate::domain::journal::ElementKind;
use crate::domain::terms::{Party, PriorServiceOf, Strength};
use crate::domain::word::Word;

/// A key of a record, with the tables that it lies in: `training.supervisor`, `terms.deviation.max_months`.
pub(crate) fn path(path: &str, lang: Lang) -> String {
    let mut parts: Vec<&str> = path.split('.').collect();
    // What lies in these needs no other name to be known.
    if parts.len() > 1 && matches!(parts[0], "training" | "reminders") {
        parts.remove(0);
    }
    let named = |(place, part): (usize, &&str)| {
        let is_term = place == 1 && parts[0] == "terms";
        let name = if is_term { term_name(part).or_else(|| key(part)) } else { key(part) };
        name.map_or_else(|| (*part).to_owned(), |name| name.text(lang).into_owned())
    };
    parts.iter().enumerate().map(named).collect::<Vec<_>>().join(": ")
}

/// A key of a term: `deviation`, `max_months`.
pub(crate) fn of_term(term: &str, name: &str, lang: Lang) -> String {
    let word = |msg: Option<Msg>, raw: &str| msg.map_or_else(|| raw.to_owned(), |msg| msg.text(lang).into_owned());
    format!("{}: {}", self::term(term, lang), word(key(name), name))
}

/// A term, or an element of the ALIS-avtale: `deviation`, `supervision`; the word itself where it is neither.
pub(crate) fn term(term: &str, lang: Lang) -> String {
    let msg = term_name(term).or_else(|| ElementKind::from_word(term).map(label::element));
    msg.map_or_else(|| term.to_owned(), |msg| msg.text(lang).into_owned())
}

/// What a key of a term is set to.
pub(crate) fn value(key: &str, value: &str, lang: Lang) -> String {
    let msg = match (key, value) {
        (_, "true") => Some(Msg::AnswerYes),
        (_, "false") => Some(Msg::AnswerNo),
        ("strength", word) => Strength::from_word(word).map(label::strength),
        ("by", word) => Party::from_word(word).map(|party| label::party(party.into())),
        ("of", word) => PriorServiceOf::from_word(word).map(label::prior_service_of),
        _ => None,
    };
    msg.map_or_else(|| value.to_owned(), |msg| msg.text(lang).into_owned())
}

fn term_name(term: &str) -> Option<Msg> {
    Some(match term {
        "request" => Msg::TermRequest,
        "prior_service" => Msg::TermPriorService,
        "service" => Msg::TermService,
        "gate" => Msg::TermGate,
        "reconfirmation" => Msg::TermReconfirmation,
        "contract" => Msg::TermContract,
        "deviation" => Msg::TermDeviation,
        "declined" => Msg::TermDeclined,
        "matching" => Msg::TermMatching,
        "prioritisation" => Msg::TermPrioritisation,
        "contact" => Msg::TermContact,
        "courses" => Msg::TermCourses,
        "extension" => Msg::TermExtension,
        "employment" => Msg::TermEmployment,
        "documentation" => Msg::TermDocumentation,
        "review" => Msg::TermReview,
        "evaluation" => Msg::TermEvaluation,
        "notice" => Msg::TermNotice,
        "purge" => Msg::TermPurge,
        "institution" => Msg::TermInstitution,
        "demand" => Msg::TermDemand,
        "duration" => Msg::TermDuration,
        "reminders" => Msg::TermReminders,
        "old_scheme" => Msg::TermOldScheme,
        "plan_review" => Msg::TermPlanReview,
        _ => return None,
    })
}

fn key(key: &str) -> Option<Msg> {
    Some(match key {
        "due_months_before" => Msg::KeyDueMonthsBefore,
        "opens_months_before" => Msg::KeyOpensMonthsBefore,
        "by" => Msg::KeyBy,
        "months" => Msg::KeyMonths,
        "of" => Msg::KeyOf,
        "same_department" => Msg::KeySameDepartment,
        "split_allowed" => Msg::KeySplitAllowed,
        "agreement" => Msg::KeyAgreement,
        "registered" => Msg::KeyRegistered,
        "training_plan" => Msg::KeyTrainingPlan,
        "individual_plan" => Msg::KeyIndividualPlan,
        "bars" => Msg::KeyBars,
        "max_months" => Msg::KeyMaxMonths,
        "other_site_or_department" => Msg::KeyOtherSiteOrDepartment,
        "waits" => Msg::KeyWaits,
        "advertise_after_months" => Msg::KeyAdvertiseAfterMonths,
        "coordinator" => Msg::KeyCoordinator,
        "supervisor" => Msg::KeySupervisor,
        "days" => Msg::KeyDays,
        "per_months" => Msg::KeyPerMonths,
        "allowed" => Msg::KeyAllowed,
        "except" => Msg::KeyExcept,
        "temporary" => Msg::KeyTemporary,
        "ends_without_notice" => Msg::KeyEndsWithoutNotice,
        "every_months" => Msg::KeyEveryMonths,
        "after_months" => Msg::KeyAfterMonths,
        "criteria" => Msg::KeyCriteria,
        "clause" => Msg::KeyClause,
        "strength" => Msg::KeyStrength,
        "years" => Msg::KeyYears,
        "last_application" => Msg::KeyLastApplication,
        "enrolment_days" => Msg::KeyEnrolmentDays,
        "reconfirmation_answer_days" => Msg::KeyReconfirmationAnswerDays,
        "coordinator_contact_months" => Msg::KeyCoordinatorContactMonths,
        "supervisor_contact_months" => Msg::KeySupervisorContactMonths,
        "goal_review_months" => Msg::KeyGoalReviewMonths,
        "documentation_days" => Msg::KeyDocumentationDays,
        "plan_review_months" => Msg::KeyPlanReviewMonths,
        "schema" => Msg::KeySchema,
        "hpr" => Msg::KeyHpr,
        "name" => Msg::KeyName,
        "number" => Msg::KeyNumber,
        "municipality" => Msg::KeyMunicipality,
        "municipalities" => Msg::KeyMunicipalities,
        "hospital" => Msg::KeyHospital,
        "hospitals" => Msg::KeyHospitals,
        "contact" => Msg::KeyContact,
        "email" => Msg::KeyEmail,
        "phone" => Msg::KeyPhone,
        "scheme" => Msg::KeyScheme,
        "case" => Msg::KeyCase,
        "confidential" => Msg::KeyConfidential,
        "training" => Msg::KeyTraining,
        "started" => Msg::KeyStarted,
        "expected_completion" => Msg::KeyExpectedCompletion,
        "prior_general_practice_months" => Msg::KeyPriorGeneralPracticeMonths,
        "practice" => Msg::KeyPractice,
        "language" => Msg::KeyLanguage,
        "centrality" => Msg::KeyCentrality,
        "centrality_valid_from" => Msg::KeyCentralityValidFrom,
        "earlier_centrality" => Msg::KeyEarlierCentrality,
        "site" => Msg::KeySite,
        "department" => Msg::KeyDepartment,
        "departments" => Msg::KeyDepartments,
        "title" => Msg::KeyTitle,
        "goal" => Msg::KeyGoal,
        "profile" => Msg::KeyProfile,
        "source" => Msg::KeySource,
        "supersedes" => Msg::KeySupersedes,
        "working_group" => Msg::KeyWorkingGroup,
        "reports_to" => Msg::KeyReportsTo,
        "members" => Msg::KeyMembers,
        "terms" => Msg::KeyTerms,
        "start" => Msg::KeyStart,
        "capacity" => Msg::KeyCapacity,
        "cause" => Msg::KeyCause,
        "period_from" => Msg::KeyPeriodFrom,
        "period_to" => Msg::KeyPeriodTo,
        "apply_by" => Msg::KeyApplyBy,
        "report_by" => Msg::KeyReportBy,
        "facilitation_percent" => Msg::KeyFacilitationPercent,
        "rate" => Msg::KeyRate,
        "project" => Msg::KeyProject,
        "folders" => Msg::KeyFolders,
        "commit" => Msg::KeyCommit,
        "retention" => Msg::KeyRetention,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::terms::Terms;
    use crate::store::schema;

    #[test]
    fn every_key_of_every_term_has_a_name() {
        for (term, name) in Terms::keys() {
            assert!(term_name(term).is_some(), "{term}");
            assert!(key(name).is_some(), "{term}.{name}");
        }
    }

    /// The names that are never told one by one: a block that changed is told by its own name.
    const WITHIN_BLOCKS: [&str; 2] = ["journal", "reminders"];

    #[test]
    fn every_key_of_a_header_has_a_name() {
        for (record, _) in schema::RECORDS.iter().filter(|(record, _)| !matches!(*record, "letterhead" | "profile")) {
            let schema = schema::of_record(record).unwrap();
            for (name, described) in schema["properties"].as_object().unwrap() {
                assert!(key(name).is_some() || WITHIN_BLOCKS.contains(&name.as_str()), "{record}: {name}");
                for within in described["properties"].as_object().into_iter().flat_map(|within| within.keys()) {
                    let known = key(within).is_some() || term_name(within).is_some();
                    assert!(known, "{record}: {name}.{within}");
                }
            }
        }
    }

    #[test]
    fn keys_are_told_with_their_tables() {
        assert_eq!(path("email", Lang::Nb), "e-post");
        assert_eq!(path("training.supervisor", Lang::Nn), "rettleiaren");
        assert_eq!(path("coordinator.name", Lang::Nb), "koordinatoren: navn");
        assert_eq!(path("terms.deviation.max_months", Lang::En), "terms: deviation from the wish: months, at most");
        assert_eq!(path("what.is.this", Lang::Nb), "what: is: this");
    }

    #[test]
    fn values_of_terms_are_words() {
        assert_eq!(value("bars", "true", Lang::Nb), "ja");
        assert_eq!(value("strength", "recommendation", Lang::Nn), "tilråding");
        assert_eq!(value("by", "hospital", Lang::Nb), "sykehuset");
        assert_eq!(
            value("of", "general-practice", Lang::En),
            label::prior_service_of(PriorServiceOf::GeneralPractice).text(Lang::En)
        );
        assert_eq!(value("clause", "6.3", Lang::Nb), "6.3");
    }
}
