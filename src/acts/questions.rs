//! Every question there is, by the argument that it stands for. Which command asks which, and in which order: `table.rs`.

use chrono::NaiveDate;

use super::Takes;
use super::asked::MustBe::{Day, Number, One, Order, Percent, Record, Text, Word, YesOrNo};
use super::asked::{Question, Usual};
use crate::domain::date_input::Toward::{Coming, Past};
use crate::i18n::Msg;

// Who, or what, is meant.
pub(crate) const TRAINEE: Question = Question::new("trainee", "TRAINEE", || Msg::AskWhom, Record(Takes::Trainee));
pub(crate) const PEOPLE: Question = Question::new("trainees", "TRAINEE", || Msg::AskWhom, Record(Takes::Trainee));
pub(crate) const RULE_OR_TRAINEE: Question =
    Question::new("what", "WHAT", || Msg::AskWhom, Record(Takes::RuleOrTrainee));
pub(crate) const MUNICIPALITY_NAMED: Question =
    Question::new("municipality", "MUNICIPALITY", || Msg::AskWhich, Record(Takes::Municipality));
pub(crate) const MUNICIPALITY_NUMBERED: Question =
    Question::new("number", "NUMBER", || Msg::AskWhich, Record(Takes::Municipality));
pub(crate) const MUNICIPALITY_SPLIT: Question =
    Question::new("number", "N", || Msg::AskWhich, Record(Takes::Municipality));
pub(crate) const HOSPITAL_NAMED: Question = Question::new("id", "ID", || Msg::AskWhich, Record(Takes::Hospital));
pub(crate) const AGREEMENT_NAMED: Question = Question::new("id", "ID", || Msg::AskWhich, Record(Takes::Agreement));
pub(crate) const AGREEMENT_KEPT: Question =
    Question::new("agreement", "AGREEMENT", || Msg::AskWhich, Record(Takes::Agreement));
pub(crate) const POSITION_NAMED: Question = Question::new("id", "ID", || Msg::AskWhich, Record(Takes::Position));
pub(crate) const ROUND: Question = Question::new("round", "ROUND", || Msg::AskRound, Record(Takes::Round));

// When it happened, and why.
pub(crate) const ON: Question =
    Question::new("on", "--on", || Msg::AskOn, Day(Past)).while_asking().proposing(Usual::Today);
pub(crate) const REASON: Question = Question::new("reason", "--reason", || Msg::AskReason, Text);

// A request and its hospital period.
pub(crate) const START: Question = Question::new("start", "--start", || Msg::AskStart, Day(Coming));
pub(crate) const MONTHS: Question = Question::new("months", "--months", || Msg::AskMonths, Number(1, 120));
pub(crate) const WISHES: Question = Question::new("wishes", "--wish", || Msg::AskWish { number: "1".to_owned() }, One);
/// The hospital was asked already: its answer, where there is one.
pub(crate) const ANSWERED_INSTEAD: Question =
    Question::new("answer", "--answer", || Msg::AskAnsweredInstead, Word).whenever().proposing(Usual::Known);
pub(crate) const REPLY: Question = Question::new("answer", "yes|no|changed", || Msg::AskReply, Word);
/// What the trainee answered, where it is an offer that is open.
pub(crate) const REPLY_TO_OFFER: Question = Question::new("answer", "yes|no|changed", || Msg::AskReplyToOffer, Word);
pub(crate) const NEW_START: Question = Question::new("start", "--start", || Msg::AskNewStart, Day(Coming));
pub(crate) const POSITION: Question =
    Question::new("position", "--position", || Msg::AskPosition, One).proposing(Usual::Known);
pub(crate) const SITE: Question = Question::new("site", "--site", || Msg::AskSite, Text).proposing(Usual::Known);
pub(crate) const DEPARTMENT: Question =
    Question::new("department", "--department", || Msg::AskDepartment, Text).proposing(Usual::Known);
pub(crate) const OFFER_START: Question =
    Question::new("start", "--start", || Msg::AskOfferStart, Day(Coming)).proposing(Usual::Known);
