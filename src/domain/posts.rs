//! Changes of posts: a move to another municipality; a post that begins, changes or ends. What was stays as it was.

use chrono::NaiveDate;

use super::calendar::add_days;
use super::id::MunicipalityNumber;
use super::journal::{Entry, Event};
use super::percent::Percent;
use super::trainee::{Engagement, Practice, Role, Trainee};

/// What is said of a post that begins or changes; of the rest nothing is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PostSaid {
    pub(crate) municipality: Option<MunicipalityNumber>,
    pub(crate) workplace: Option<String>,
    pub(crate) role: Option<Role>,
    pub(crate) engagement: Option<Engagement>,
    /// Of full time.
    pub(crate) percent: Option<Percent>,
}

impl PostSaid {
    /// The post with what is said of it.
    fn put_on(&self, post: &mut Practice) {
        post.municipality = self.municipality.or(post.municipality);
        post.workplace = self.workplace.clone().or(post.workplace.take());
        post.role = self.role.or(post.role);
        post.engagement = self.engagement.or(post.engagement);
        post.percent = self.percent.unwrap_or(post.percent);
    }
}

/// What a change of posts makes of a trainee. Posts keep their places; what begins stands behind them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PostsChanged {
    pub(crate) after: Trainee,
    /// The places of the posts that end, from 0.
    pub(crate) ended: Vec<usize>,
    /// What was said is corrected from its first day, and nothing ends.
    pub(crate) corrects: bool,
    /// The entries that named a mistyped municipality because the post did, by their places: they are corrected with it.
    pub(crate) named: Vec<usize>,
    /// The entries that name it still, by their places: what they mean is a person's to say.
    pub(crate) doubtful: Vec<usize>,
}

impl PostsChanged {
    fn new(after: Trainee, ended: Vec<usize>) -> PostsChanged {
        PostsChanged { after, ended, corrects: false, named: Vec::new(), doubtful: Vec::new() }
    }

    /// What was said is corrected; where it was the municipality, with the entries that were of it.
    fn corrected(
        before: &Trainee,
        after: Trainee,
        mistyped: Option<(MunicipalityNumber, MunicipalityNumber)>,
    ) -> PostsChanged {
        let mut out = PostsChanged { corrects: true, ..PostsChanged::new(after, Vec::new()) };
        let Some((wrong, right)) = mistyped else { return out };
        for (place, entry) in before.journal.iter().enumerate() {
            if !entry.event.municipality().is_some_and(|own| before.same_on(own, wrong, entry.on)) {
                continue;
            }
            if is_implied(before, &out.after, entry, (wrong, right)) {
                out.after.journal[place].event.set_municipality(right);
                out.named.push(place);
            } else {
                out.doubtful.push(place);
            }
        }
        out
    }
}

/// Whether an entry named the mistyped municipality only because a post did: an ALIS-avtale that would be signed with the
/// right one now, a step of the grant where no post is left in the wrong one.
fn is_implied(
    before: &Trainee,
    after: &Trainee,
    entry: &Entry,
    (wrong, right): (MunicipalityNumber, MunicipalityNumber),
) -> bool {
    let signs = |trainee: &Trainee, with| trainee.same_on(trainee.signs_with_on(entry.on), with, entry.on);
    match entry.event {
        Event::AlisAgreementSigned { .. } => signs(before, wrong) && signs(after, right),
        _ => !after.practice.iter().any(|post| after.in_municipality_from(post, wrong).is_some()),
    }
}

/// Why posts do not change so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NotChanged {
    /// The trainee is in that municipality.
    SameMunicipality,
    /// A post in the municipality that is left begins on the day of the move or after it.
    BeginsLater { post: usize, from: NaiveDate },
    /// There is no post of that place.
    NoSuchPost,
    /// No post runs on the day, or not the one that is meant.
    NotRunning,
    /// Several run, and none is named; by their places.
    Several(Vec<usize>),
    /// A post in another municipality is another post.
    OtherMunicipality,
    /// Nothing is said that would change.
    Nothing,
}

