//! Whom a deadline concerns.

use crate::domain::terms::Party;

#[test]
fn both_sides_are_shown_what_concerns_both() {
    use crate::domain::deadline::Responsible;
    for (responsible, municipality, hospital) in [
        (Responsible::Both, true, true),
        (Responsible::Parties, true, true),
        (Responsible::Committee, false, false),
        (Responsible::Municipality, true, false),
        (Responsible::Hospital, false, true),
    ] {
        let concerns = (responsible.concerns(Party::Municipality), responsible.concerns(Party::Hospital));
        assert_eq!(concerns, (municipality, hospital), "{responsible:?}");
        assert!(!responsible.concerns(Party::Trainee), "{responsible:?}");
    }
    assert!(Responsible::Trainee.concerns(Party::Trainee) && Responsible::Supervisor.concerns(Party::Supervisor));
}