pub(crate) const ANSWER_BY: Question =
    Question::new("answer_by", "--answer-by", || Msg::AskAnswerBy, Day(Coming)).while_asking();
/// The step that comes next, as the contract stands.
pub(crate) const CONTRACT: Question =
    Question::new("issued", "--issued", || Msg::AskContractIssued { name: String::new() }, YesOrNo)
        .proposing(Usual::Known);
/// Whether another place would do, which a request says.
pub(crate) const FLEXIBLE: Question =
    Question::new("flexible", "--flexible", || Msg::AskFlexible, YesOrNo).while_asking();
/// The day of a request that is made with the enrolment.
pub(crate) const REQUESTED_ON: Question =
    Question::new("on", "--on", || Msg::AskRequestedOn, Day(Past)).while_asking().proposing(Usual::Today);
pub(crate) const UNTIL: Question =
    Question::new("until", "--until", || Msg::AskUntil, Day(Coming)).proposing(Usual::Known);
pub(crate) const AGREED_WITH: Question =
    Question::new("agreed_with", "--agreed-with", || Msg::AskAgreedWith, Record(Takes::Municipality)).while_asking();
/// Service is completed already: whether the certificate of it is here.
pub(crate) const DOCUMENTED: Question =
    Question::new("documented", "--documented", || Msg::AskDocumented { on: NaiveDate::MIN }, YesOrNo).whenever();
pub(crate) const WITHDRAWN: Question = Question::new("reason", "--reason", || Msg::AskWithdrawn, Word);
pub(crate) const ELSEWHERE_AT: Question = Question::new("at", "--at", || Msg::AskElsewhereAt, Text);
/// Of a withdrawal: where to may not be known yet.
pub(crate) const ELSEWHERE_AT_IF_KNOWN: Question =
    Question::new("at", "--at", || Msg::AskElsewhereAtIfKnown, Text).whenever();
pub(crate) const ELSEWHERE_FROM: Question = Question::new("from", "--from", || Msg::AskElsewhereFrom, Day(Coming));
pub(crate) const ELSEWHERE_TO: Question = Question::new("to", "--to", || Msg::AskElsewhereTo, Day(Coming));
pub(crate) const ELSEWHERE_DEPARTMENT: Question =
    Question::new("department", "--department", || Msg::AskElsewhereDepartment, Text).while_asking();

// A trainee.
pub(crate) const NOTE: Question = Question::new("text", "--text", || Msg::AskNote, Text);
pub(crate) const ABSENCE_FROM: Question = Question::new("from", "--from", || Msg::AskAbsenceFrom, Day(Coming));
pub(crate) const ABSENCE_TO: Question =
    Question::new("to", "--to", || Msg::AskAbsenceTo, Day(Coming)).proposing(Usual::Known);
pub(crate) const GOAL: Question =
    Question::new("goal", "GOAL", || Msg::AskGoal, Record(Takes::Goal)).proposing(Usual::Known);
pub(crate) const CONTACT_BY: Question = Question::new("by", "--by", || Msg::AskContactBy, Word);
pub(crate) const CONTACT_TEXT: Question = Question::new("text", "--text", || Msg::AskContactText, Text).while_asking();
pub(crate) const COURSE_TITLE: Question = Question::new("title", "--title", || Msg::AskCourseTitle, Text);
pub(crate) const COURSE_DAYS: Question =
    Question::new("days", "--days", || Msg::AskCourseDays, Number(1, 366)).proposing(Usual::Text("1"));
pub(crate) const MOVE_TO: Question = Question::new("to", "--to", || Msg::AskMoveTo, Record(Takes::Municipality));
pub(crate) const MOVE_ON: Question = Question::new("on", "--on", || Msg::AskMoveOn, Day(Past)).proposing(Usual::Today);
pub(crate) const POST_ON: Question = Question::new("on", "--on", || Msg::AskPostOn, Day(Past)).proposing(Usual::Today);
pub(crate) const HPR: Question = Question::new("hpr", "--hpr", || Msg::AskHpr, Text);
pub(crate) const NAME: Question = Question::new("name", "--name", || Msg::AskName, Text);
pub(crate) const MUNICIPALITY: Question =
    Question::new("municipality", "--municipality", || Msg::AskMunicipality, Record(Takes::Municipality));