/// A move: the posts in the municipality that is left end the day before, one in the new municipality begins with the
/// role, engagement and percent of the largest of them, where nothing else is said; never with its workplace. What the
/// header implied of older posts is written into them. On the first post's own day nobody moved: it was the wrong
/// municipality from the beginning.
///
/// # Errors
/// There is nothing to move, or a post stands in the way.
pub(crate) fn moved(
    trainee: &Trainee,
    to: MunicipalityNumber,
    on: NaiveDate,
    said: &PostSaid,
) -> Result<PostsChanged, NotChanged> {
    let left = trainee.municipality;
    if trainee.same_on(to, left, on) {
        return Err(NotChanged::SameMunicipality);
    }
    let mut after = Trainee { municipality: to, ..trainee.clone() };
    for post in &mut after.practice {
        post.municipality = post.municipality.or(Some(left));
    }
    if trainee.header_tells_apart() {
        after.went_to.push(left);
    }
    let own = |post: &Practice| trainee.same_on(trainee.number_of(post), left, on);
    let first = trainee.practice_started() == Some(on);
    if first && after.practice.iter().any(|post| post.from == on && own(post)) {
        for post in after.practice.iter_mut().filter(|post| own(post)) {
            post.municipality = Some(to);
            if post.from == on {
                said.put_on(post);
            }
        }
        return Ok(PostsChanged::corrected(trainee, after, Some((left, to))));
    }
    if let Some(place) = after.practice.iter().position(|post| own(post) && post.from >= on) {
        return Err(NotChanged::BeginsLater { post: place, from: after.practice[place].from });
    }
    let ended = places(&after, |post| own(post) && post.runs_on(on));
    let running = ended.iter().map(|place| &after.practice[*place]);
    let largest = running.min_by_key(|post| (std::cmp::Reverse(post.percent), post.from));
    let before = || after.practice.iter().filter(|post| own(post)).max_by_key(|post| post.to);
    let mut begins = largest.or_else(before).cloned().unwrap_or_else(|| Practice::new(on));
    (begins.from, begins.to, begins.workplace, begins.municipality) = (on, None, None, Some(to));
    said.put_on(&mut begins);
    after.header_kept(left, on);
    for place in &ended {
        after.practice[*place].to = Some(add_days(on, -1));
    }
    after.practice.push(begins);
    Ok(PostsChanged::new(after, ended))
}

/// A further post, in the header's municipality where no other is said.
pub(crate) fn begun(trainee: &Trainee, on: NaiveDate, said: &PostSaid) -> PostsChanged {
    let mut post = Practice { municipality: Some(trainee.municipality), ..Practice::new(on) };
    said.put_on(&mut post);
    let mut after = trainee.clone();
    after.practice.push(post);
    PostsChanged::new(after, Vec::new())
}

/// A post that is another from a day on; on its own first day it is corrected.
///
/// # Errors
/// No such post runs on the day, or nothing is said that would change it.
pub(crate) fn changed(
    trainee: &Trainee,
    post: Option<usize>,
    on: NaiveDate,
    said: &PostSaid,
) -> Result<PostsChanged, NotChanged> {
    let place = running(trainee, post, on)?;
    let mut after = trainee.clone();
    let own = trainee.number_of(&trainee.practice[place]);
    let mut changed = Practice { municipality: Some(own), ..trainee.practice[place].clone() };
    said.put_on(&mut changed);
    if changed == (Practice { municipality: Some(own), ..trainee.practice[place].clone() }) {
        return Err(NotChanged::Nothing);
    }
    if changed.from == on {
        let mistyped = changed.municipality.filter(|new| *new != own).map(|new| (own, new));
        after.practice[place] = changed;
        return Ok(PostsChanged::corrected(trainee, after, mistyped));
    }
    if changed.municipality != Some(own) {
        return Err(NotChanged::OtherMunicipality);
    }
    after.practice[place].to = Some(add_days(on, -1));
    after.practice.push(Practice { from: on, ..changed });
    Ok(PostsChanged::new(after, vec![place]))
}

/// A post that ends; the day is its last.
///
/// # Errors
/// No such post runs on the day.
pub(crate) fn ended(trainee: &Trainee, post: Option<usize>, on: NaiveDate) -> Result<PostsChanged, NotChanged> {
    let place = running(trainee, post, on)?;
    let mut after = trainee.clone();
    if after.practice[place].to == Some(on) {
        return Err(NotChanged::Nothing);
    }
    after.practice[place].to = Some(on);
    Ok(PostsChanged::new(after, vec![place]))
}

/// The post that is meant, by its place.
fn running(trainee: &Trainee, post: Option<usize>, on: NaiveDate) -> Result<usize, NotChanged> {
    let running = places(trainee, |post| post.runs_on(on));
    match (post, running.as_slice()) {
        (Some(place), _) if place >= trainee.practice.len() => Err(NotChanged::NoSuchPost),
        (Some(place), running) if running.contains(&place) => Ok(place),
        (Some(_), _) | (None, []) => Err(NotChanged::NotRunning),
        (None, [only]) => Ok(*only),
        (None, several) => Err(NotChanged::Several(several.to_vec())),
    }
}

