//! What the receiving hospital needs of a trainee, so that nothing is asked twice.

use serde_json::{Value as Json, json};

use crate::domain::letter::standing::{earlier_service, is_received};
use crate::i18n::{Msg, label};
use crate::letters::values::LetterNeeds;
use crate::letters::values::trainee::{Direction, TraineeLetter, no_law};
use crate::letters::writer::Writer;

pub(in crate::letters) const WRITER: Writer = Writer::Trainee(Direction::ToHospital, values, no_law);

fn values(letter: &TraineeLetter<'_>, needs: &mut LetterNeeds) -> Option<Json> {
    let placement = letter.placement().filter(|placement| is_received(placement));
    let placement = needs.some(placement, Msg::FactRequest, || letter.command("request"));
    letter.needs_practice(needs);
    let placement = placement?;
    let (site, department) = placement.place();
    let supervisor = letter.trainee.supervisor_on(letter.facts.stand.on);
    let earlier = earlier_service(&letter.story, placement.number).map(|own| {
        json!({
            "from": letter.day(own.from),
            "to": letter.day(own.to),
            "site": own.site,
            "department": own.department,
            "completed": own.completed,
        })
    });
    Some(json!({
        "start": letter.optional(placement.start()),
        "end": letter.optional(placement.end()),
        "months": placement.months(),
        "site": site,
        "department": department,
        "stage": letter.text(&label::stage(placement.stage())),
        "supervisor": supervisor.map(|own| json!({
            "name": own.name,
            "speciality": own.speciality,
            "email": own.email,
            "phone": own.phone,
        })),
        "plan_revised": letter.optional(letter.story.plan_revised),
        "scheme": letter.text(&label::scheme(letter.trainee.scheme)),
        "goals": letter.goals(),
        "earlier": earlier.collect::<Vec<_>>(),
    }))
}