/// Only where several agreements bind the municipality, or none does.
pub(crate) const AGREEMENT: Question =
    Question::new("agreement", "--agreement", || Msg::AskAgreement, Record(Takes::Agreement));
pub(crate) const STARTED: Question =
    Question::new("started", "--started", || Msg::AskStarted, Day(Past)).proposing(Usual::Today);
pub(crate) const WORKPLACE: Question = Question::new("workplace", "--workplace", || Msg::AskWorkplace, Text);
pub(crate) const ROLE: Question = Question::new("role", "--role", || Msg::AskRole, Word);
pub(crate) const ENGAGEMENT: Question = Question::new("engagement", "--engagement", || Msg::AskEngagement, Word);
pub(crate) const PERCENT: Question =
    Question::new("percent", "--percent", || Msg::AskPercent, Percent).proposing(Usual::Text("100"));
pub(crate) const TRAINING_STARTED: Question =
    Question::new("training_started", "--training-started", || Msg::AskTrainingStarted, Day(Past))
        .proposing(Usual::Known);
pub(crate) const EXPECTED_COMPLETION: Question =
    Question::new("expected_completion", "--expected-completion", || Msg::AskExpectedCompletion, Day(Coming))
        .while_asking();
pub(crate) const SUPERVISOR: Question =
    Question::new("supervisor", "--supervisor", || Msg::AskSupervisor, Text).while_asking();
pub(crate) const EMAIL: Question = Question::new("email", "--email", || Msg::AskEmail, Text).while_asking();
pub(crate) const PHONE: Question = Question::new("phone", "--phone", || Msg::AskPhone, Text).while_asking();
pub(crate) const CASE: Question = Question::new("case", "--case", || Msg::AskCase, Text).while_asking();
/// Only where the first post leaves room for it.
pub(crate) const SECOND_POST: Question =
    Question::new("second_post", "--second-post", || Msg::AskSecondPost, Text).while_asking();
pub(crate) const PRIOR_MONTHS: Question =
    Question::new("prior_months", "--prior-months", || Msg::AskPriorMonths, Number(0, 1200)).while_asking();
pub(crate) const SUPERVISOR_EMAIL: Question =
    Question::new("supervisor_email", "--supervisor-email", || Msg::AskSupervisorEmail, Text).while_asking();
pub(crate) const SUPERVISOR_PHONE: Question =
    Question::new("supervisor_phone", "--supervisor-phone", || Msg::AskSupervisorPhone, Text).while_asking();
/// Whether the request is made in the same step.
pub(crate) const REQUEST_NOW: Question =
    Question::new("start", "--start", || Msg::AskRequestNow, YesOrNo).while_asking();

// Positions and priorities.
pub(crate) const HOSPITAL: Question =
    Question::new("hospital", "--hospital", || Msg::AskHospital, Record(Takes::Hospital));
pub(crate) const POSITION_SITE: Question = Question::new("site", "--site", || Msg::AskSite, One);
pub(crate) const POSITION_DEPARTMENT: Question =
    Question::new("department", "--department", || Msg::AskDepartment, One);
pub(crate) const POSITION_START: Question = Question::new("start", "--start", || Msg::AskPositionStart, Day(Coming));
pub(crate) const CAUSE: Question = Question::new("cause", "--cause", || Msg::AskCause, Text).while_asking();
pub(crate) const CAPACITY: Question = Question::new("capacity", "--capacity", || Msg::AskCapacity, Number(0, 1000))
    .while_asking()
    .proposing(Usual::Text("1"));