fn places(trainee: &Trainee, is: impl Fn(&Practice) -> bool) -> Vec<usize> {
    let posts = trainee.practice.iter().enumerate();
    posts.filter(|(_, post)| is(post)).map(|(place, _)| place).collect()
}

impl Trainee {
    /// Whether it is the header that says which way the trainee went where a municipality of a post was split.
    pub(crate) fn header_tells_apart(&self) -> bool {
        let without =
            |post: &Practice| !self.succession.open(self.number_of(post), NaiveDate::MAX, &self.went_to).is_empty();
        let with = |post: &Practice| {
            !self.succession.open(self.number_of(post), NaiveDate::MAX, &self.own_numbers()).is_empty()
        };
        self.practice.iter().any(|post| without(post) && !with(post))
    }

    /// The first day on which the posts together are more than full time, and how much they are then.
    pub(crate) fn over_full_time(&self) -> Option<(NaiveDate, Percent)> {
        let together = |day: NaiveDate| {
            let running = self.practice.iter().filter(|post| post.runs_on(day));
            running.fold(Percent::NONE, |sum, post| sum.and(post.percent))
        };
        let days = self.practice.iter().map(|post| (post.from, together(post.from)));
        days.filter(|(_, percent)| *percent > Percent::FULL).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{self, day};

    fn number(text: &str) -> MunicipalityNumber {
        text.parse().unwrap()
    }

    /// Posts as `1820 2024-02-01..2026-01-31 100`, the municipality `-` where the header implies it, whose is 1820.
    fn trainee(posts: &[&str]) -> Trainee {
        Trainee { practice: posts.iter().map(|text| post(text)).collect(), ..sample::trainee() }
    }

    fn post(text: &str) -> Practice {
        let parts: Vec<&str> = text.split(' ').collect();
        let [place, days, percent] = parts[..] else { panic!("{text}") };
        let (from, to) = days.split_once("..").unwrap();
        Practice {
            to: Some(to).filter(|to| !to.is_empty()).map(day),
            percent: percent.parse().unwrap(),
            municipality: place.parse().ok(),
            ..Practice::new(day(from))
        }
    }

    fn told(changed: &PostsChanged) -> Vec<String> {
        let one = |post: &Practice| {
            let place = post.municipality.map_or("-".to_owned(), |number| number.to_string());
            let to = post.to.map_or(String::new(), |to| to.to_string());
            format!("{place} {}..{to} {}", post.from, post.percent)
        };
        changed.after.practice.iter().map(one).collect()
    }

    #[track_caller]
    fn check_moved(posts: &[&str], on: &str, expected: &[&str]) -> PostsChanged {
        let changed = moved(&trainee(posts), number("1833"), day(on), &PostSaid::default()).unwrap();
        assert_eq!(told(&changed), expected);
        assert_eq!(changed.after.municipality, number("1833"));
        changed
    }

    #[test]
    fn a_move_ends_what_runs_the_day_before_and_begins_the_same_elsewhere() {
        let changed = check_moved(
            &["- 2024-02-01.. 80"],
            "2026-06-02",
            &["1820 2024-02-01..2026-06-01 80", "1833 2026-06-02.. 80"],
        );
        assert_eq!((changed.ended, changed.corrects), (vec![0], false));
        // A planned end after the move falls away; what had ended stays, and is where it was.
        check_moved(
            &["- 2024-02-01..2025-01-31 60", "- 2025-02-01..2027-01-31 100"],
            "2026-06-02",
            &["1820 2024-02-01..2025-01-31 60", "1820 2025-02-01..2026-06-01 100", "1833 2026-06-02.. 100"],
        );
        // Two run: the larger goes on. One elsewhere is nobody's business here.
        check_moved(
            &["- 2024-02-01.. 30", "- 2024-02-01.. 50", "1812 2025-01-01.. 20"],
            "2026-06-02",
            &[
                "1820 2024-02-01..2026-06-01 30",
                "1820 2024-02-01..2026-06-01 50",
                "1812 2025-01-01.. 20",
                "1833 2026-06-02.. 50",
            ],
        );
        // Nothing runs any more: as the last one was.
        check_moved(
            &["- 2024-02-01..2025-01-31 60"],
            "2026-06-02",
            &["1820 2024-02-01..2025-01-31 60", "1833 2026-06-02.. 60"],
        );
        check_moved(&[], "2026-06-02", &["1833 2026-06-02.. 100"]);
    }

    #[test]
    fn the_workplace_stays_and_the_rest_moves_unless_said() {
        let mut kari = trainee(&["- 2024-02-01.. 100"]);
        kari.practice[0].workplace = Some("Legesenteret".to_owned());
        kari.practice[0].role = Some(Role::Fastlege);
        kari.practice[0].engagement = Some(Engagement::Employed);
        let said = PostSaid { percent: Some(Percent::whole(40)), ..PostSaid::default() };
        let changed = moved(&kari, number("1833"), day("2026-06-02"), &said).unwrap();
        let begun = changed.after.practice.last().unwrap();
        assert_eq!(
            (begun.workplace.as_deref(), begun.role, begun.engagement, begun.percent),
            (None, Some(Role::Fastlege), Some(Engagement::Employed), Percent::whole(40))
        );
        let said =
            PostSaid { workplace: Some("Rana".to_owned()), role: Some(Role::AnnetKommunalt), ..PostSaid::default() };
        let changed = moved(&kari, number("1833"), day("2026-06-02"), &said).unwrap();
        let begun = changed.after.practice.last().unwrap();
        assert_eq!((begun.workplace.as_deref(), begun.role), (Some("Rana"), Some(Role::AnnetKommunalt)));
    }

    #[test]
    fn on_the_first_day_the_municipality_was_wrong_from_the_beginning() {
        let changed = check_moved(
            &["- 2024-02-01..2025-01-31 60", "1812 2024-02-01.. 20", "1820 2025-02-01.. 100"],
            "2024-02-01",
            &["1833 2024-02-01..2025-01-31 60", "1812 2024-02-01.. 20", "1833 2025-02-01.. 100"],
        );
        assert!(changed.corrects && changed.ended.is_empty());
    }

    #[test]
    fn what_named_a_mistyped_municipality_because_the_post_did_is_corrected_with_it() {
        let entry = |on: &str, event| Entry::new(day(on), 1, event);
        let signed = |on: &str, number: Option<&str>| {
            entry(on, Event::AlisAgreementSigned { municipality: number.map(self::number), elements: Vec::new() })
        };
        let applied = |on: &str, number: Option<&str>| {
            let municipality = number.map(self::number);
            entry(on, Event::GrantApplied { round: "2025".to_owned(), amount: None, municipality })
        };
        let mut kari = trainee(&["1820 2024-02-01..2025-12-31 100", "1812 2026-01-01.. 100"]);
        kari.journal = vec![
            signed("2024-03-01", Some("1820")),
            signed("2024-04-01", None),
            applied("2025-08-01", Some("1820")),
            applied("2026-08-01", Some("1812")),
            signed("2026-03-01", Some("1820")),
        ];
        let said = |changed: &PostsChanged| -> Vec<Option<String>> {
            let of = |entry: &Entry| entry.event.municipality().map(|number| number.to_string());
            changed.after.journal.iter().map(of).collect()
        };
        let is = |numbers: &[&str]| -> Vec<Option<String>> {
            numbers.iter().map(|text| Some((*text).to_owned()).filter(|text| text != "-")).collect()
        };
        let changed = moved(&kari, number("1833"), day("2024-02-01"), &PostSaid::default()).unwrap();
        // The last was signed in 1812's time: with whom is not the post's to say.
        assert_eq!(said(&changed), is(&["1833", "-", "1833", "1812", "1820"]));
        assert_eq!((changed.named, changed.doubtful), (vec![0, 2], vec![4]));
        // Of two posts in it one was not: what was applied for there may be the other's.
        let mut kari = trainee(&["1812 2024-02-01.. 50", "1812 2025-02-01.. 50"]);
        kari.journal = vec![signed("2024-03-01", Some("1812")), applied("2025-08-01", Some("1812"))];
        let elsewhere = PostSaid { municipality: Some(number("1833")), ..PostSaid::default() };
        let corrected = changed_of(&kari, Some(0), "2024-02-01", &elsewhere);
        assert_eq!(said(&corrected), is(&["1833", "1812"]));
        assert_eq!((corrected.named, corrected.doubtful), (vec![0], vec![1]));
        // Who moved was there before: nothing is corrected.
        let moved = moved(&kari_of_1820(), number("1833"), day("2026-06-02"), &PostSaid::default()).unwrap();
        assert_eq!(said(&moved), is(&["1820"]));
    }

    fn changed_of(trainee: &Trainee, post: Option<usize>, on: &str, said: &PostSaid) -> PostsChanged {
        changed(trainee, post, day(on), said).unwrap()
    }

    fn kari_of_1820() -> Trainee {
        let mut kari = trainee(&["1820 2024-02-01.. 100"]);
        let event = Event::AlisAgreementSigned { municipality: Some(number("1820")), elements: Vec::new() };
        kari.journal = vec![Entry::new(day("2024-03-01"), 1, event)];
        kari
    }

    #[test]
    fn what_stands_in_the_way_of_a_move() {
        let refused = |posts: &[&str], on: &str| {
            moved(&trainee(posts), number("1833"), day(on), &PostSaid::default()).unwrap_err()
        };
        let later = |post, from| NotChanged::BeginsLater { post, from: day(from) };
        assert_eq!(refused(&["- 2024-02-01.. 100"], "2024-01-31"), later(0, "2024-02-01"));
        assert_eq!(refused(&["1812 2023-02-01.. 100", "- 2024-02-01.. 100"], "2024-02-01"), later(1, "2024-02-01"));
        let same = moved(&trainee(&["- 2024-02-01.. 100"]), number("1820"), day("2026-06-02"), &PostSaid::default());
        assert_eq!(same.unwrap_err(), NotChanged::SameMunicipality);
    }

    #[test]
    fn a_post_that_changes_ends_and_begins_and_is_corrected_on_its_first_day() {
        let said = PostSaid { percent: Some(Percent::whole(60)), ..PostSaid::default() };
        let kari = trainee(&["- 2024-02-01..2027-01-31 100"]);
        let split = changed(&kari, None, day("2026-06-02"), &said).unwrap();
        assert_eq!(told(&split), ["- 2024-02-01..2026-06-01 100", "1820 2026-06-02..2027-01-31 60"]);
        let corrected = changed(&kari, None, day("2024-02-01"), &said).unwrap();
        assert_eq!(told(&corrected), ["1820 2024-02-01..2027-01-31 60"]);
        assert!(corrected.corrects);
        let elsewhere = PostSaid { municipality: Some(number("1833")), ..PostSaid::default() };
        assert_eq!(changed(&kari, None, day("2026-06-02"), &elsewhere).unwrap_err(), NotChanged::OtherMunicipality);
        let corrected = changed(&kari, None, day("2024-02-01"), &elsewhere).unwrap();
        assert_eq!(told(&corrected), ["1833 2024-02-01..2027-01-31 100"]);
        let same = PostSaid { percent: Some(Percent::FULL), ..PostSaid::default() };
        assert_eq!(changed(&kari, None, day("2026-06-02"), &same).unwrap_err(), NotChanged::Nothing);
    }

    #[test]
    fn which_post_is_meant() {
        let kari = trainee(&["- 2024-02-01..2025-01-31 60", "- 2024-02-01.. 20", "1812 2025-02-01.. 80"]);
        let end = |post, on| ended(&kari, post, day(on)).map(|changed| changed.ended);
        assert_eq!(end(None, "2024-03-01"), Err(NotChanged::Several(vec![0, 1])));
        assert_eq!(end(Some(1), "2024-03-01"), Ok(vec![1]));
        assert_eq!(end(Some(2), "2024-03-01"), Err(NotChanged::NotRunning));
        assert_eq!(end(Some(3), "2024-03-01"), Err(NotChanged::NoSuchPost));
        assert_eq!(end(None, "2023-03-01"), Err(NotChanged::NotRunning));
        assert_eq!(end(Some(0), "2025-01-31"), Err(NotChanged::Nothing));
        let begun = begun(&kari, day("2026-01-01"), &PostSaid::default());
        assert_eq!(told(&begun).last().map(String::as_str), Some("1820 2026-01-01.. 100"));
    }

    #[test]
    fn posts_together_are_at_most_full_time() {
        assert_eq!(trainee(&["- 2024-02-01..2025-01-31 100", "- 2025-02-01.. 100"]).over_full_time(), None);
        let over = trainee(&["- 2024-02-01.. 80", "1812 2025-02-01.. 40", "- 2025-03-01.. 40"]);
        assert_eq!(over.over_full_time(), Some((day("2025-02-01"), Percent::whole(120))));
        // Three thirds are a full post and no hundredth more.
        let thirds = ["- 2024-02-01.. 33.33", "1812 2025-02-01.. 33.33", "- 2025-03-01.. 33.34"];
        assert_eq!(trainee(&thirds).over_full_time(), None);
        let over = trainee(&[thirds[0], thirds[2], "- 2026-03-01.. 33.34"]).over_full_time();
        assert_eq!(over, Some((day("2026-03-01"), "100.01".parse().unwrap())));
    }
}
