//! The list of the rules.

/// The rules in the order in which a case is walked, each with its file in `rules/`: the one list. From it come the enum,
/// the words, the walk, what `alis explain` shows and the table in `docs/rules.md`.
///
/// Calls the macro `$then` with it.
macro_rules! with_rules {
    ($then:ident) => {
        $then! {
            registration: Registration,
            request: Request,
            prioritisation: Prioritisation,
            reconfirmation: Reconfirmation,
            reconfirmation_answer: ReconfirmationAnswer,
            follow_up: FollowUp,
            offer: Offer,
            offer_answer: OfferAnswer,
            contract: Contract,
            written_contract: WrittenContract,
            start: Start,
            coordinator_contact: CoordinatorContact,
            supervisor_contact: SupervisorContact,
            goal_review: GoalReview,
            completion: Completion,
            documentation: Documentation,
            plan_review: PlanReview,
            old_scheme: OldScheme,
            purge: Purge,
            access: Access,
            position_advertise: PositionAdvertise,
            clash: Clash,
            consultation: Consultation,
            consultation_close: ConsultationClose,
            committee: Committee,
            agreement_review: AgreementReview,
            agreement_renewal: AgreementRenewal,
            evaluation: Evaluation,
            alis_agreement: AlisAgreement,
            alis_agreement_end: AlisAgreementEnd,
            grant_application: GrantApplication,
            grant_report: GrantReport,
        }
    };
}
pub(crate) use with_rules;

macro_rules! define_rules {
    ($($file:ident: $Rule:ident,)*) => {
        /// The rules by name. What each is stands in its file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Rule {
            $($Rule,)*
        }
    };
}
with_rules!(define_rules);