pub(crate) const PUBLISHED_ON: Question =
    Question::new("on", "--on", || Msg::AskPublishedOn, Day(Past)).while_asking().proposing(Usual::Today);
pub(crate) const CLOSE_REASON: Question = Question::new("reason", "--reason", || Msg::AskCloseReason, Text).whenever();
pub(crate) const ORDER: Question = Question::new("order", "--order", || Msg::AskOrder, Order).proposing(Usual::Known);
pub(crate) const ORDER_REASON: Question = Question::new("reason", "--reason", || Msg::AskOrderReason, Text).whenever();

// Stores, municipalities and hospitals.
pub(crate) const STORE_NAME: Question =
    Question::new("name", "--name", || Msg::AskStoreName, Text).whenever().proposing(Usual::Known);
pub(crate) const MUNICIPALITY_NUMBER: Question =
    Question::new("number", "--number", || Msg::AskMunicipalityNumber, Text);
pub(crate) const MUNICIPALITY_NAME: Question = Question::new("name", "--name", || Msg::AskMunicipalityName, Text);
pub(crate) const CENTRALITY: Question =
    Question::new("centrality", "--centrality", || Msg::AskCentrality, Number(1, 6)).while_asking();
pub(crate) const REGISTERED: Question =
    Question::new("registered", "--registered", || Msg::AskRegistered, Day(Past)).while_asking();
pub(crate) const TRAINING_PLAN: Question =
    Question::new("training_plan", "--training-plan", || Msg::AskTrainingPlan, Text).while_asking();
pub(crate) const COORDINATOR: Question =
    Question::new("coordinator", "--coordinator", || Msg::AskCoordinator, Text).while_asking();
pub(crate) const COORDINATOR_EMAIL: Question =
    Question::new("email", "--email", || Msg::AskCoordinatorEmail, Text).while_asking();
pub(crate) const COORDINATOR_PHONE: Question =
    Question::new("phone", "--phone", || Msg::AskCoordinatorPhone, Text).while_asking();
pub(crate) const NUMBERS_ON: Question = Question::new("on", "--on", || Msg::AskNumbersOn, Day(Coming));
pub(crate) const NUMBERS_INTO: Question = Question::new("into", "--into", || Msg::AskNumbersInto, Text);
pub(crate) const WENT_TO: Question =
    Question::new("trainees", "--trainee", || Msg::AskWentTo { name: String::new() }, One);
pub(crate) const HOSPITAL_NAME: Question = Question::new("name", "--name", || Msg::AskHospitalName, Text);
pub(crate) const PLACES: Question = Question::new("places", "--place", || Msg::AskPlace, Text).whenever();
pub(crate) const HOSPITAL_CONTACT: Question =
    Question::new("contact", "--contact", || Msg::AskHospitalContact, Text).while_asking();
pub(crate) const CONTACT_EMAIL: Question =
    Question::new("email", "--email", || Msg::AskContactEmail, Text).while_asking();
pub(crate) const CONTACT_PHONE: Question =
    Question::new("phone", "--phone", || Msg::AskContactPhone, Text).while_asking();
pub(crate) const NEW_ID: Question = Question::new("id", "--id", || Msg::AskId, Text).proposing(Usual::Known);
pub(crate) const PLACE_SITE: Question = Question::new("site", "--site", || Msg::AskSite, Text);
pub(crate) const PLACE_ON: Question =
    Question::new("on", "--on", || Msg::AskPlaceOn, Day(Coming)).proposing(Usual::Today);
pub(crate) const PLACE_NAME: Question = Question::new("to", "--to", || Msg::AskPlaceName, Text);
pub(crate) const PLACE_HOSPITAL: Question =
    Question::new("to_hospital", "--to-hospital", || Msg::AskPlaceHospital, Record(Takes::Hospital));

// Agreements.
pub(crate) const TITLE: Question = Question::new("title", "--title", || Msg::AskTitle, Text).proposing(Usual::Known);
pub(crate) const MUNICIPALITIES: Question =
    Question::new("municipalities", "--municipality", || Msg::AskMunicipality, Record(Takes::Municipality));
pub(crate) const HOSPITALS: Question =
    Question::new("hospitals", "--hospital", || Msg::AskHospital, Record(Takes::Hospital));
/// Of the agreements that bind the same parties.
pub(crate) const SUPERSEDES: Question =
    Question::new("supersedes", "--supersedes", || Msg::AskSupersedes, One).while_asking();
pub(crate) const AGREEMENT_CASE: Question = Question::new("case", "--case", || Msg::AskCase, Text).while_asking();
pub(crate) const PROFILE: Question =
    Question::new("profile", "--profile", || Msg::AskProfile, One).proposing(Usual::Known);
pub(crate) const CONSULTATION_DUE: Question = Question::new("due", "--due", || Msg::AskConsultationDue, Day(Coming));
pub(crate) const REPLY_FROM: Question = Question::new("from", "--from", || Msg::AskReplyFrom, One);
pub(crate) const ASSESSED_BY: Question = Question::new("by", "--by", || Msg::AskAssessedBy, Text);
pub(crate) const COMMITTEE: Question =
    Question::new("body", "BODY", || Msg::AskCommittee, Text).proposing(Usual::Known);
pub(crate) const DECISION: Question = Question::new("decision", "--decision", || Msg::AskDecision, Word).whenever();
pub(crate) const SIGNED_BY: Question = Question::new("by", "--by", || Msg::AskSignedBy, One);
pub(crate) const PARTY: Question = Question::new("by", "--by", || Msg::AskParty, One);
pub(crate) const REVISION_REASON: Question = Question::new("reason", "--reason", || Msg::AskRevisionReason, Text);
pub(crate) const CRITERION: Question =
    Question::new("met", "--met", || Msg::AskCriterion { number: "1".to_owned(), criterion: String::new() }, YesOrNo)
        .whenever();

// The ALIS-avtale and the grant.
pub(crate) const ELEMENTS: Question =
    Question::new("elements", "--element", || Msg::AskElement { element: String::new(), clause: String::new() }, One)
        .whenever();
/// Where posts run in several municipalities.
pub(crate) const SIGNED_WITH: Question =
    Question::new("municipality", "--municipality", || Msg::AskSignedWith, One).whenever().proposing(Usual::Known);
pub(crate) const ROUND_NAME: Question = Question::new("round", "ROUND", || Msg::AskRoundName, Text);
pub(crate) const PERIOD_FROM: Question = Question::new("from", "--from", || Msg::AskPeriodFrom, Day(Coming));
pub(crate) const PERIOD_TO: Question = Question::new("to", "--to", || Msg::AskPeriodTo, Day(Coming));
pub(crate) const APPLY_BY: Question =
    Question::new("apply_by", "--apply-by", || Msg::AskApplyBy, Day(Coming)).while_asking();
pub(crate) const REPORT_BY: Question =
    Question::new("report_by", "--report-by", || Msg::AskReportBy, Day(Coming)).while_asking();
pub(crate) const PROJECT: Question = Question::new("project", "--project", || Msg::AskProject, Text).while_asking();
pub(crate) const FACILITATION: Question =
    Question::new("facilitation", "--facilitation", || Msg::AskFacilitation, Number(0, 100)).while_asking();
pub(crate) const RATES: Question =
    Question::new("rates", "--rate", || Msg::AskRate { role: String::new(), classes: String::new() }, Text)
        .while_asking();
pub(crate) const REFUSED: Question = Question::new("trainees", "TRAINEES", || Msg::AskRefused, One);

// Letters.
pub(crate) const LETTER_KIND: Question = Question::new("kind", "KIND", || Msg::AskLetterKind, Word);
pub(crate) const LETTER_ABOUT: Question = Question::new("ids", "ID", || Msg::AskLetterAbout, Text);
pub(crate) const RECORD_EVENT: Question =
    Question::new("record", "--record", || Msg::AskRecordEvent { event: String::new() }, YesOrNo).whenever();
