### The texts of alis in English. The other languages have the same ids and variables; `build.rs` sees to that.

## What is to be done (rules), as a task

rule-registration = Register as training enterprise
rule-request = Register the need with the hospital
rule-prioritisation = Decide the order of candidates
rule-reconfirmation = Ask the hospital again
rule-reconfirmation-answer = Answer the municipality
rule-follow-up = Follow the request up
rule-offer = Offer a place
rule-offer-answer = Answer the offer
rule-contract = Issue the contract
rule-written-contract = Write the contract
rule-start = Begin the service
rule-coordinator-contact = Call the trainee (coordinator)
rule-supervisor-contact = Call the trainee (supervisor)
rule-goal-review = Review the learning goals
rule-completion = End the service
rule-documentation = Document the service
rule-plan-review = Revise the training plan
rule-old-scheme = Apply for approval under the old scheme
rule-purge = Erase the case
rule-access = Give access to what is stored
rule-position-advertise = Advertise the post in the ordinary way
rule-clash = Settle what cannot both be
rule-consultation = Reply to the hearing
rule-consultation-close = Close the hearing
rule-committee = Decide on the draft agreement
rule-agreement-review = Review the agreement
rule-agreement-renewal = Make a new agreement
rule-evaluation = Evaluate the scheme
rule-alis-agreement = Sign the ALIS-avtale
rule-alis-agreement-end = End the ALIS-avtale
rule-grant-application = Apply for the grant
rule-grant-report = Report the use of the grant

## The rules in a sentence or two

explained-registration = A municipality must be registered as training enterprise before it asks for a place. Due by the first request of any of its trainees; done by the date `registered` in the municipality's record.
explained-request = The need is registered with the hospital's ALIS contact as soon as possible after the start in the municipality; where the terms demand prior service, once that is reached. Where the terms give no number, the store's own reminder counts; where they count back from the wished start, that date holds, by the first wish. It is due again where the hospital refused, the start passed with nothing accepted, the wish was withdrawn or a service ended with goals owed. Done by `requested`.
explained-prioritisation = When two or more of a municipality's trainees wait for places at the same time, with starts within the deviation of each other, the municipality decides their order. Due by the earliest day on which it must ask again for one of them; done by an order that names them all.
explained-reconfirmation = Before the wished start the municipality asks again whether the service can take place as requested. The window opens and closes so many months before the start of the request that stands, whatever the hospital answered since; asking before it opens does not count, and one that had closed before the request is held against nobody. Done by `reconfirmation-asked`, or by an accepted offer.
explained-reconfirmation-answer = The hospital answers. The agreement gives no number of days, so the store's own reminder counts from the day it was asked. Done by `reconfirmation-answered`, or by an offer.
explained-follow-up = Where the agreement gives no day, whoever filed the request follows it up: asks the hospital, files anew or withdraws the wish. The store's own reminder counts from what happened last, at the latest to the start that stands. Whoever declined waits for another position, and no day runs for the hospital.
explained-offer = The hospital offers a place in time for the contract, and so carries its due date. An offer that the hospital takes back opens it again; a declined one does not: the trainee waits. A day that had passed before there was anything to offer is held against nobody. Done by `offered`.
explained-offer-answer = The trainee answers by the day that the offer names; where it names none, the store's own reminder counts. Whoever declines waits for another position. Done by `accepted` or `declined`.
explained-contract = The hospital issues the employment contract in a window before the start. It counts from the acceptance on; a window that had closed by then is held against nobody. Done by `contract-issued`, or when the service begins.
explained-written-contract = The employment contract is to be in writing at the latest so many days after the service began; for less than a month, at once. This is the law, whatever the cooperation agreement says. Done when the contract is issued, not when the service begins.
explained-start = The trainee begins on the day both sides agreed on. Done by `started`.
explained-coordinator-contact = During the service the municipality keeps in touch with its trainee. The agreement gives no number, so the store's own reminder counts from the last contact or the start. Done by `contacted`.
explained-supervisor-contact = During the service the trainee keeps the supervisor in the municipality and is regularly in touch with them. The agreement gives no number, so the store's own reminder counts from the last contact or the start. Done by `contacted`.
explained-goal-review = Before the service ends: are ALM-055 and ALM-085 achieved, or is an extension needed? The store's own reminder opens the review. Done when both goals are achieved; an extension opens it anew.
explained-completion = On its last day the service is completed, or it was extended before. Done by `completed`.
explained-documentation = The hospital documents the completed period. The agreement gives no number of days, so the store's own reminder counts from the last day of service. Done by `documented`.
explained-plan-review = The individual training plan is revised yearly (spesialistforskriften § 25), whatever the agreement says. The store's reminder gives the months. Done by `plan-revised`.
explained-old-scheme = Doctors who were in specialist training for general practice on 1 March 2019 can be approved under the old scheme if they apply by a last day that holds for the whole country. Only for trainees with `scheme = "old"`; whoever goes over to the new scheme is `converted`.
explained-purge = A case is closed for those who keep the store (`owner` in alis.toml) when the trainee is specialised or has left; where only hospitals keep it, when both goals are achieved and every period is documented or withdrawn; or when the municipality is none of theirs and none of their hospitals has an open period: each only when they have nothing left to do and no ALIS-avtale of theirs runs. It is then erased after the store's own retention, with the yearly purge (`[retention]`); no source says how long. Done by `alis purge`: the file and the letters are gone, and after `--history` the history too.
explained-access = Whoever asks what is stored about them is given it within a month, by law, whatever the agreement says. Asking again before the answer moves no date. Done by `access-given`, or when the letter `access` is issued.
explained-position-advertise = A position that no trainee has taken so many months after it was published is advertised by the hospital as an ordinary temporary post. Counts from `published`, and opens when the months are over. Done when every seat is taken, or by `advertised` or `closed`.
explained-clash = Two entries that cannot both be: a seat offered twice, a position closed and offered, a grant awarded and refused, two orders of one day, two moves of one person. Mostly two people acted, and neither knew of the other. Due on the day of the later one; it stays until one of the two is taken out. `alis check` says who wrote which, and when.
explained-consultation = The draft agreement was sent to hearing. The due date is the one the hearing itself names, for each of those it went to. Done when all have replied, or the hearing is closed.
explained-consultation-close = When the day for replies to a hearing has passed, those who opened it close it and assess what was heard; nobody it went to is late. The days are the store's own. Done when it is closed or assessed, decided on or signed.
explained-committee = The committee decides on the draft in the meeting that is planned. Done when the decision is entered.
explained-agreement-review = The parties review the agreement as often as it says, counted from the last review, else from the last signature. Opens one month before. Done by `reviewed`.
explained-agreement-renewal = Once a party has given notice, a new agreement is to be made before the terminated one runs out. Due at the end of the notice. Done when an agreement that names it in `supersedes` comes into force.
explained-evaluation = The scheme is evaluated so many months after it came into force. The first evaluation settles the first due date, the second the next. Done by `evaluated`.
explained-alis-agreement = Municipality and trainee sign an ALIS-avtale when training starts, and again when the trainee takes up a new position (AVTALE 1.2). It names no date, so the store's own reminder counts from the start. Done by `alis-agreement-signed`.
explained-alis-agreement-end = The ALIS-avtale lasts as many years at full time as AVTALE 1.2 says, from the later of signing and start of training. Part time and absence that does not count lengthen it; hospital service outside the municipality pauses it; it ends at once with the position, the grant or the specialisation. The window opens half a year before. Done by `discontinued` or `specialised`. `alis avtale show` shows the arithmetic.
explained-grant-application = The municipality applies for the grant, for each trainee with at least one whole month of ALIS-avtale in the round's period. The window opens when the period has ended; the due date is that of the announcement, as entered in the round. Done when `grant-applied` stands for all of them. `alis grant show` shows the months and kroner.
explained-grant-report = The municipality reports the use of what it was awarded. From the first award on; the due date is that of the announcement, as entered in the round. Done by `reported` in the round's file.
explain-stands = Hospital service { $number }: { $stage }
explain-nothing-requested = No hospital service is requested yet
explain-no-prior-service = The agreement asks for no prior service.
explain-specialisation = { $basis } ({ $strength }): { $needed } months of the specialisation in the municipality responsible when the service begins, at full time.
explain-general-practice = { $basis } ({ $strength }): { $needed } months of general practice on the day of the request; each calendar day with a post counts once, whatever its percent.
explain-nothing-counts = No practice is recorded that counts.
explain-months-before = Before the first block: { $months ->
    [one] 1 month
   *[other] { $months } months
}.
explain-counts-from = Counts from { $day }, the start of training.
explain-counts-in = Counts posts in { $municipality }.
explain-away = { SHORT($from) } – { SHORT($to) }  away: does not count
explain-reached = Together { $served } full days of { $target }: { $months } whole months. Reached on { $from }.
explain-will-be-reached = Together { $served } full days of { $target }: { $months } whole months. Will be reached on { $from }, if nothing changes.
explain-never-reached = Together { $served } full days of { $target }: { $months } whole months. Not reached by what is recorded.
explain-avtale = The ALIS-avtale
explain-avtale-agreed = Agreed: { $elements }.
explain-avtale-sum = Together { $served } full-time days of { $target }.
explain-avtale-goes-on = { SHORT($from) } –  { $percent } %, as long as the practice lasts
explain-avtale-pause = { SHORT($from) } – { SHORT($to) }  { $why }: does not count
explain-since = Since { $on }, by: { $event }.
explain-under-request = Under { $agreement }: it was requested under that agreement on { $on }.
explain-under-successor = Under { $agreement } from { $on }: it replaced { $before } then, and no offer stood accepted.
explain-under-kept = { $agreement } is over ({ $standing }, { $on }); its terms hold until the service is documented, for the offer was accepted under that agreement.
explain-under-nobody = { $agreement } is over ({ $standing }, { $on }), and no agreement takes over: the terms stand, and the need has to be registered anew.
explain-start-request = Start { $start }: as requested on { $on }.
explain-start-elsewhere = Start { $start }: at another trust, as recorded on { $on }.
explain-start-answer = Start { $start }: by the hospital's answer of { $on }; requested was { $wished }.
explain-start-offer = Start { $start }: by the offer of { $on }, accepted on { $accepted }; requested was { $wished }.
explain-end-months = End { $end }: { SHORT($start) } + { $months }, less one day.
explain-end-elsewhere = End { $end }: as recorded on { $on }.
explain-end-contract = End { $end }: by the contract of { $on }.
explain-end-extension = End { $end }: extended on { $on }.
explain-end-completion = End { $end }: completed on that day.
explain-courses = Course days ({ $basis }): the length of service gives { $budget }; { $used } used, { $left } left.
explain-departs = Departs from the terms: { $event } on { $on } ({ $clause }, { $strength }: { $term }).
explain-overridden = Recorded all the same, because: { $reason }
explain-next = What comes next: { $task } ({ $by }), by { $due }
explain-ball = Who has the ball: { $by } – { $task }, by { $due }. ({ $state }; row { $row } of docs/states.md)
explain-no-ball = Nobody has the ball: { $state } (row { $row } of docs/states.md).
explain-opens = opens: { $sum } = { SHORT($day) }
explain-due = due:   { $sum } = { SHORT($day) }
months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

## Days that others are counted from

anchor-practice-started = start of practice
anchor-training-started = start of training
anchor-prior-service-reached = prior service reached
anchor-resumed = return to the specialisation
anchor-requested = requested
anchor-asked = asked again
anchor-answered = answered
anchor-offered = offered
anchor-offer-ended = the hospital took its offer back
anchor-accepted = accepted
anchor-declined = declined
anchor-answer-by = answer by
anchor-start = start of service
anchor-last-contact = last contact
anchor-end = end of service
anchor-completed = completed
anchor-place-closed = no wished place is open
anchor-withdrawn = withdrawn
anchor-position-elsewhere = withdrawn for a position elsewhere
anchor-plan-revised = plan revised
anchor-last-application = last application
anchor-closed = case closed
anchor-yearly-purge = yearly purge
anchor-access-requested = access requested
anchor-published = published
anchor-later-entry = the later of the two entries
anchor-consultation-opened = hearing opened
anchor-consultation-due = replies due
anchor-meeting-planned = meeting planned
anchor-meeting = meeting
anchor-agreement-ended = the agreement over
anchor-in-force = in force
anchor-reviewed = last review
anchor-terminated = terminated
anchor-alis-agreement-end = end of the ALIS-avtale
anchor-period-start = start of the period
anchor-period-end = end of the round's period
anchor-apply-by = last day to apply
anchor-awarded = first award
anchor-report-by = last day to report

## Stages

stage-enrolled = enrolled
stage-requested = requested
stage-asked = asked again
stage-confirmed = confirmed
stage-refused = refused
stage-offered = offered
stage-accepted = accepted
stage-contracted = contract issued
stage-in-service = in service
stage-completed = completed
stage-documented = documented
stage-withdrawn = withdrawn
stage-discontinued = discontinued

## Who has to act, and how firmly

party-municipality = municipality
party-hospital = hospital
party-trainee = trainee
party-supervisor = supervisor
party-both = both sides
party-parties = the parties
party-committee = the committee
party-owner = owner of the store
closed-by-left = specialised, or left
closed-by-served = served and documented
closed-by-moved = another municipality
state-never-requested = nothing is requested yet
state-to-be-asked-again = waits; the hospital is to be asked again
state-asked = the hospital was asked and answers
state-awaits-offer = waits for an offer
state-followed-up = waits; whoever filed the request follows it up
state-refused = the hospital refused: ask anew
state-offered = an offer is open
state-start-passed = the start passed with nothing accepted: ask anew
state-agreement-over = the agreement is over: ask under another
state-place-closed = no wished place is open: ask anew
state-accepted = accepted; the service lies ahead
state-in-service = in service
state-completed = completed; the papers are owed
state-elsewhere = service at another trust
state-goals-owed = over, with goals owed: ask anew
state-served = over, both goals achieved
state-over = over; another period goes on
state-left = specialised, or left
strength-requirement = requirement
strength-recommendation = recommendation
strength-reservation = reservation
decision-to-consultation = sent to hearing
decision-supported = supported
decision-adopted = adopted
decision-rejected = rejected
basis-reminder = reminder
law-specialist-training = spesialistforskriften
law-working-environment = arbeidsmiljøloven
law-data-protection = personvernforordningen
origin-profile = profile
origin-agreement = the agreement itself
origin-reminder = the store's own reminder
origin-national = for the whole country
origin-round = the round, from the announcement
words-summary = In our words: { $text }
words-read-in = Read in: { $page }
words-from = Holds from { $day }

## How urgent

status-overdue = OVERDUE
status-open = OPEN
status-upcoming = OPENS SOON
status-done = DONE
when-overdue = { $days ->
    [one] 1 day over
   *[other] { $days } days over
}
when-today = today
when-open = { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
when-upcoming = { $days ->
    [one] opens tomorrow
   *[other] opens in { $days } days
}
when-done = done { SHORT($on) }
too-early = asked { SHORT($on) }, before the window opened: does not count
nothing-due = Nothing is due.
nothing-due-ours = Nothing is due for us; --all-parties shows that of the others, too.
only-ours = only what is ours (--all-parties shows all)
count-overdue = { $count ->
    [one] 1 overdue
   *[other] { $count } overdue
}
count-open = { $count ->
    [one] 1 open
   *[other] { $count } open
}
count-upcoming = { $count ->
    [one] 1 opening soon
   *[other] { $count } opening soon
}
count-done = { $count ->
    [one] 1 done
   *[other] { $count } done
}
left-out = { $count ->
    [one] 1 more is left out (--limit)
   *[other] { $count } more are left out (--limit)
}
today-counts = { $counts } ({ $store }, { $day })
today-nothing = Nothing is due ({ $store }, { $day })
today-ours = Ours: { $party }
today-more = { $count ->
    [one] 1 more is open or opens soon: alis deadlines
   *[other] { $count } more are open or open soon: alis deadlines
}
today-more-all = { $count ->
    [one] 1 more is open or opens soon: alis deadlines --all-parties
   *[other] { $count } more are open or open soon: alis deadlines --all-parties
}
today-parties = The numbers are those of all parties. Ours: { $counts }. alis deadlines shows what is ours, with --all-parties all.
today-parties-none = The numbers are those of all parties, and nothing of it is ours: alis deadlines --all-parties shows it.
today-nobody = No trainee is registered yet. First the parties and the agreement, then the doctor: alis municipality add, alis hospital add, alis agreement add, alis enroll.
begin =
    alis keeps track of the hospital service of GP trainees: who has to do what, by
    when, and by which clause.

    There is no store here. How to begin:

      alis demo        lay out an example store to try everything on
      alis init DIR    make a new, empty store
      cd DIR           go to a store that is there (or --store DIR)

    In a store `alis` shows the day. All commands: alis help
old-cases = { $count ->
    [one] 1 of these has
   *[other] { $count } of these have
} been overdue for more than a year: an old case is settled by what happened since (served elsewhere, withdrawn, goals, discontinued).
restricted-left-out = { $count ->
    [one] 1 restricted record is left out; name it by its HPR number.
   *[other] { $count } restricted records are left out; name them by their HPR numbers.
}
changed-since = New since the last run on { $day }:
window-unseen = { $subject }: { $rule }: the window of { $opens } to { $due } opened and closed since the last run
nagios-line = { $overdue } overdue, { $open } open
nagios-unknown = ALIS UNKNOWN - the store could not be read

## Columns

column-who = Who
column-what = What
column-due = Due (act by)
column-when = When
column-call = Call
column-by = From whom
column-basis = Basis
column-next = Command
column-next-due = Next
column-name = Name
column-hpr = HPR
column-municipality = Mun.
column-stage = Stage
column-start = Start
column-place = Site/department
column-at = Recorded
column-recorded-by = By
column-record = Record
column-happened = What
column-commit = Id
column-number = Number
column-centrality = Class
column-registered = Registered
column-coordinator = Coordinator
column-about = About
column-kind = Letter
column-missing = What is missing
column-email = E-mail
column-phone = Phone
column-id = Id
column-contact = ALIS contact
column-sites = Sites and departments
column-title = Title
column-municipalities = Municipalities
column-hospitals = Hospitals
column-year = Year
column-total = In all
column-profile = Profile
column-in-force = In force from
column-met = Met
column-late = Late
column-missed = Missed
column-worst = Days over
column-due-day = Due
column-done = Done
column-rule = Rule
column-term = Term
column-terms = Terms of
column-value = Value
column-origin = Where it stands
column-closed = Closed
column-kept-until = Kept until
column-purge-by = Erased by
column-why = Why
column-from = From
column-to = To
column-days = Days
column-percent = Percent
column-full-days = Full-time days
column-sum = Sum
column-clause = Clause
column-element = Element
column-recipient = Goes to
column-share = Share
column-agreed = Agreed
column-goal = Goal
column-hospital-service = Hospital service

## The page of one trainee

show-restricted = restricted
show-former-hpr = Mistyped HPR number
show-former-names = Former name
show-former-place = Earlier place
show-former-number = Earlier number
show-went-into = Went into
show-municipality = Municipality
show-agreement = Agreement
show-hospital = Hospital
show-contact = Contact
show-case = Case
show-course = The course
show-training-started = Training started
show-expected-completion = Expected completion
show-supervisor = Supervisor
show-post = Practice { $number }
show-prior-service = Prior service
show-prior-service-value = { $served } of { $needed } months; eligible from { $from }
show-prior-service-nothing = { $served } of { $needed } months; no practice is recorded: add it with { $command }
show-prior-service-short = { $served } of { $needed } months; the practice recorded ends before they are reached
show-plan-revised = Training plan revised
show-goals = Learning goals
show-goal-achieved = { $goal } achieved { $on }
show-goal-missing = { $goal } missing
show-goals-others = { $count ->
    [one] and 1 other goal achieved
   *[other] and { $count } other goals achieved
}
show-reach = Service for the goals
show-reach-open = both goals take { $needed } months ({ $basis })
show-reach-open-split = both goals take { $needed } months, in one or as { $parts } ({ $basis })
show-reach-open-whole = both goals take { $needed } months in one ({ $basis }, { $strength })
show-reach-one = { $months } months in one: both goals can be reached ({ $basis })
show-reach-parts = { $parts } months: both goals can be reached ({ $basis })
show-reach-parts-departs = { $parts } months: both goals can be reached, but { $basis } says { $needed } in one ({ $strength })
show-reach-parts-open = { $parts } months: both goals can be reached; the terms do not say whether the service may be split ({ $basis })
show-reach-short = { $parts } of { $needed } months ({ $basis }): too little for both goals. { $lacking ->
    [one] 1 more month has to be requested
   *[other] { $lacking } more months have to be requested
}: { $command }
show-placement = Hospital service { $number }
show-stage = Stage
show-place = Place
show-period = Period
show-period-value = { $start } to { $end }, { $months ->
    [one] 1 month
   *[other] { $months } months
}
show-extended = Extended on
show-courses = Course days
show-courses-value = { $used } of { $budget } used, { $left } left
show-wishes = Wishes
show-flexible = would take another place
entry-under = under { $agreement }
show-next = What is next, and why
show-act-by = act by { $day }, the last working day
show-why = { $party }; { $basis }, { $strength }; { $command }
show-history = What happened

## Events

event-requested = requested
event-reconfirmation-asked = asked the hospital again
event-reconfirmation-answered = the hospital answered
event-offered = offered
event-accepted = accepted
event-declined = declined
event-offer-withdrawn = offer withdrawn
event-contract-issued = contract issued
event-contract-signed = contract signed
event-started = service began
event-contacted = contact
event-course = course
event-absent = absence
event-goal-achieved = learning goal achieved
event-extended = service extended
event-completed = service completed
event-documented = service documented
event-withdrawn = withdrawn
event-served-elsewhere = service at another trust
event-discontinued = left the specialisation
event-resumed = returned to the specialisation
event-plan-revised = training plan revised
event-specialised = approved as a specialist
event-access-requested = access requested
event-access-given = access given
event-alis-agreement-signed = ALIS-avtale signed
event-grant-applied = grant applied for
event-grant-awarded = grant awarded
event-grant-refused = grant refused
event-issued = letter issued
event-drafted = drafted
event-consultation-opened = sent to hearing
event-consultation-replied = reply to the hearing
event-consultation-closed = hearing closed
event-assessed = assessed
event-committee = committee
event-signed = signed
event-reviewed = reviewed
event-revision-requested = revision requested
event-dispute-raised = dispute raised
event-dispute-settled = dispute settled
event-evaluated = evaluated
event-terminated = terminated
event-criterion-assessed = criterion assessed
event-note = note
event-prioritised = order decided
entry-from = from { $day }
entry-until = until { $day }
entry-answer-by = answer by { $day }
entry-confirmed = confirmed
entry-changed = changed
entry-refused = refused
entry-counts = counts
entry-does-not-count = does not count
entry-achieved-by = told by { $who }
entry-agreed-with = agreed with { $who }
entry-round = round { $round }
entry-goes-to = goes to { $who }
entry-departs = departs from { $clause } ({ $strength })
entry-override = recorded all the same: { $reason }
term-request = request
term-prior-service = prior service
term-service = hospital service
term-gate = before a place can be requested
term-reconfirmation = reconfirmation
term-contract = contract
term-deviation = deviation from the wish
term-declined = after a declined offer
term-matching = matching
term-prioritisation = order of candidates
term-contact = contact in service
term-courses = courses
term-department-supervision = supervision at the department
term-extension = extension
term-employment = employment
term-documentation = documentation
term-review = review
term-evaluation = evaluation
term-notice = notice
term-purge = deletion
term-institution = municipal institution
term-demand = register of needs
term-duration = duration
term-reminders = own reminders
term-old-scheme = old scheme
term-plan-review = review of the training plan
term-written-contract = written contract
term-round = round
term-access = access to one's own data
key-due-months-before = months before, at the latest
key-opens-months-before = months before, at the earliest
key-by = by whom
key-months = months
key-of = counted in
key-same-department = same department
key-as-for-others = as for other doctors
key-split-allowed = may be split
key-agreement = agreement in force
key-registered = municipality registered
key-training-plan = general training plan
key-individual-plan = individual training plan
key-bars = no right to a place without it
key-max-months = months, at most
key-other-site-or-department = other site or department
key-waits = waits for another place
key-advertise-after-months = advertised after months
key-coordinator = the coordinator
key-address = address
key-signatory = who signs
key-signatory-title = title of who signs
key-case-officer = case officer
key-letters = details for letters
key-supervisor = the supervisor
key-days = days
key-per-months = for so many months
key-allowed = allowed
key-except = except for
key-temporary = temporary
key-employer-pays = the trust is the employer and pays
key-ends-without-notice = ends without notice
key-every-months = months between
key-after-months = months after
key-criteria = criteria
key-clause = clause
key-strength = strength
key-years = years
key-last-application = last application
key-enrolment-days = days after the start
key-reconfirmation-answer-days = days to answer the municipality
key-coordinator-contact-months = months between the coordinator's contacts
key-supervisor-contact-months = months between the supervisor's contacts
key-goal-review-months = months before the end for the goals
key-documentation-days = days to document the service
key-plan-review-months = months between revisions of the plan
key-request-again-days = days to request anew
key-follow-up-months = months before a request is followed up
key-offer-answer-days = days to answer an offer
key-consultation-close-days = days to close a hearing
key-owner = whose store it is
key-schema = schema version
key-hpr = HPR number
key-former = earlier number
key-until = last day
key-into = went into
key-applied = asked to be registered
key-went-to = went to
key-former-municipalities = parties before
key-former-hpr = mistyped HPR number
key-moved-from = moved from
key-former-names = former name
key-former-place = earlier place
key-to = since
key-speciality = speciality
key-name = name
key-number = number
key-municipality = municipality
key-municipalities = municipalities
key-hospital = hospital
key-hospitals = hospitals
key-contact = ALIS contact
key-email = e-mail
key-phone = phone
key-scheme = scheme
key-case = case number
key-confidential = restriction
key-training = training
key-started = start of training
key-expected-completion = expected completion
key-prior-general-practice-months = earlier months of general practice
key-practice = practice
key-language = language
key-centrality = centrality class
key-centrality-valid-from = centrality class valid from
key-earlier-centrality = earlier centrality class
key-site = site
key-department = department
key-departments = departments
key-title = title
key-goal = learning goal
key-profile = profile
key-source = source
key-supersedes = supersedes
key-working-group = working group
key-reports-to = reports to
key-members = members
key-terms = terms
key-start = start
key-capacity = seats
key-cause = cause
key-period-from = period from
key-period-to = period to
key-apply-by = apply by
key-report-by = report by
key-facilitation-percent = facilitation, percent
key-rate = rate
key-project = project code
key-folders = folders
key-commit = commits
key-retention = retention
scheme-new = new scheme
scheme-converted = converted to the new scheme
scheme-old = old scheme
letter-kind-enrolment = enrolment form
letter-kind-reconfirmation = reconfirmation
letter-kind-priority-list = priority list
letter-kind-offer = offer
letter-kind-contract = contract
letter-kind-extension = extension
letter-kind-completion = documentation of completed service
letter-kind-service-confirmation = confirmation of service in the municipality
letter-kind-withdrawal = withdrawal
letter-kind-hospital-answer = answer of the hospital
letter-kind-offer-withdrawal = withdrawal of the offer
letter-kind-notice = notice to the trainee
letter-kind-reminder = reminder
letter-kind-passport = trainee passport
letter-kind-training-plan = individual training plan
letter-kind-access = access to own data
letter-kind-erasure = confirmation of erasure
letter-kind-invitation = invitation to reply to the hearing
letter-kind-grant-report = report on the use of the grant
letter-kind-alis-agreement = ALIS-avtale
letter-kind-agreement = cooperation agreement
letter-kind-consultation = hearing letter
letter-kind-committee-case = committee case
letter-kind-termination = notice of termination
letter-kind-review = yearly report on the agreement
letter-kind-need = register of needs
letter-kind-grant = basis for a grant application

## Where an entry does not keep the terms

departs = { $clause } ({ $strength }): { $how }
breach-start = the start { $start } lies more than { $months ->
    [one] 1 month
   *[other] { $months } months
} from the wished { $wished }
breach-place = { $site } / { $department } is not among the wishes
breach-prior-service = { $served ->
    [one] 1 month
   *[other] { $served } months
} of prior service lie behind on { $start }; { $needed } are asked for, reached { $from }
breach-prior-service-short = { $served ->
    [one] 1 month
   *[other] { $served } months
} of prior service lie behind on { $start }; { $needed } are asked for, and the practice recorded does not reach them
breach-too-short = { $months ->
    [one] 1 month
   *[other] { $months } months
} of service; at least { $needed } are asked for
breach-served-short = { $served } of the { $needed } days of { $months ->
    [one] 1 month
   *[other] { $months } months
} count as service{ $away ->
    [0] {""}
    [one] ; 1 day of absence does not
   *[other] ; { $away } days of absence do not
}
breach-split = a part of { $months ->
    [one] 1 month
   *[other] { $months } months
}; the { $needed } months are asked for in one stretch
breach-department = { $site } / { $department } is another department than { $other_site } / { $other_department }, where the other part is
breach-extension = the service cannot be extended
gate-bars = { $how }: without it there is no right to a place
gate-registration = the municipality is not a registered training enterprise
gate-force = the agreement { $agreement } is not in force on that day ({ $standing })
gate-training-plan = the municipality has no general training plan in the register
gate-individual-plan = the trainee has no individual training plan in the register
gate-criteria = the institution was not found to meet: { $criteria }
breach-extension-except = the service cannot be extended, except: { $except }
breach-element-role = { $element } is not for { $role }
breach-element-class = { $element } is for municipalities in centrality class { $needed }; the class on that day is { $class }
breach-element-share = { $element }: { $share } % is more than { $most } %
breach-element-recipient = { $element } goes to { $right } where the doctor is { $engagement }
breach-element-recipient-open = { $element }: whom it goes to is a matter of agreement: say it, { $name }:to=trainee, municipality or shared
breach-element-missing = { $element } is part of every agreement
problem-element-role = `{ $element }` is not for the role `{ $role }` ({ $clause })
problem-element-class = `{ $element }` is for municipalities in centrality class { $needed }; the class on that day is { $class } ({ $clause })
problem-element-share = `{ $element }`: { $share } % is more than { $most } % ({ $clause })
problem-element-recipient = `{ $element }` goes to `{ $right }` where the doctor is `{ $engagement }` ({ $clause })
problem-element-recipient-open = `{ $element }`: whom it goes to is a matter of agreement, and is not said ({ $clause })
problem-element-missing = `{ $element }` is part of every ALIS-avtale, and is missing here ({ $clause })
hint-element-departs = correct the element, or the role, the centrality or the engagement it is held against; alis avtale sign --override records a new agreement with the reason
breach-courses = { $days ->
    [one] 1 course day
   *[other] { $days } course days
}; the length of service gives { $budget }
error-against-terms = against the terms of the agreement: { $findings }
error-does-not-fit = { $event } on { $on } does not fit with what is recorded for { $later_on }: { $later } (line { $line })
error-does-not-fit-anew = { $event } on { $on } does not fit with what is recorded for { $later_on }: { $later } (line { $line }), which begins anew
hint-does-not-fit = Is the day right? Else what stands later has to be put right first: alis edit.
hint-in-the-way = { $event } on { $on } (line { $line }) stands in the way
hint-anew = { $event } on { $on } (line { $line }) begins anew
hint-event-in-the-way = `{ $happened }` of { $on } (line { $line }) stands in the way
hint-event-anew = `{ $happened }` of { $on } (line { $line }) begins anew
hint-override = --override "reason" records it all the same, with the reason (never a diagnosis)
warn-departs = { $finding }; recorded with the entry
warn-nothing-to-override = nothing departs from the terms: the reason given with --override was not recorded
warn-over-full-time = from { $on } the posts together are { $percent } %, more than full time
warn-former-name = “{ $old }” is now called “{ $new }”; the old name answers in this version only.
warn-terms-corrected = { $id } is in force: what you change corrects the terms from the first day, { $from }. Terms that change are a new agreement: alis agreement add --supersedes { $id }
warn-avtale-gap = the gap between the posts in { $municipality } ({ $ended } to { $next }) ends the ALIS-avtale: a new one is needed
withdrawn-position-elsewhere = position elsewhere
withdrawn-municipal-institution = municipal institution
withdrawn-other = other reason
answer-requested = { $name }: requested: { $period } ({ $on }).
answer-reconfirmation-asked = { $name }: asked the hospital again ({ $on }).
answer-confirmed = { $name }: the hospital confirmed ({ $on }).
answer-changed = { $name }: the hospital answered with changes: { $what } ({ $on }).
answer-refused = { $name }: the hospital refused ({ $on }).
answer-offered = { $name }: offered: { $place }, { $period } ({ $on }).
answer-offered-until = { $name }: offered: { $place }, { $period } ({ $on }).
answer-accepted = { $name }: accepted ({ $on }).
answer-declined = { $name }: declined ({ $on }).
answer-offer-withdrawn = { $name }: offer withdrawn ({ $on }).
answer-contract-issued = { $name }: contract issued ({ $on }).
answer-contract-for = { $name }: contract issued: { $period } ({ $on }).
answer-contract-signed = { $name }: contract signed ({ $on }).
answer-started = { $name }: service began ({ $on }).
answer-contact-coordinator = { $name }: contact ({ $on }).
answer-contact-supervisor = { $name }: contact ({ $on }).
answer-course = { $name }: course: { $title }, { $days ->
    [one] 1 day
   *[other] { $days } days
} ({ $on }).
answer-absent = { $name }: absence: { $period }.
answer-absent-counts = { $name }: absence that counts as service: { $period }.
answer-goal-achieved = { $name }: learning goal achieved: { $goal } ({ $on }).
answer-extended = { $name }: service extended until { $until }.
answer-completed = { $name }: service completed ({ $on }).
answer-documented = { $name }: service documented ({ $on }).
answer-withdrawn = { $name }: withdrawn: { $why } ({ $on }).
answer-served-elsewhere = { $name }: service at another trust: { $place }, { $period }.
answer-discontinued = { $name }: left the specialisation ({ $on }).
answer-resumed = { $name }: returned to the specialisation ({ $on }).
answer-plan-revised = { $name }: training plan revised ({ $on }).
answer-specialised = { $name }: approved as a specialist ({ $on }).
answer-access-requested = { $name }: access requested ({ $on }).
answer-access-given = { $name }: access given ({ $on }).
answer-alis-agreement-signed = { $name }: ALIS-avtale signed ({ $on }).
answer-grant-applied = { $name }: grant applied for: { $round } ({ $on }).
answer-grant-applied-sum = { $name }: grant applied for: { $round }, NOK { $amount } ({ $on }).
answer-grant-awarded = { $name }: grant awarded: { $round } ({ $on }).
answer-grant-awarded-sum = { $name }: grant awarded: { $round }, NOK { $amount } ({ $on }).
answer-grant-refused = { $name }: grant refused: { $round } ({ $on }).
answer-letter-issued = { $name }: letter issued: { $kind }, { $file } ({ $on }).
answer-note = { $name }: note ({ $on }).
answer-of-service = { $name } (hospital service { $number })
answer-drafted = { $id }: drafted ({ $on }).
answer-consultation-opened = { $id }: sent to hearing, due { $due } ({ $on }).
answer-consultation-replied = { $id }: reply to the hearing by { $who } ({ $on }).
answer-consultation-closed = { $id }: hearing closed ({ $on }).
answer-assessed = { $id }: assessed by { $who } ({ $on }).
answer-committee-meets = { $id }: meeting of { $body } planned ({ $meeting }).
answer-committee = { $id }: { $body }: { $decision } ({ $on }).
answer-signed = { $id }: signed ({ $on }).
answer-reviewed = { $id }: reviewed ({ $on }).
answer-revision-requested = { $id }: revision requested by { $who } ({ $on }).
answer-dispute-raised = { $id }: dispute raised by { $who } ({ $on }).
answer-dispute-settled = { $id }: dispute settled ({ $on }).
answer-evaluated = { $id }: evaluated ({ $on }).
answer-terminated = { $id }: terminated by { $who } ({ $on }).
answer-criterion-met = { $id }: criterion met: { $criterion } ({ $on }).
answer-criterion-not-met = { $id }: criterion not met: { $criterion } ({ $on }).
answer-agreement-letter = { $id }: letter issued: { $kind }, { $file } ({ $on }).
answer-agreement-note = { $id }: note ({ $on }).
answer-published = { $id }: published ({ $on }).
answer-advertised = { $id }: advertised ({ $on }).
answer-closed = { $id }: closed ({ $on }).
answer-position-note = { $id }: note ({ $on }).

## What was done

several-recorded = { $count ->
    [one] Recorded for 1 trainee.
   *[other] Recorded for { $count } trainees in one change.
}
nobody-due = It is due for nobody now.
told-of = { $who }:
entry-corrected = Put right: { $name }: { $event } ({ $on }).
warn-letters-before = letters that were issued since may say what stood before (alis verify): { $files }
warn-entry-of-letter = the entry says that { $file } was issued; the letter itself stays as it is
phone-none = no telephone recorded: alis edit { $hpr } --set phone=…
phone-next = { $task }, due { $due } ({ $by })
phone-hospital = { $name }: { $said }
phone-hospital-none = { $name }: no contact recorded: alis hospital edit { $id } --set contact.phone=…
nothing-found = Nothing has these words in it.
warn-name-moved = `meld-inn` is now the word for `alis request`; for this version it still enrols where --hpr or --name is given. Write `alis enroll`
course-left = { $used } of { $budget } course days used, { $left } left.
record-made = Made { $file }.
record-made-id = Made { $file }.
goals-imported = { $added ->
    [one] 1 new learning goal
   *[other] { $added } new learning goals
}, { $renamed } with another name, { $unchanged } as before.
goal-added = New: { $goal } { $name }
goal-renamed = Renamed: { $goal } { $from } → { $to }
goals-kept = Not in the file, and kept: { $goals }
warn-unknown-goal = { $goal } is not in the list of learning goals
warn-twice = { $event } stands already, from { $on }; this one is recorded besides
move-appears = Now due: { $task } by { $due } ({ $by }).
move-moves = Moved: { $task } from { $from } to { $due }.
move-done = Done: { $task } (due { $due }).
move-told = { $name } moves from { $from } to { $to } on { $on }.
move-corrected = { $name }: the municipality is corrected from the beginning, { $to } instead of { $from }. Nobody moved.
move-nothing-ran = No post in { $from } was running then.
move-agreement = Hospital service is asked under { $agreement } from now on.
move-agreement-stays = Hospital service is still asked under { $agreement }.
move-agreement-kept = The record keeps { $agreement }: not one agreement alone binds { $municipality }. Choose with { $command }
move-owes = { $municipality } now has to do:
move-owes-nothing = { $municipality } has nothing to do as yet.
move-owed = - { $task }, by { $due }
place-renamed = { $place } is called { $to } from { $on }.
place-moved = { $place } belongs to { $hospital } from { $on }.
place-closed-on = { $place } is closed from { $on }.
ask-place-on = First day of the change
ask-place-name = What is it called from then on
ask-place-hospital = Which trust does it belong to from then on (id)
error-place-taken = { $place } is there already
error-same-hospital = it belongs to { $hospital } already
numbers-renumbered = { $old } is { $new } from { $on }.
numbers-merged = { $old } went into { $into } on { $on }.
numbers-split = { $old } was split into { $into } on { $on }.
numbers-headers = The header of { $trainees ->
    [one] one trainee
   *[other] { $trainees } trainees
} and { $agreements ->
    [one] one agreement
   *[other] { $agreements } agreements
} names it from now on. Journals, orders, grants and letters keep the number of their day.
numbers-registered = { $municipality } counts as registered from { $on }, until it has a day of its own.
numbers-open = Of these nothing says where they went: { $people }. Say it with alis edit HPR --set municipality=N.
ask-numbers-on = First day of the new order
ask-numbers-into = Number of the municipality it goes into
ask-went-to = Where did { $name } go?
error-number-is-now = { $number } is { $now } by now
error-municipality-ended = { $number } has gone into others
error-numbers-ahead = { $on } is still to come: record it on that day or later
error-number-taken = { $number } is there already, or bore that number then
hint-number-taken = if one goes into the other: alis municipality merge … --into { $number }
error-name-needed = { $number } is new and needs a name
hint-name-needed = add --name (of several --name { $number }=TEXT)
error-name-of-which = it is not said which of the new municipalities has that name
error-not-new = { $municipality } is there and keeps its name
hint-not-new = alis municipality edit { $number } --set name=…
error-number-twice = { $number } is named twice
error-too-few-numbers = merging takes two municipalities or one that goes into another that is there; splitting takes two to split into
error-no-target = { $number } is none of those that it goes into
post-begins = { $name }: a post begins: { $post }.
post-changes = { $name }: the post changes: { $post }.
post-corrected = { $name }: the post is corrected from its first day: { $post }.
post-entries-corrected = Corrected with it, since they named the same municipality: { $entries }.
post-entries-doubtful = Name it still, and have to be looked at ({ $command }): { $entries }.
post-ends = { $name }: the post ends: { $post }.
move-vanishes = No longer due: { $task } (was { $due }).
move-matched = Would be matched: { $name } with { $to }.
move-rematched = Would be matched: { $name } with { $to } instead of { $from }.
move-unmatched = Would no longer be matched: { $name } (was { $from }).
completed-change = completed a change that was interrupted: { $what }
completed-aside = a file had changed since; what was to stand there is in { $kept }
number-corrected = HPR number { $old } is corrected to { $new }; { $letters ->
    [0] there are no letters
    [one] one letter goes with it, its text as it was
   *[other] { $letters } letters go with it, their text as it was
}.
edit-done = Saved { $file }.
edit-done-of = Saved { $file }.
edit-requests-kept = What has been requested stays under { $agreement }; the next request goes under the new agreement.
edit-unchanged = { $file } stays as it was.
edit-kept = The record stays as it was; what you typed is kept in { $file }.
plan-last-revised = { $name }: the training plan was last revised on { $on }.
plan-never-revised = { $name }: no revision of the training plan is recorded.
access-none = { $name }: has not asked what is stored.
access-open = { $name }: asked what is stored on { $on }; not given yet.
access-given = { $name }: asked what is stored on { $on }, given on { $given }.
purge-nobody = No case to erase now.
purge-how-to = Erase them all with alis purge --yes, or one with alis purge HPR.
purge-before-retention = { $hpr } was to be kept until { $day }
purge-not-closed = the case of { $hpr } is not closed
purge-still-due = in the case of { $hpr } this is still due: { $task } by { $due } ({ $by })
purge-vacancies = Vacancies that are over:
purge-wishes = Wishes whose start has passed with nothing accepted:
purge-expired-done = Erased: { $vacancies } vacancies, the wishes of { $wishes } requests.
ask-whose = { $place }: "{ $text }"
whose-this = About { $hpr }
whose-other = About somebody else of the same name
purge-mentions = { $hpr } is named in other files: { $places }
purge-letters = letters under other records name { $hpr } and go too: { $files } (they can be issued anew; --keep-letters leaves them)
purge-letters-kept = { $hpr } is still named in { $files }: alis purge { $hpr } removes them
purge-unread = { $files } cannot be read as text: look yourself whom they name
purge-unread-history = the history has files that cannot be read as text; look yourself whether they name the person: { $files }
purge-common = this stands in too many texts to be looked for, for { $hpr }: { $words }. Look yourself in remarks and letters of others (git grep -w)
purge-kept = { $hpr } is kept.
purge-done = Erased { $hprs } ({ $files ->
    [one] 1 file
   *[other] { $files } files
}).
purge-history-remains = the history in git still holds it all: alis purge { $hprs } --history takes it out there too
purge-rewriting = Writing the history anew …
purge-proved = The history was written anew. { $objects } objects and { $files } other files of git were read: none names the person.
purge-remains = What remains to be done:
purge-remains-remote = { $remote } holds the old history: git push --force --all { $remote } and git push --force --tags { $remote }; ask whoever runs it to tidy up (git gc --prune=now)
purge-remains-clones = every other clone: delete it and clone anew, a pull would bring the person back
purge-remains-backups = backups and synced folders: they follow their own routines of deletion
check-clean = No faults found.
check-summary = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
element-practice-compensation = compensation for absence from the practice
element-learning-activities = costs of learning activities
element-lower-productivity = compensation for lower productivity
element-supervision = supervision
element-facilitation = practical facilitation
element-additional = additional elements
element-municipal = elements paid by the municipality
ended-by-duration = the full time is reached
ended-by-specialised = approved as a specialist
ended-by-discontinued = left the specialisation
ended-by-grant-refused = the grant was refused
ended-by-position-ended = the position ends
avtale-none = No ALIS-avtale is signed.
avtale-earlier = An earlier agreement held from { $from } to { $day }: { $why }.
avtale-beside = The agreement with { $municipality } holds beside it, from { $from } to { $day }: { $why }.
avtale-earlier-used = Earlier ALIS-avtaler used { $days } days at full time.
avtale-signed = Signed { $day }.
avtale-concluded = Signed first { $day }; a new signature replaces what was agreed, not the time counted.
avtale-from = Holds from { $from }: the later of the signing { $signed } and the start of training { $started }.
avtale-target = { $years ->
    [one] One year
   *[other] { $years } years
} at full time ({ $clause }): { $days } days.
avtale-ends = Ends { $day }: { $why }.
avtale-ends-said = The ALIS-avtale ends { $day }: { $why }.
avtale-never-ends = No end: the practice recorded does not reach the full time.
avtale-counted = Counted to { $today }: { $days } whole days at full time.
avtale-position-ended = { $name }: the practice ({ $posts }) ends { $on }, and the ALIS-avtale with it.
pause-absence = absence
pause-hospital = hospital service
list-empty = No trainees to show.
merge-conflict = { $place }: { $key } was changed in two ways: { $ours } here, { $theirs } there
merge-conflict-lines = { $place }: lines were changed in two ways; both stand between the markers
merge-gone = (removed)
ask-conflict = Which holds for { $what } ({ $record })?
ask-conflict-lines = Which lines hold ({ $place })?
ask-conflict-file = Which version of { $file } holds?
conflict-ours = mine: { $value } ({ $by })
conflict-theirs = theirs: { $value } ({ $by })
conflict-leave = leave both between the markers, and correct the file
conflict-whole = the whole file
conflict-chosen = { $what } becomes { $value }
conflict-kept = what stood in { $file } is kept in { $kept }
conflict-unreadable = { $file } could not be read so: nothing was chosen, and the markers stay
copies-none = There are no copies of records.
copies-left = What cannot be merged was left as it is: correct the record or the copy, then run alis merge --copies again.
copy-had-nothing = holds nothing that the record does not have
merge-resolve = Keep what holds in { $file } and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.
standing-drafted = drafted
standing-in-consultation = in consultation
standing-consulted = heard, not adopted
standing-rejected = rejected
standing-adopted = adopted, not signed
standing-partly-signed = partly signed
standing-in-force = in force
standing-under-notice = in force, terminated
standing-run-out = run out
standing-superseded = superseded
stands-from = { $standing }, { $day }
stands-by-from = { $standing } by { $by }, { $day }
agreement-stands = { $id } is now: { $standing }.
agreement-parties = Parties
agreement-working-group = Working group
agreement-reports-to = reports to { $to }
agreement-standing = Standing
agreement-missing = Missing
agreement-runs-out = Runs out
agreement-supersedes = Replaces
agreement-revision = Revision asked
agreement-dispute = Dispute
agreement-since = since { $on }
agreement-since-by = { $on } by { $by }
agreement-terms = Terms
agreement-criteria = Criteria of a municipal institution
agreement-case-number = case { $case }
agreement-due = due { $day }
agreement-meeting = meeting { $day }
missing-replies = replies by { $due } from { $parties }
missing-decision = decision of { $body }, meeting { $meeting }
missing-signatures = signature of { $parties }
missing-criteria = { $open ->
    [one] 1 of { $all } criteria is not known to be met
   *[other] { $open } of { $all } criteria are not known to be met
}
runs-out-on = { $day } (terminated { $on }; { $basis })
missing-training-plan = not recorded: the general training plan of { $parties } (alis municipality edit)
missing-coordinator = not recorded: the ALIS coordinator of { $parties } (alis municipality edit)
missing-contact = not recorded: the ALIS contact of { $parties } (alis hospital edit)
runs-out-not-stated = terminated { $on }; the terms state no notice
criterion-met = met { $on }
criterion-not-met = not met { $on }
criterion-open = not assessed
criterion-yes = met
criterion-no = not met
criteria-all-met = All criteria are met.
compliance-of = { $id }: windows due from { $from } to { $to }
compliance-nothing = No windows in this time.
compliance-not-done = not done
supersedes-from = { $id } replaces { $older } from { $day }.
supersedes-when-in-force = { $id } replaces { $older } on the day it comes into force.
agreement-named-by = { $count ->
    [one] One trainee's record still names { $id }: { $command }
   *[other] The records of { $count } trainees still name { $id }: { $command }
}
agreement-names = Called by
agreement-names-value = { $count ->
    [one] one trainee, whose next request cannot go under it: { $command }
   *[other] { $count } trainees, whose next requests cannot go under it: { $command }
}
transfer-done = { $count ->
    [one] One record goes from { $old } to { $new }.
   *[other] { $count } records go from { $old } to { $new }.
}
transfer-nobody = No record names { $id }.
transfer-hands-over = { $new } replaces the old one: what waits goes over by itself on the day it is in force.
transfer-asked = { $count ->
    [one] One need is registered anew, with the same wishes.
   *[other] { $count } needs are registered anew, with the same wishes.
}
transfer-left-municipality = { $who } stays: the new agreement does not bind the municipality
transfer-left-hospital = { $who } is not registered anew: no hospital of the new agreement has the places that were wished for
transfer-left-offer = { $who } is not registered anew: an offer is open
transfer-left-start = { $who } is not registered anew: the start that was wished for has passed
transfer-left-journal = { $who } is not registered anew: it does not fit what stands later in the journal
transfer-left-terms = { $who } is not registered anew: { $findings }
log-store-made = the store was made
happened-made = new
happened-removed = removed
happened-moved = moved to { $to }/
happened-changed = changed
happened-keys = changed: { $keys }
happened-entry = { $event } ({ $on })
happened-entry-removed = taken out: { $event } ({ $on })
log-empty = Nothing to show.
log-uncommitted = (not in git yet)
log-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
undo-letters = { $files } goes: if the letter was sent already, alis verify no longer knows it. It stays in the history, and alis redo brings it back
undone = Taken back: { $what }
redone = Done again: { $what }
sync-done = Synced: { $received ->
    [0] nothing new came in
    [one] 1 file is new or changed here
   *[other] { $received } files are new or changed here
}, { $sent ->
    [0] nothing to send
    [one] 1 change sent
   *[other] { $sent } changes sent
}.
sync-would = Would receive { $received ->
    [one] 1 file
   *[other] { $received } files
} and send { $sent ->
    [one] 1 change
   *[other] { $sent } changes
}.
sync-would-commit = Changed by hand, would be committed first: { $file }
sync-removed-here = { $file } was removed here and changed there
sync-removed-there = { $file } was changed here and removed there
sync-resolve = Nothing is lost and nothing was sent. Correct the files (one that is to go: delete it), then run: alis sync --continue. Or take all from one side: alis sync --ours, alis sync --theirs
sync-left-out = { $file } is not taken along; what it said here is kept in { $kept }, and sent nowhere
sync-both-edited = { $record }: both sides edited { $event } { $on }, each otherwise; both are kept, take one out
sync-new-history = The new history was taken; { $commits ->
    [one] { $commits } commit of this clone is
   *[other] { $commits } commits of this clone are
 } in it.
sync-still-held = the old history is still held by { $names }: delete these with git
contact-by-coordinator = the coordinator
contact-by-supervisor = the supervisor
usual-agreement-title = Cooperation agreement on ALIS
init-would = Would make a store in { $dir }.
init-done =
    Made a store in { $dir }.
    Next: alis municipality add, alis hospital add, alis agreement add, then alis enroll.
demo-done = Laid the demo store into { $dir }, with its dates moved to today. All persons in it are invented.
demo-there = { $dir } is a store already and was left as it is.
demo-not-empty = { $dir } is not empty
demo-try =
    Try next:
      alis --store { $dir } list
      alis --store { $dir } show Fatemeh
      alis --store { $dir } explain reconfirmation
      alis --store { $dir } check
file-comment-reminders = The tool's own numbers, where an agreement gives a duty but no number.
file-comment-retention = Closed cases are kept for so many months; the yearly purge is on this day (month-day).

## The grant Nasjonal ALIS og veiledning

kroner = NOK { $amount }
column-round = Round
column-apply-by = Apply by
column-report-by = Report by
column-facilitation = Facil.
column-project = Project
column-role = Role
column-reckoned = Rate × percent × mo.
column-kroner = NOK
column-months = Months
column-agreement-date = Agreement
column-agreement-project =
    Agreement,
    project
column-applied = Applied for
column-awarded = Answer
grant-period = Round { $round }: { SHORT($from) } – { SHORT($to) }, { $months ->
    [one] 1 whole month
   *[other] { $months } whole months
}
grant-days = Apply by { $apply_by }, report by { $report_by }.
grant-project = Project code { $project }.
grant-class = class { $class }
grant-no-rounds = No rounds of the grant are entered.
grant-nobody = No trainee has a whole month of ALIS-avtale in the period.
grant-no-months = no whole months
grant-hospital = less { $months } mo. in hospital
grant-outside = less { $months } mo. not covered
grant-agency = less { $months } mo. through an agency
grant-absent = { $months } mo. of it absence
grant-total = Total for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}: NOK { $total }.
grant-total-facilitation = Total for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}: NOK { $total }, of which at most NOK { $most } for practical facilitation (4.1.5).
grant-settled = Applied for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}: NOK { $applied }. Awarded for { $answered ->
    [one] 1 trainee
   *[other] { $answered } trainees
}: NOK { $awarded }.
grant-no-total = No total: something is missing.
grant-rounding = Whole kroner, each line for itself, half a krone up; facilitation is rounded down.
grant-refused = refused
grant-missing-rate = No rate for { $role } in class { $class }: alis grant edit { $round } --rate { $role }:{ $classes }:KRONER
grant-missing-class = The centrality class of { $municipality } on { $month } is not known: alis municipality edit { $municipality }
grant-missing-role = The role of { $hpr } in the practice from { $from } is not known: alis edit { $hpr }
grant-nothing-to-apply = Round { $round }: nobody left to apply for.
grant-nobody-waits = Round { $round }: nobody waits for an answer.
grant-applied = Round { $round }: applied for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}, NOK { $sum } in all.
grant-awarded = Round { $round }: awarded for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}, NOK { $sum } in all.
grant-report-by = The use is to be reported by { $day }: alis grant report { $round }
grant-reported = Round { $round }: reported ({ $on }).
event-reported = reported
ask-round = Round of the grant
ask-round-name = Name of the round, the year for example (also the file's name)
ask-period-from = First day of the period
ask-period-to = Last day of the period
ask-apply-by = Last day to apply (may be left empty)
ask-report-by = Last day to report (may be left empty)
ask-project = Project code in the accounts (may be left empty)
ask-rate = { $role }, class { $classes }: kroner for 12 months at full time (empty: not known)
ask-apply-all = Record an application for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}, NOK { $sum } in all?
ask-award-all = Record an award as applied for, for { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
}, NOK { $sum } in all?
ask-refused = Who was refused
error-bad-kroner = `{ $text }` is no amount of whole kroner
hint-kroner = write 228000 or "228 000"
error-period-backwards = the period ends { $to }, before it begins { $from }
error-apply-before-period = the last day to apply, { $day }, is before the period begins { $from }
error-report-before-apply = the last day to report, { $day }, is before { $other }
error-round-name = `{ $name }` cannot be the name of a round
hint-round-name = use letters, digits, - and _: 2025
hint-grant-edit = correct the round with: alis grant edit { $round }
hint-grant-show = alis grant show { $round } shows the arithmetic
error-bad-rate = `{ $text }` is no rate
error-rate-twice = two rates are for { $role } in class { $class }
hint-rate = write ROLE:CLASSES:KRONER, such as fastlege:1-5:228000
hint-rate-classes = classes run from 1 to 6: write 1-5, 6 or 1,2,6
error-rate-there = the round has a rate for { $role } in the classes { $classes }
hint-rate-there = set it with --rate { $role }:{ $classes }:KRONER, or edit the file
error-amount-of-one = --amount is one trainee's: name who
error-several-claims = { $hpr } stands in the applications of several municipalities: { $municipalities }
hint-several-claims = say which with --municipality
error-no-claim = { $hpr } has no whole month of ALIS-avtale in round { $round }
hint-no-claim = alis avtale show { $hpr } shows from when to when the agreement holds
hint-grant-unreadable = nothing was recorded: whoever cannot be read may belong in the application
error-applied-already = { $hpr } was applied for in round { $round } ({ $on })
error-awarded-already = { $hpr } was awarded the grant in round { $round } ({ $on })
error-refused-already = { $hpr } was refused in round { $round } ({ $on })
hint-correct-entry = where that is wrong: alis undo, or correct the entry with alis edit { $id }
error-not-applied = { $hpr } was not applied for in round { $round }
hint-apply-first = record the application first: alis grant apply { $round } { $hpr }
error-above-claim = NOK { $amount } is more than the months of { $hpr } give: NOK { $most }
error-grant-incomplete = round { $round } does not have all that an amount needs
error-amount-unknown = what was applied for, for { $hpr } in round { $round }, is not recorded
hint-award-amount = give the amount: alis grant award { $round } { $hpr } --amount KRONER
error-nothing-awarded = nothing was awarded in round { $round }
hint-award-first = record the award first: alis grant award { $round }
error-reported-already = round { $round } was reported
warn-applied-late = the last day to apply was { $day }
warn-award-above = { $hpr }: NOK { $amount } is more than was applied for (NOK { $applied })
problem-rates-contradict = another rate for { $role } in class { $class } stands before
hint-rates-contradict = take out the one that is wrong: until then the rate is not known

## Positions

position-standing-planned = not published
position-standing-published = published
position-standing-advertised = advertised
position-standing-closed = closed
column-position = Position
column-period = Period
column-taken = Taken
column-standing = Status
column-holders = Held by
column-reasons = Reasons
column-cause = Cause
position-holder-open = { $name } (offered)
position-restricted = restricted
position-none = No positions to show.
position-free = { $count ->
    [one] 1 seat free
   *[other] { $count } seats free
}
event-published = published
event-advertised = advertised
event-closed = closed
position-still-held = the offers of this position still stand: { $people }
error-position-closed = { $id } is closed already ({ $on })
error-position-advertised = { $id } is advertised already ({ $on })
error-position-full = { $id } is taken: there is nothing to advertise
hint-position-open-again = publish it again in the file: an entry with event = "published"

## Matching

match-heading-matched = MATCHED ({ $count })
match-heading-unmatched = NOT MATCHED ({ $count })
match-heading-vacant = VACANT ({ $count })
match-heading-move = OFFERS THAT STAND, AND WOULD OTHERWISE HAVE BEEN DIFFERENT ({ $count })
match-nothing = Nobody waits for a place, and no position is free.
match-restricted = HPR { $hpr } (restricted)
match-none = no place
match-no-positions = no position is near in place or time
match-more = … and { $count } more: --explain { $hpr } shows all
match-would-move = has { $from }; would get { $to }
ground-wish = { $number ->
    [one] first wish
   *[other] wish { $number }
}
ground-proposed = the place that the hospital proposed
ground-flexible = not wished, but would take another place
ground-earlier = { $days ->
    [one] 1 day earlier than wished
   *[other] { $days } days earlier than wished
}
ground-later = { $days ->
    [one] 1 day later than wished
   *[other] { $days } days later than wished
}
ground-rank = ranked { $place } of { $of } by { $municipality }
ground-prior-service = less service before the start than recommended ({ $clause })
why-full = full
why-half = only one of the parts was to be had
unfit-closed = closed
unfit-too-far = too far from the wished start
unfit-too-short = shorter than asked for
unfit-gate = what has to be in place before a position can be had is not
unfit-not-wished = not wished
unfit-not-eligible = the prior service required is not reached
unfit-other-agreement = the hospital is not in the agreement
unfit-overlaps = in service elsewhere then
ahead-by-offer = has an offer
ahead-by-rank = ranked higher by the municipality
ahead-by-wished-start = wished an earlier start
ahead-by-prior-service = longer service
ahead-by-request-date = asked earlier
ahead-by-number = all else equal: lower HPR number
change-place = Would get a place by also taking { $place }.
change-month = Would get a place by taking { $place }, a start beyond the deviation.
change-place-and-month = Would get a place by taking { $place }, another place and another start.
change-months = Would get a place by taking { $place } with { $months } months.
change-seats = { $seats ->
    [one] Would get a place with one seat more: { $place }.
   *[other] Would get a place with { $seats } seats more: { $place }.
}
error-unstable = a fault of the program: the matching is not stable ({ $trainee }, { $position }); nothing was done
error-answer-before-offer = the answer is due { $day }, before the offer is made ({ $on })
hint-unstable = report it to those who make the program
hint-apply-needs-all = no offer was recorded: whoever cannot be read may hold a seat, or go ahead
hint-offer-refused = it is about { $trainee }; none of the offers was recorded
match-applied = { $count ->
    [one] Recorded the offer to 1 trainee.
   *[other] Recorded the offers to { $count } trainees.
}

## Prioritisation and demand

column-rank = No.
column-decided = Decided
order-ready = ready: eligible at the start and confirmed
order-not-eligible = not eligible before { $from }
order-never-eligible = will not reach the service asked for
order-not-confirmed = not confirmed by the hospital
order-service = { $months ->
    [one] 1 month of service
   *[other] { $months } months of service
}
order-completes = to complete { $on }
order-requested = asked { $on }
order-new = new since the last decision
prioritise-nobody = Nobody in { $name } waits for a place.
prioritise-record-with = Record the order with: alis prioritise { $number } --order HPR,HPR --reason TEXT
prioritise-outside = outside of the order: { $people }
prioritise-not-waiting = { $name } does not wait ({ $stage })
prioritise-unchanged = Nothing has changed since the order of { $on }.
prioritise-new = New since the order of { $on }: { $people }.
prioritise-gone = In the order of { $on }, and waiting no more: { $people }.
prioritised = { $name }: order decided ({ $on }): { $order }.
ask-order = Order
order-how = Space takes hold of a line, the arrows move it, enter when done, esc breaks off.
ask-order-reason = Reason (may stay empty)
error-order-twice = { $hpr } stands twice in the order
error-not-theirs = { $hpr } is not one of { $municipality }'s trainees
column-half-year = Half-year
column-wanted = Wanted
column-positions = Seats
column-gap = Gap
stats-nothing = No closed cases.
stats-all = all
stats-legend = Closed cases, erased ones too. A group of fewer than { $smallest } is not shown, nor is a sum that would give it away.
demand-nothing = No need and no positions to show.
demand-no-place = (no place wished)
demand-legend = { $taken } taken  { $free } free  { $lacking } wanted, without a seat

## Questions

ask-store-name = Name of the store
ask-hpr = HPR number
ask-name = Name
ask-municipality = Municipality
ask-municipality-number = Number of the municipality (four digits)
ask-municipality-name = Name of the municipality
ask-hospital = Hospital
ask-hospital-name = Name of the health trust
ask-place = Site/department, department (an empty line ends)
ask-id = Id (also the file's name)
ask-agreement = Cooperation agreement
ask-move-to = Number of the municipality that the trainee moves to
ask-move-on = First day there
ask-post-on = Which day
ask-profile = Terms (profile)
ask-title = Title
ask-consultation-due = Replies are due on
ask-reply-from = Reply from
ask-assessed-by = Assessed by
ask-committee = Committee
ask-decision = Decision
ask-not-decided = (not decided yet)
ask-signed-by = Signed by
ask-party = Party
ask-revision-reason = Why the agreement is to be revised
ask-criterion = { $number }. { $criterion }: met?
ask-started = Started in the municipality on
ask-workplace = Workplace
ask-role = Role
ask-engagement = Engagement
ask-percent = Percent of a full post
ask-training-started = Training started on
ask-expected-completion = Expected completion (may stay empty)
ask-supervisor = Supervisor (may stay empty)
ask-email = E-mail (may stay empty)
ask-flexible = Would another site or department do?
ask-requested-on = On which day was the need registered?
ask-phone = Telephone (may be left empty)
ask-case = Case number in the archive (may be left empty)
ask-second-post = Another post: municipality/place/percent (may be left empty)
ask-prior-months = Months in general practice before this (may be left empty)
ask-supervisor-email = E-mail of the supervisor (may be left empty)
ask-supervisor-phone = Telephone of the supervisor (may be left empty)
ask-capacity = Seats
ask-published-on = On which day was the position published?
ask-centrality = Centrality class, 1 to 6 (may be left empty)
ask-registered = Registered as training enterprise on (may be left empty)
ask-training-plan = Web address of the general training plan (may be left empty)
ask-coordinator = ALIS coordinator (may be left empty)
ask-coordinator-email = E-mail of the coordinator (may be left empty)
ask-coordinator-phone = Telephone of the coordinator (may be left empty)
ask-hospital-contact = ALIS contact (may be left empty)
ask-contact-email = E-mail of the ALIS contact (may be left empty)
ask-contact-phone = Telephone of the ALIS contact (may be left empty)
ask-more-municipalities = Another municipality?
ask-more-hospitals = Another hospital?
ask-no-more = (no more)
ask-none = (none)
ask-supersedes = Which agreement does it replace?
ask-facilitation = At most for facilitation, in percent (may be left empty)
ask-signed-with = With which municipality is it signed?
error-no-email = `{ $text }` is no e-mail address
error-no-phone = `{ $text }` is no telephone number
hint-pass-by = the enter key alone passes it by
error-bad-post = `{ $text }` does not say where the post is
hint-post = type municipality/workplace/percent, as in 1833/Rana legevakt/20
ask-request-now = Register the wishes for hospital service now?
ask-purge = Type { $hpr } to erase { $name } (empty keeps)
ask-purge-expired = Erase { $vacancies } vacancies that are over, and the wishes of { $wishes } requests that led nowhere?
ask-on = On which day did it happen?
ask-surely = { $what } Record it?
ask-terminate = Terminate the agreement { $id }?
ask-supersede = Replace { $older } with { $id }?
ask-close-position = Close the position { $id }?
ask-close-place = Close { $place }?
ask-end-avtale = End the ALIS-avtale of { $who }?
ask-whom = Whom is it about?
find-how = (type some of the name, or use the arrow keys)
find-nothing = – nothing fits; delete some of it
hint-numbers = A whole number from { $least } to { $most }.
ask-documented = Service was completed { $on }. Has the documentation arrived?
ask-which = Which one is it about?
# Days as they are typed.
said-today = today
word-today = today
word-yesterday = yesterday
word-tomorrow = tomorrow
answer-yes = yes
answer-no = no
broken-off = Broken off: nothing was changed.
error-yes-or-no = `{ $text }` is neither yes nor no
ask-start = Wished start of service
ask-months = Months of service
ask-wish = Wish { $number }
ask-no-more-wishes = (no more wishes)
ask-new-start = New start proposed by the hospital
ask-note = Note
ask-reply = What did the hospital answer?
ask-entry-fact = { $fact }
ask-reply-to-offer = What did the trainee answer to the offer?
ask-several = Record “{ $event }” for { $count }: { $people }?
ask-absence-from = First day of absence
ask-absence-to = Last day of absence
ask-elsewhere-at = Which trust or hospital
ask-elsewhere-at-if-known = Which trust or hospital (may be left empty)
ask-elsewhere-from = First day of service there
ask-elsewhere-to = Last day of service there
ask-elsewhere-department = Department (may be left empty)
ask-goal = Learning goal
ask-element = Is { $element } agreed on ({ $clause })
ask-element-to = { $element }: whom does it go to
ask-element-share = { $element }: percent of the trainee's own maximum (at most { $most })
ask-element-text = { $element }: what was agreed (may stay empty)
ask-contact-by = Who was in touch
ask-contact-text = What was said (may stay empty)
ask-site = Site
ask-department = Department
ask-position-start = First day of service
ask-cause = Why it is free, never whose absence (may stay empty)
ask-close-reason = Why it is closed (may stay empty)
ask-course-title = Title of the course
ask-course-days = Course days
ask-reason = Why (never a diagnosis)
ask-position = Position
ask-other-place = (another place: type site, department and start)
ask-offer-start = First day of the offered service
ask-answer-by = To be answered by (may stay empty)
ask-contract-issued = Did the hospital issue { $name }'s employment contract?
ask-contract-signed = { $name }'s employment contract was issued on { $issued }. Did both sides sign it?
contract-in-place = { $name }'s employment contract was issued on { $issued } and signed on { $signed }.
contract-next = Next: { $command }
error-contracts-differ = the contracts stand differently: some are not issued, others are issued or signed
hint-contracts-differ = say what happened with --issued or --signed
ask-answered-instead = Asked already, and not answered. What happened?
ask-until = New last day of service
ask-agreed-with = The municipality it was agreed with (number or name; optional)
ask-withdrawn = Why is the service no longer wanted
ask-edit-again = The record cannot be kept like this. Edit again?
ask-take-new-history = Take the new history? What was done here since the last sync is kept, but for what is about whom it no longer names.
ask-commit-edits = These were changed by hand: { $files }. Commit them first?
ask-undo = Take back “{ $what }”?
ask-redo = Do “{ $what }” again?

## Headings

heading-error = error
heading-warning = warning
heading-help = help
label-usage = Usage
label-options = Options
label-arguments = Arguments
label-commands = Commands
label-more = `alis help COMMAND` says more, with examples; `alis demo` lays out a store to try everything on. The Norwegian names go too.
label-examples = Examples
label-global = Options that every command takes: alis help
man-name = Name
man-synopsis = Synopsis
man-description = Description
man-exit = Exit status
man-files = Files
man-environment = Environment
man-see-also = See also
man-written = Wrote { $count } manual pages to { $dir }.
man-exit-done = done
man-exit-findings = findings, only where --strict asked for it
man-exit-usage = wrong usage
man-exit-not-allowed = not allowed by the facts or the terms, or there is no such record
man-exit-bad-data = bad data in the store: what could not be read was told, and what did not need it was done
man-exit-storage = the store is locked, unreadable or full, or git failed
man-exit-due = deadlines with --exit-code: something is open; something is overdue
man-exit-interrupted = interrupted
man-file-settings = the settings of the store; the folder it lies in is the store
man-file-config = your own settings: store = "/path/to/store" is the store where none is named
man-file-own = what alis itself needs in the store; git ignores it
man-env-store = the folder of the store, where --store names none
man-env-today = the day that is counted from, where --today names none
man-env-pager = the pager that shows answers longer than the screen; empty or cat: none
man-env-editor = the editor
man-env-color = whether there is colour
man-env-columns = the width, where the answer does not go to a screen
man-env-lang = the language, where neither --lang nor the store says it

## Problems in records

problem-unreadable = cannot be read: { $reason }
problem-is-link = is a link, which is not followed: put the file itself here
problem-is-folder = is a folder where a file belongs
problem-is-special = is no ordinary file (but a pipe or device), so it is not read
problem-is-too-large = is larger than { $mebibytes } MiB, so it is not read
problem-not-utf8 = is not UTF-8 text
problem-national-id = holds a national identity number
problem-possible-national-id = may hold a national identity number
problem-toml-syntax = is not valid TOML: { $reason }
problem-newer-schema = the record has schema { $found }, this program knows { $known }
problem-unknown-key = unknown key `{ $key }`
problem-missing-key = the key `{ $key }` is missing
problem-wrong-type = the value is of the wrong kind
problem-quoted-date = a date is written without quotes
problem-invalid-date = `{ $date }` is no date
problem-no-such-day = there is no day `{ $date }`: the month ends on { $last }
problem-date-with-time = a day has no time
problem-invalid-id = `{ $found }` is no id
problem-invalid-hpr = `{ $found }` is no HPR number
problem-invalid-goal = `{ $found }` is no learning goal
problem-goal-twice-listed = { $goal } stands twice in the list
problem-unknown-goal = `{ $goal }` is not in the list of learning goals (goals.toml)
hint-unknown-goal = correct the code, or take the goal into the list: alis goal --import FILE
problem-goal-twice = { $goal } stands twice, first in line { $line }
problem-missing-column = there is no column `{ $column }`
problem-empty-cell = `{ $column }` is empty
problem-empty-file = the file is empty
problem-too-many-cells = { $found } cells, where the header has { $expected }
hint-too-many-cells = a cell that holds the separator stands in quotes: "a, b"
problem-open-quote = the quote is never closed
hint-open-quote = close it, or write a quote within a cell as two
hint-save-as-csv-utf8 = save it in Excel as "CSV UTF-8"
problem-invalid-value = `{ $found }` is not one of the words used here
problem-out-of-range = { $found } is not between { $from } and { $to }
problem-percent = { $found } is no percent of a post with at most two decimals
problem-unknown-event = unknown event `{ $event }`
problem-wrong-file-name = the file is named `{ $name }`, the record says { $value }
problem-file-name-not-an-id = the file's name `{ $name }` is no id
problem-duplicate-id = { $id } also exists as { $other }
problem-conflict-copy = this is a copy of { $of }, made when two machines changed it
problem-letter-elsewhere = `{ $file }` is no letter: letters lie in letters/
problem-letter-changed = { $file } is not the letter that was issued
problem-letter-missing = { $file }, which was issued, is not there
problem-newer-toml = this form of TOML is newer than what older programs read
error-no-threads = the system gives no thread to work with: { $reason }
error-editor-not-found = there is no editor `{ $editor }`
error-editor-not-run = the editor `{ $editor }` cannot be run: it is a folder, or no program
error-editor-failed = the editor `{ $editor }` failed (code { $code })
error-editor-killed = the editor `{ $editor }` was killed
error-editor-no-text = what the editor `{ $editor }` saved is not UTF-8 text
error-editor-draft = cannot make or read the draft for the editor: { $reason }
problem-merge-conflict = two versions were merged, and nobody has decided what holds
problem-orders-contradict = another order was decided on { $on } too
problem-unknown-record = there is no { $kind ->
    [municipality] municipality
    [hospital] hospital
    [agreement] agreement
    [grant] grant round
   *[position] position
} `{ $id }`
problem-unknown-profile = there is no profile `{ $profile }`
problem-unknown-site = { $hospital } has no site `{ $site }`
problem-unknown-department = { $hospital } has no department `{ $department }` at { $site }
problem-hospital-needed = the agreement has several hospitals: which one?
problem-event-not-allowed = `{ $happened }` is not allowed: hospital service { $placement } is { $stage ->
    [enrolled] enrolled, with no request
    [requested] requested
    [asked] asked again
    [confirmed] confirmed
    [refused] refused
    [offered] offered
    [accepted] accepted
    [contracted] accepted, with the contract issued
    [in-service] in service
    [completed] completed
    [documented] documented
    [withdrawn] withdrawn
   *[discontinued] discontinued
}
problem-end-before-start = the end lies before the start
problem-stray-file = is no record: only .toml files are read here
problem-course-days-depart = { $used } course days, { $given } are given
problem-gate-force = there is no right to a place: the agreement { $agreement } is not in force on that day (`{ $stands }`)
problem-award-and-refusal = the grant of { $round } was awarded and refused (the other entry is of { $other })
problem-two-moves = two posts of more than half a full one run at once from { $on }: in { $municipality } and in { $other }
problem-no-start = nothing says when the training began (`started` of `[training]`): whether the trainee is in training is not known
problem-wishes-in-tables = the wishes of a request stand in tables of their own and cannot be emptied in their line
part-written = { $record }: { $event } { $on }, written by { $by }, { $at } (take it out: alis undo { $commit })
part-not-committed = { $record }: { $event } { $on }, in no commit
problem-closed-offered = the position was closed on { $closed } and offered to { $hpr } on { $on }
problem-seat-twice = { $capacity } seat(s), and more are offered or taken: { $people }
problem-place-twice = { $place } stands here twice
problem-same-person = { $other } has the same name, start of training and post: one person under two numbers?
problem-start-passed = the start asked for ({ $start }) was past when it was asked for ({ $on })
problem-unlikely-day = { $day } is far from today: a slip?
problem-completed-before = the training is to end before it begins ({ $started })
problem-blank-name = the name says nothing, or has something in it that nobody sees
problem-unread-file = lies where records are, or beside them, and is not read: records are .toml files in { $folder }
problem-unread-files = { $count } files here lie where records are, or beside them, and are not read: records are .toml files in { $folder }
problem-copy-beside = looks like a copy of { $of }, which is the one that is read
problem-copies-beside = { $count } files here look like copies of records that are read
problem-not-a-party = { $party } is not a party to the agreement { $agreement }
problem-over-full-time = from { $on } the posts together are { $percent } %, more than full time
problem-over-full-time-part = from { $on } on the posts together are { $whole }.{ $decimals } %, more than a full one
problem-agreement-over = the agreement { $id } is over since { $on }: the next request cannot go under it
problem-avtale-gap = the post in { $municipality } ended { $ended } and the ALIS-avtale with it; the next one begins only { $next }
hint-over-full-time = end or correct one of them: alis practice
hint-agreement-over = choose another one for all of them: { $command }
hint-avtale-gap = correct the days, or sign a new ALIS-avtale: alis avtale sign
problem-closed-place = { $place } was closed after { $until }, and this begins later
problem-place-elsewhere = { $place } is { $now } since { $until }, and this begins later
hint-closed-place = name the place as it is called then, a position in its file, or ask for another: alis request, alis offer
problem-several-successors = { $number } went into { $into }: nothing says which of them it is here
hint-several-successors = name it: `municipality` in the header of a trainee (alis edit), `municipalities` of an agreement (alis agreement edit)
problem-borne-twice = { $number } was borne by { $other } at the same time
hint-borne-twice = a number belongs to one municipality at a time: correct `former` or `until` of one of them
problem-contract-differs = the contract starts on { $issued }, the accepted offer on { $offered }
problem-synced-folder = the store lies in the folder { $folder }, which a service copies to other machines
problem-public-folder = the store lies in the folder { $folder }, which others can read
problem-future-entry = the entry is dated { $on }, after today: it is not yet known
problem-unknown-trainee = there is no trainee { $hpr }
problem-position-differs = the position { $position } is at another place than the offer: { $place }
problem-capacity-exceeded = more have accepted than the position has seats ({ $capacity }): { $people }
problem-event-unexpected = `{ $happened }` does not follow from what stands before it
problem-successor-lacks-party = replaces { $older }, but { $party } is a party there and not here
problem-unknown-criterion = the terms name no criterion `{ $criterion }`
why-no-open-consultation = No hearing is open: it counts for nothing.
why-consultation-still-open = The hearing before is not closed; it is taken as closed on this day.
why-due-before-opening = Replies are due before the hearing opened.
why-signed-before = The party has signed before; the first signature counts.
why-not-in-force = The agreement is not in force: every party has to sign first.
why-terminated-before = The agreement was terminated before; the first notice counts.
why-no-dispute = No dispute was raised.

needs-no-accepted-offer = An offer stands accepted: withdraw it, or use another `placement`.
needs-request = First record the wish: alis request.
needs-asked = First record that the hospital was asked: alis ask.
needs-no-open-offer = An offer is open: it is accepted, declined or withdrawn first.
needs-open-offer = No offer is open: the hospital offers first.
needs-offer-before-start = Only an open or accepted offer can be withdrawn, before service begins.
needs-accepted = First an offer is accepted.
needs-contract-issued = First the contract is issued.
needs-not-started = The service has begun already.
needs-in-service = The trainee must be in service.
needs-later-end = An extension ends later than what stands.
needs-end-after-start = The contract does not end before the service begins.
needs-start-before-end = The service does not begin after the contract has ended: record the contract anew first.
needs-completed = First the service is completed.
needs-not-documented = The service is documented already.
needs-not-closed = It is completed or withdrawn already.
needs-not-discontinued = The trainee has left the specialisation.
needs-discontinued = The trainee has not left the specialisation.
needs-own-number = Service at another trust has a number of its own: use one under which nothing was requested.
needs-not-elsewhere = This number is service at another trust: record it anew with alis elsewhere --placement where something has changed.
needs-free-days = On those days the trainee is in another service: services do not lie on top of each other.

## What would be right

kind-text = a text in quotes: "…"
kind-flag = true or false
kind-number = a whole number without quotes
kind-percent = a number from 0 to 100 with at most two decimals, without quotes: 33.33
kind-date = a date without quotes: 2027-03-01
kind-hpr = an HPR number has 1 to 9 digits and no quotes: 9144897
kind-id = an id has lower-case letters a–z, digits and hyphens: hsyk-1820
kind-municipality-number = a municipality has four digits, in quotes in a record: "1820"
kind-goal = a learning goal is written like ALM-055
kind-list = a list: [ … ]
kind-table = a table: [name]
kind-tables = tables: [[name]]
kind-month-day = a day of every year, in quotes: "01-31"
kind-owner = a municipality's number or a hospital's id, in quotes: "1820", "hsyk"
kind-sha256 = 64 hexadecimal digits in quotes
kind-logo = a picture file beside it, PNG or SVG: "logo.png"
hint-did-you-mean = did you mean `{ $near }`?
hint-said-for = that is { $commands }
hint-entry-lines = the entries begin on these lines: { $lines }; anything else is edited with --set, or in the editor
hint-which-entry = write the line behind the name, as messages and alis find print it: alis edit { $id }:18
hint-one-of = one of: { $values }
hint-known-keys = known keys here: { $keys }
hint-missing-key = add a line `{ $key } = …`
hint-toml-syntax = text stands in quotes, dates and numbers without; every `[[journal]]` begins on a line of its own
hint-decimal-point = in the file decimals stand behind a point: 33.33
hint-newer-schema = this store was written by a newer alis: update the program; the record was not touched
hint-quoted-date = write { $date } without quotes
hint-not-utf8 = save the file as UTF-8
hint-national-id = take the number out: national identity numbers are never stored; a trainee is named by HPR number
hint-possible-national-id = take it out if it is one; anything else may stay
hint-wrong-file-name = rename the file to { $value }.toml, or correct the record
hint-stray-file = move it elsewhere, or rename it if it is a record
hint-award-and-refusal = look at the letter, and take the wrong entry out: alis edit { $hpr }
hint-two-moves = take out the post that is none, or correct its percent: alis edit { $hpr }
hint-no-start = alis edit { $hpr } --set training.started=DATE
hint-term-departs = { $clause } asks for it: take out what is wrong, or write the reason beside it (`departs`)
why-closed-before = the position was closed before, on { $on }: publish it first where it is open again
why-advertised-before = it was advertised before, on { $on }
why-full-since = every seat is taken since { $on }: there was nothing to advertise
why-applied-before = it was applied for before, on { $on }: take out the one that is wrong
why-awarded-before = it was awarded before, on { $on }: take out the one that is wrong
why-refused-before = it was refused before, on { $on }: take out the one that is wrong
why-not-applied = nothing says that it was applied for: write down the application, too
why-not-awarded = nothing was awarded to them in this round: write down what was awarded, too
why-reported-before = it was reported before, on { $on }
problem-not-theirs = { $hpr } was not one of { $municipality }'s trainees on that day
hint-not-theirs = take the number out of the order, or correct the days of the posts; the order of others holds
hint-supersedes-itself = take it out of `supersedes`: of two agreements one is the newer
hint-wishes-in-tables = write them as one value, `wishes = [ … ]`, or take them out by hand
hint-closed-offered = take the offer back: alis withdraw-offer { $hpr }; or take the closing out of the record
hint-seat-twice = agree who gets it, and take the other offer back: alis withdraw-offer HPR (one of { $people }); or correct `capacity`
hint-blank-value = a key that is to go is taken out in the editor: alis edit NAME
hint-place-twice = take one of them out
hint-same-person = keep one of the two records
hint-unlikely-day = look at the year
hint-completed-before = correct one of the two days
hint-blank-name = write the name on one line, without control characters
hint-unread-file = if it is a record, give it its name (NUMBER.toml) in that folder; else move it elsewhere
hint-copy-beside = move it elsewhere; what a sync folder laid there, alis merge --copies takes in
hint-duplicate-id = keep one of the two files
hint-conflict-copy = alis merge --copies merges it and removes it
hint-letter-elsewhere = correct the entry, or take it out if it was written by hand
hint-letter-changed = alis log tells who changed it; take the letter that was issued back from git or from the archive
hint-letter-missing = put it back from git or from the archive
hint-newer-toml = write inline tables on one line without a comma at the end, seconds with every time, and \u where an escape is needed
hint-no-threads = too many processes run, or a limit on them is too low (ulimit -u)
hint-editor = it is named by ${ $named }; a path with a blank in it stands in quotes
hint-editor-named = it is named by ${ $named }
hint-merge-conflict = keep what holds, take out the lines <<<<<<<, ======= and >>>>>>>, then run alis sync --continue
hint-orders-contradict = the last in the file holds; take the other out, or decide anew
hint-make-record = make it with: { $command }
hint-profiles = built in are: { $known }; your own lie in profiles/
hint-contract-differs = correct the one that is wrong; dates are computed from the accepted offer
hint-exposed = move it, and share it with git instead
hint-future-entry = correct the date if it is a slip
hint-unknown-trainee = correct the number, or leave it if the record was erased
hint-position-differs = correct the one that is wrong
hint-capacity-exceeded = agree who gets it, and take the other offer back: alis withdraw-offer HPR (one of { $people }); or correct `capacity`
hint-not-a-signing-party = use the municipality number or hospital id, as the parties stand in the agreement
hint-successor-lacks-party = add the party, or let the older agreement go on for it
hint-date-input = write 2027-03-01, 1.3.2027, 1.3.27, 1. mars 2027, today, yesterday, +6m or -2w
hint-span = write 60d, 8w or 2m
hint-wish = write "SITE/DEPARTMENT", for example "Mo i Rana/Indremedisin"
hint-place = write "SITE/DEPARTMENT", for example "Mo i Rana/Indremedisin"
hint-placement = name one with --placement
hint-set = write KEY=VALUE, for example email=kari@alstahaug.example
hint-cannot-set = edit the file instead: alis edit without --set
hint-several-trainees = name one by HPR number: { $people }
hint-list-trainees = alis list shows who is in the store
hint-no-store = go to a store, name one with --store or ALIS_STORE, or make one: alis init
hint-demo-dir = name another folder: alis demo DIR
hint-unfinished = mend what the disk complains of; the next command completes the change, and nothing is lost
hint-unsettled = the command stands on this setting: correct alis.toml first, and run it again
hint-decided = it names what a command that was broken off had decided to write: compare the files with git status and git diff, then delete it
hint-purge-mentions = take it out by hand and commit; else the history would hold on to it. What is about somebody else of the same name: --theirs FILE:LINE
hint-still-named = look at it with git cat-file -p, or open the file; remove it and run alis purge HPR --history again
in-the-way-staged = something is staged and not committed: git commit or git restore --staged
in-the-way-stash = git stash holds something: use it or drop it (git stash list)
in-the-way-working-trees = several working trees share the history: git worktree list, git worktree remove
in-the-way-incomplete = the clone does not hold the whole history itself: git fetch --unshallow, or clone anew without --shared
hint-leads-outside = a link stands where a file or folder should; take it away
hint-locked = try again when it has finished
hint-try-again = somebody saved it meanwhile: look at it and try again
hint-would-not-read = nothing was written
hint-saved-not-committed = { $file } is saved; the next command commits it, once git can; or use --no-commit
hint-git-strange = somebody else may have put them there. Are they yours? Say so in your own settings: git config --global --add alis.trusts '{ $root }'. Else take them out with git config --unset
hint-git-busy = `git status` shows what is missing; end it with git, or with `alis sync --continue`
hint-stale-clone = alis sync --take-new-history takes it and keeps what was done here since the last sync, but for what is about whom it no longer names (that goes to .alis/kept/); or clone anew beside this folder and delete this one
hint-named-in-git = rename the branch, tag or file in a commit of its own (a file: its old versions too, git filter-repo --path-rename), take it out of the settings, or forget what git remembers of merges: git rerere clear
hint-theirs-place = as the warning names it: trainees/9144900.toml:30
hint-git-damaged = git fsck shows what is damaged. Fetch it again: git fetch, or clone the store anew beside this one and copy the records over; what lies in this folder is whole
hint-no-history = alis init puts a new store in git; for one that is there: git init, git add ., git commit
hint-no-remote = add one: git remote add origin URL
hint-several-remotes = choose one: git branch --set-upstream-to=REMOTE/BRANCH
hint-no-branch = go to one: git switch main
hint-sync-again = run alis sync again
hint-sync-unreachable = what was done here is saved here; run alis sync again when network and access are there
hint-sync-not-merged = nothing was merged and nothing is lost; mend what git says and run alis sync again
hint-sync-unreadable = correct them (alis check) and run alis sync again
hint-edits = alis sync --yes commits them first
hint-undo-commit = alis undo COMMIT takes back somebody else's, or an older one
hint-undo-list = alis undo --list shows what can be taken back
hint-changed-later = take the later change back first, or correct the record: alis edit
hint-changed-later-by = take that back first: { $what } (alis undo { $commit }), or correct the record: alis edit
hint-usage = { $heading }: { $usage }

## What went wrong

error-missing-flag = { $flag } is missing, and nobody can be asked here
error-national-id = { $place } holds a national identity number; it is not repeated here
warn-possible-national-id = { $place } may hold a national identity number ({ $text }); it is kept as typed. Take it out if it is one
error-bad-span = `{ $text }` is no stretch of time
error-bad-number = `{ $text }` is no number that fits here
error-bad-wish = `{ $text }` names no site and department
error-bad-set = `{ $text }` has no `=`
error-element-twice = the element { $element } is named twice
error-bad-element = `{ $part }` does not fit in `{ $element }`
error-no-avtale = { $name } has no ALIS-avtale in force on { $on }
error-no-practice = { $name } has no practice on { $on } that could end
error-edit-municipality = the municipality of a trainee is not edited: it would take every post of the past along
error-transfer-to = { $id } cannot take over: { $standing }
hint-move = record the move on its day: { $command }
error-same-municipality = { $name } is in { $municipality } already
error-post-begins-later = post { $number } in the municipality that is left begins only on { $from }
hint-post-begins-later = move on an earlier day, or put that post right first: { $command }
error-no-such-post = { $name } has no post of that number
error-post-not-running = { $name } has no such post running on { $on }
error-several-posts = several posts run then: { $numbers }
hint-posts = { $command } numbers the posts; name one with --post N
error-post-elsewhere = a post does not change its municipality in the middle
error-post-nothing = nothing changes by that
hint-element = write NAME[:to=trainee|municipality|shared][:text=TEXT]; facilitation takes :share=N
hint-avtale-end = alis avtale show tells how it stands; whoever leaves the specialisation: alis discontinue
error-cannot-set = { $key } cannot be set on a line of its own in this file
error-format = this command does not write { $format }
error-no-store = there is no store here
error-no-name = { $flag }: a name is on one line, not blank and without control characters
error-nobody-named = nobody is named: say the HPR number or part of the name
error-no-entry-there = no entry stands at { $place }
error-no-such-fact = `{ $key }` is no fact of “{ $event }” that is put right here
error-which-entry = which entry? Its line is missing
error-nothing-to-find = no words are given to look for
error-none-recorded = nothing is recorded: { $refused } of { $count } are not allowed
error-answer-to-offer = no question to the hospital is open: an offer is, and that one the trainee answers
hint-answer-offer = alis accept { $hpr } or alis decline { $hpr }
hint-refused-for = this was for { $who }
error-no-trainee = there is no trainee `{ $who }`
error-no-rule-nor-trainee = there is no trainee `{ $who }`, and no rule
hint-list-rules = list the rules: alis explain
error-several-trainees = `{ $who }` fits several trainees
error-blank-value = `{ $key }` would be blank
error-would-be-wrong = nothing was saved: the store would be wrong
error-several-records = `{ $typed }` fits several
error-several-placements = the trainee has several open hospital periods: { $numbers }
error-no-round-letter = the letter `{ $kind }` is not about a round of the grant: --municipality does not fit
error-none-yet = there is no { $kind ->
    [municipality] municipality
    [hospital] hospital
    [grant] round of the grant
   *[agreement] agreement
} yet
error-exists = { $file } exists already
hint-exists = use the one that is there: { $command }
error-no-criteria = the terms of { $profile } name no criteria
error-supersedes-itself = { $id } cannot replace { $older }
error-cannot-read = cannot be read: { $reason }
error-cannot-read-file = { $file } cannot be read: { $reason }
error-not-in-match = { $trainee } takes no part in this matching: asks for no place, or waits for none
hint-not-in-match = `alis match` without --explain shows who takes part
error-cannot-write = { $file } cannot be written: { $reason }
error-changed-meanwhile = { $file } was changed while this ran; nothing was written
error-unfinished = the change is decided but not carried out: { $file }: { $reason }
error-history-in-the-way = the history cannot be written anew yet
error-erased-history = { $remote } still holds a history that was erased here; nothing was fetched
error-still-named = the history was written anew, but the person is still named: { $place }
error-leads-outside = { $file } leads out of the store
error-locked = another alis is writing to the store ({ $holder })
error-would-not-read = the record would not be readable; nothing was written
error-stale-clone = { $remote } has erased a history that this clone still holds: sent, it would come back. Nothing was sent, nothing was merged
error-named-in-git = { $place } names the person: the history was not rewritten
error-no-place = `{ $place }` is no place in the store
error-git-missing = git is not installed
error-git-slow = git did not answer in time
error-git-damaged = git cannot give { $name }: the repository is damaged
error-git-drops = a commit would have lost { $file }, which is no part of the change; nothing was committed
error-git = git failed: { $said }
error-git-strange = git was not started: the settings of this repository (.git/config) name programs that git would run: { $settings }
error-git-busy = in git a { $what ->
    [merge] merge
    [rebase] rebase
    [cherry-pick] cherry-pick
   *[revert] revert
} has not ended: until it has, nothing is committed
error-no-history = the store is not in git, and so has no history
error-no-record = there is no record `{ $id }`, and there was none
error-no-remote = nobody to sync with: git knows no other repository
error-several-remotes = several to sync with: { $remotes }
error-no-branch = git is on no branch
error-nothing-to-continue = no sync was broken off
error-sync-busy = others sent something each time this was to be sent
error-sync-unreadable = records cannot be read; nothing was sent
error-edits = changed by hand and not committed: { $files }
error-nothing-to-undo = no command to take back
error-nothing-to-redo = nothing was taken back
error-no-commit = git knows no `{ $name }`
error-undo-merge = `{ $name }` merges what others did, or does not touch the store, and cannot be taken back as one
error-undone-already = “{ $what }” is no longer in the records
error-changed-later = { $file } was changed later, in the same place
error-number-named = { $place } names { $number }, which would be known no more
error-no-schema = there is no schema `{ $kind }`
error-no-state-folder = this system has no folder to remember what was shown
error-only-when-changed = --start, --site and --department go with --answer changed
error-position-not-open = the position { $id } is closed
error-position-taken = the position { $id } is taken: { $people }
hint-position-taken = alis position list --free shows what is free
warn-contract-end = the contract ends on { $issued }, the service on { $agreed }
warn-contract-early = { $on } is before the window for the contract opens on { $opens }: it is recorded, and counts
warn-other-start = the service began { $on }; { $agreed } was agreed on: the last day moves with it, unless the contract names one
warn-other-end = the last day of service is { $on }; { $agreed } was agreed on (another day: --on)
warn-goals-missing = not achieved by what is recorded: { $goals }
warn-future = { $on } lies after today: the entry counts from that day
warn-request-late = { $on } is after { $due }, the last day to register the need: it counts, and is late
warn-asked-too-early = { $on } is before the window opens: it does not count, ask again from { $opens }
warn-no-git = git is not installed: the store works, but without history
warn-no-git-identity = git does not know who you are; the commit carries the program's name (git config user.name and user.email)

## Letters: templates and words

letter-and = and
letter-issued = Issued { $file }
letter-would-be-issued = Would issue { $file }
letter-previewed = Wrote { $file }, not issued and not recorded.
letter-nothing-missing = nothing, it can be issued
about-trainee = a trainee
about-municipality = a municipality
about-agreement = an agreement
about-hospital = a hospital
about-round = a round of the grant
no-letters = No letters to issue.
warn-letter-ahead = { $record }: the letter is dated { $on }, ahead of time
warn-letter-late = { $record }: it was due { $due } ({ $task }); the letter is late, and owed still
warn-letter-reply-past = { $record }: the answer that the letter asks for was due { $due }, before its own day
warn-letter-service-past = { $record }: the service was to end { $end }, and how it ended is not recorded
warn-letter-meeting-past = { $record }: the meeting that the paper is for was { $meeting }
warn-letter-agreement-over = { $record }: the agreement is over; it ran out or was replaced { $ended }
warn-letter-again = { $record }: the same letter was issued { $day } ({ $file }); it will be marked as replaced by this one
letter-service-over = { $record }: the service ended { $ended }, and the letter about it can no longer be issued
letter-hearing-over = { $record }: the hearing was over { $ended }, and the letter about it can no longer be issued
hint-letter-over = --preview FILE shows the letter without issuing it; --on gives the day that a letter was written
verify-missing = { $file }: MISSING: was issued { $on } ({ $kind }, { $record }), and is not there
verify-replaced = Replaced by { $file }, issued { $day }.
verify-none = No letter was issued from this store.
problem-letter-not-replaced = { $file }, which is said to be replaced, was not issued in this record
committee-planned = committee meeting planned
verify-unchanged = { $file }: unchanged, issued on { $on } ({ $kind }, { $record })
verify-unproved = { $file }: NOT PROVED: an entry of { $on } names it ({ $kind }, { $record }), but lacks the state the letter was made from: anybody could have written it
verify-brought = Brought by { $by } on { $on } (commit { $commit }).
verify-not-brought = No commit brought this letter: who issued it cannot be told.
verify-changed = { $file }: CHANGED: not what was issued on { $on } as { $issued } ({ $kind }, { $record })
verify-unknown = { $file }: UNKNOWN: no letter of this register
verify-number-corrected = It says HPR number { $old }, which was mistyped and has been corrected since.
verify-records-same = The records still say the same.
verify-records-moved-on = The case has moved on since; of its own day the letter is still right.
verify-records-rewritten = The records no longer say the same of the letter's own day: something was corrected afterwards.
verify-records-not-comparable = Whether the records still say the same cannot be told: the journal lacks the state the letter was made from, or another version made it.
ask-letter-kind = Which letter
ask-letter-about = About whom or what (HPR number, name or id)
ask-record-event = Also record: { $event }?
ask-issue-all = { $count ->
    [one] Issue 1 letter?
   *[other] Issue { $count } letters?
}
error-missing-facts = the letter `{ $kind }` cannot be written for { $record }: facts are missing
hint-missing-fact = { $what } is missing: { $command }
error-one-letter = these are { $count } letters, and they cannot be written as one
hint-one-letter = name one, or use --format txt
error-pdf-on-terminal = a PDF cannot be read in a terminal
hint-pdf-on-terminal = send it to a file, or use --format txt
problem-template-character = the character { $code } cannot stand in a template
problem-stray-template = is neither a template nor a letterhead nor a picture: nothing uses it here
hint-stray-template = a template is called KIND.LANG.md, offer.nb.md say; the letterhead is letterhead.toml
problem-template-endless = the template does not end: its loops are too many, or the letter too long
problem-template-too-long = is longer here than a template may be: 64 KiB in all, 1,000 characters in one tag
problem-template-no-heading = the template has no heading: it is the letter's title
problem-template-unknown-value = the letter has no value `{ $value }`
problem-template-unknown-word = the template uses `{ $word }`, which does not exist
problem-template-syntax = the template cannot be read here: `{ $found }`
problem-template-unclosed = the template ends before what is opened here is closed
problem-template-operation = the template does with a value what cannot be done: `{ $found }`
problem-picture-missing = { $file } is not in templates/
hint-picture-missing = put the picture there, or take out the line
problem-letterhead-party = `{ $id }` is neither a municipality nor a hospital of the store
hint-letterhead-party = id is the number of a municipality or the id of a hospital
problem-character = the letter's typeface lacks { $characters }
error-characters = the letter's typeface lacks { $characters }, in `{ $text }`
hint-characters = write it in letters that the typeface has, or make the letter with --format html or txt, where the characters stay
hint-template-heading = begin the template with a line `# Title`
hint-template-values = docs/letters.md shows the values that each letter has; `alis document --template-of` writes the built-in template
hint-template-syntax = a value stands in {"{{ … }}"}, a choice between {"{% if … %}"} and {"{% endif %}"}
letter-date = Date
letter-case = Case number
letter-our-reference = Our reference
letter-your-reference = Your reference
letter-case-officer = Case officer
letter-exempt = Exempt from public disclosure
letter-enclosures = Enclosures
letter-copy-to = Copy to
letter-municipality = { $name } kommune
letter-coordinator = ALIS-koordinator
letter-supervisor = The supervisor of { $name }
letter-agreed-day = as agreed
letter-hospital-contact = ALIS-kontakt
letter-hearing-bodies = To the bodies consulted
letter-restricted = (restricted)
letter-clause = clause { $clause }
letter-clause-heading = the section “{ $clause }”
goal-cooperation = cooperation between levels of care
goal-selected = selected patient population
letter-footer = { $office } · { $record } · state of the records: { $state }
role-fastlege = general practitioner (fastlege)
role-fastlegevikar = locum general practitioner (fastlegevikar)
role-introduksjonslege = introductory doctor (introduksjonslege)
role-annet-kommunalt = doctor in other municipal service
engagement-self-employed = self-employed
engagement-employed = employed
engagement-other = other arrangement
engagement-agency = through an agency
recipient-trainee = the trainee
recipient-municipality = the municipality
recipient-shared = shared between the municipality and the trainee
prior-service-specialisation-in-municipality = of the specialisation in the municipality
prior-service-general-practice = in general practice
fact-municipality = the municipality { $number }
fact-hospital = the hospital { $id }
fact-which-hospital = which of the agreement's hospitals it is
fact-agreement = the cooperation agreement { $id }
fact-elsewhere = the service is at another trust, which writes its own letters
fact-request = a wish for hospital service (enrolment)
fact-wishes = the site and department wished for
fact-practice = practice in the municipality
fact-workplace = the workplace in the municipality
fact-role = the role in the municipality
fact-engagement = how the doctor is engaged (employed or self-employed)
fact-training-started = the start in the new scheme
fact-expected-completion = the expected completion of the specialisation
fact-supervisor = the supervisor in general practice
fact-coordinator = the municipality's contact (ALIS-koordinator)
fact-still-waiting = a hospital period that still waits for a place (it is { $stage })
fact-offer = an offer of a place that stands
fact-accepted = an offer that was accepted
fact-extended = that the service was extended
fact-completed = that the service was completed
fact-withdrawn = that the place was withdrawn
fact-prioritised = an order that the municipality has decided
fact-hospital-of-order = the hospital of those the order names
fact-terms = the terms of the agreement
fact-consultation = a consultation that was opened, with its due date
fact-reply-address = the e-mail address that replies go to ({ $name })
fact-committee = a meeting of a committee
fact-terminated = that the agreement was terminated
fact-in-force = that the agreement is in force (every party has signed)
fact-need = a need or a position at the hospital in this half-year or later
fact-rate = the rate for { $role } in class { $class }
fact-class = the centrality class of { $municipality } on { $month }
fact-role-of = the role of { $hpr } in the practice from { $from }
fact-sound-record = a record without faults of { $hpr }
fact-grant-months = a whole month of ALIS-avtale in the period
fact-answer = an answer of the hospital to the wish that stands
fact-offer-taken-back = an offer that the hospital took back
fact-overdue = a deadline that has passed and that another party is responsible for
fact-open-consultation = a hearing that is not closed
fact-awarded = a grant that was awarded in the round
fact-amount = the amount awarded for { $hpr }
hint-needs-every-record = the letter was not made: whoever cannot be read may belong in it

## What was typed wrong

usage-no-command =
    which command?

    { $help }
usage-unknown-argument = unknown option `{ $argument }`
usage-unknown-command = unknown command `{ $command }`
usage-no-value = { $argument } needs a value
usage-invalid-value = `{ $value }` does not fit { $argument }
usage-percent = write a number from 0 to 100 with at most two decimals: 80 or 33.33
usage-missing = missing: { $arguments }
usage-conflict = { $argument } does not go with { $other }
usage-number-of-values = { $argument } has too many or too few values
usage-not-utf8 = the arguments are not UTF-8 text
usage-other = { $said }

## Letters: what stands on the sheets

letter-page = Page { $page } of { $pages }
letter-logo = Logo of { $name }
letter-logo-unnamed = Logo
error-logo = the logo cannot be used: { $reason }
error-logo-too-large = the logo has more pixels than a whole page can show
error-logo-part = the logo has { $part }, which a letter cannot draw
hint-logo = a logo is a PNG file, or an SVG file of shapes (text turned into paths)
error-pdf = the letter cannot become a PDF: { $reason }
error-margins = the margins leave no room for text
error-pdf-left-out = this build of alis makes no PDF
hint-format-html = write the letter with `--format html` or `--format txt`

## Help: the program and its headings

help-alis = Case management for the hospital service of Norwegian GP trainees (ALIS): windows never missed, every answer with its clause.
help-heading-start = Start
help-heading-trainees = Trainees
help-heading-placement = Placement
help-heading-avtale = ALIS-avtale and grant
help-heading-overview = Overview
help-heading-store = Store

## Help: options that every command takes

help-global-store = The store's folder (else ALIS_STORE, else the nearest alis.toml upwards)
help-global-today = Count as of this day (else ALIS_TODAY, else the system's date)
help-global-format = How the result is written
help-global-lang = Language of texts
help-global-color = When to use colour
help-global-dry-run = Show the change, write nothing
help-global-yes = Take yes for an answer
help-global-no-input = Never ask
help-global-no-commit = Do not commit to git
help-global-no-pager = Do not show long answers in the pager (ALIS_PAGER, PAGER, less)
help-global-quiet = Say only what was asked for
help-global-verbose = Say more
help-global-help = Print help
help-global-version = Print the version

## Help: options that mean the same everywhere

help-any-trainee = The trainee: HPR number, or any part of the name that fits one person
help-any-trainees = The trainees, each by HPR number or any part of the name that fits one person
help-any-due = Everybody for whom it is open or overdue; restricted records only where they are named
help-any-also = One more person, as often as needed
help-any-words = The text, as last words
help-any-on = The day it happened (else today)
help-any-note = A remark to go with it
help-any-placement = Which hospital period, where there are several
help-any-overridden = Record it against a requirement of the terms, for this reason (never against the facts)
help-any-set = Set one key instead of opening the editor; may be repeated
help-any-excel = CSV as a Norwegian Excel opens it right
help-any-municipality = Only this municipality's
help-any-hospital = Only this hospital's
help-any-from = Only with a start from this day
help-any-to = Only with a start up to this day
help-any-agreement = Only under this agreement
help-any-start = Wished first day of service
help-any-months = Calendar months of service (else the agreement's)
help-any-wishes = A wish, most wanted first; may be repeated
help-any-flexible = Would take another site or department
help-any-number = The municipality's number, four digits
help-any-id = The record's id (also the file's name)
help-any-name = Name
help-any-email = E-mail address
help-any-phone = Telephone
help-any-case = Case number in the archive
help-any-by = The party: municipality number, hospital id or name
help-any-round = The round (the file's name in grants/)
help-any-post = Number of the post, where several run
help-any-workplace = Workplace
help-any-role = Role in the municipality
help-any-engagement = How the doctor is tied to the municipality
help-any-percent = Percent of a full post, with at most two decimals

## Help: commands

help-help = Show help on alis, or on a command, with examples
help-help-command = The command, for example: agreement add
help-init = Make a store
help-init-dir = The folder (else this one)
help-init-name = The store's name
help-demo = Lay out a complete example store to try everything on
help-demo-dir = The folder (else alis-demo)
help-municipality = The municipalities
help-municipality-add = Add a municipality
help-municipality-add-centrality = Statistics Norway's centrality class
help-municipality-add-registered = Registered as training enterprise on this day
help-municipality-add-training-plan = Where the general training plan is published
help-municipality-add-coordinator = Name of the ALIS coordinator
help-municipality-list = List the municipalities
help-municipality-show = Show one municipality
help-municipality-edit = Edit a municipality's record, checked before it is kept
help-municipality-renumber = A municipality gets another number on a day; what was keeps the number of its day
help-municipality-renumber-old = The number until then
help-municipality-renumber-new = The number from then on
help-municipality-renumber-on = First day of the new number
help-municipality-renumber-name = Its name from then on, where that changes too
help-municipality-merge = Municipalities become one on a day, a new one or one that is there
help-municipality-merge-numbers = The numbers of those that go into it
help-municipality-merge-into = The number of the one that they become
help-municipality-merge-on = First day of the new order
help-municipality-merge-name = The name of one that is new
help-municipality-split = A municipality becomes several on a day
help-municipality-split-number = The number of the one that is split
help-municipality-split-into = The numbers of those that it becomes, with a comma between them
help-municipality-split-on = First day of the new order
help-municipality-split-names = The name of one that is new; once for each
help-municipality-split-trainees = Where a trainee goes (else asked for); once for each
help-municipality-split-agreements = Whom an agreement binds from then on (else all of them); once for each
help-hospital = The hospitals (health trusts), their sites and departments
help-hospital-add = Add a hospital
help-hospital-add-places = A site with a department; may be repeated
help-hospital-add-contact = Name of the ALIS contact
help-hospital-list = List the hospitals
help-hospital-show = Show one hospital
help-hospital-edit = Edit a hospital's record, checked before it is kept
help-hospital-rename = A site or department is called otherwise from a day on
help-hospital-rename-to = Its name from then on
help-hospital-move = A site or department belongs to another trust from a day on
help-hospital-move-to-hospital = The trust, by its id
help-hospital-close = A site or department is closed on a day
help-hospital-rename-on = First day of the change
help-hospital-rename-site = The site
help-hospital-rename-department = The department (else the whole site)
help-hospital-rename-id = The hospital, by its id
help-hospital-move-on = First day of the change
help-hospital-move-site = The site
help-hospital-move-department = The department (else the whole site)
help-hospital-move-id = The hospital, by its id
help-hospital-close-on = First day of the change
help-hospital-close-site = The site
help-hospital-close-department = The department (else the whole site)
help-hospital-close-id = The hospital, by its id
help-agreement = The cooperation agreements and their terms
help-agreement-add = Add an agreement
help-agreement-add-title = Title
help-agreement-add-municipalities = A municipality that is a party; may be repeated
help-agreement-add-hospitals = A hospital that is a party; may be repeated
help-agreement-add-profile = The terms: a built-in profile or one of the store's own
help-agreement-add-supersedes = An agreement that this one replaces; may be repeated
help-agreement-add-case = Archive case number
help-agreement-list = List the agreements
help-agreement-show = Show one agreement: where it stands, what is missing, what is next, and all its terms
help-agreement-show-quotes = Also the words of the agreement or the law that each term rests on
help-agreement-edit = Edit an agreement's record, checked before it is kept
help-agreement-draft = Record that the draft is ready
help-agreement-consult = Send the draft to hearing
help-agreement-consult-due = The last day for replies
help-agreement-consult-to = Whom it went to (else the parties); may be repeated
help-agreement-consult-by = The party that opens the hearing, and closes it (else both sides do)
help-agreement-reply = Record a reply to the hearing
help-agreement-reply-from = Who replied
help-agreement-close-consultation = Close the hearing
help-agreement-assess = Record an assessment of the draft, by Helsedirektoratet for example
help-agreement-assess-by = Who assessed it
help-agreement-assess-result = What they found
help-agreement-committee = Record the decision of a committee; without --decision the meeting --on is planned
help-agreement-committee-body = The committee: ASU, SU …
help-agreement-committee-on = The day of the meeting (else today)
help-agreement-committee-decision = The decision
help-agreement-sign = Record that a party has signed; in force once all have
help-agreement-review = Record the yearly review
help-agreement-request-revision = Record that a party asks for a revision
help-agreement-request-revision-reason = Why
help-agreement-raise-dispute = Record a dispute on the agreement
help-agreement-raise-dispute-text = What it is about
help-agreement-settle-dispute = Record that the dispute is settled
help-agreement-evaluate = Record an evaluation
help-agreement-terminate = Terminate the agreement; it runs out after the notice of its terms
help-agreement-supersede = Let the agreement replace older ones on the day it comes into force
help-agreement-supersede-older = The agreements it replaces
help-agreement-transfer = Let the records that name an agreement go over to another; what waits is registered anew there
help-agreement-transfer-old = The agreement they name
help-agreement-transfer-new = The agreement they get
help-agreement-transfer-on = The day of the new requests (else today)
help-agreement-criteria = Which criteria a municipal institution meets
help-agreement-criteria-met = Number of a criterion that is met; may be repeated
help-agreement-criteria-not-met = Number of a criterion that is not known to be met; may be repeated
help-agreement-compare = Set the terms of two agreements or profiles side by side
help-agreement-compare-a = An agreement or profile
help-agreement-compare-b = The other one
help-enroll = Enrol a new trainee; with wishes, the request in the same step
help-enroll-hpr = HPR number
help-enroll-second-post = Another post at the same time, in the same or another municipality; role and engagement are those of the first
help-enroll-supervisor-email = The supervisor's e-mail
help-enroll-supervisor-phone = The supervisor's telephone
help-enroll-municipality = The municipality's number
help-enroll-agreement = The cooperation agreement (else the one that binds the municipality)
help-enroll-started = First day of practice in the municipality
help-enroll-training-started = Start in the new scheme of training
help-enroll-expected-completion = Expected end of the specialisation
help-enroll-supervisor = Supervisor in the municipality
help-enroll-scheme = Scheme of training
help-enroll-case = Archive case number
help-enroll-prior-months = Months of general practice before
help-list = The roster: stage, start, what is next
help-list-stage = Only at this stage; may be repeated
help-show = The whole case of one trainee: who, where in the course, what is next and why, what happened
help-phone = The page beside the telephone: who, their number, what is next and whom to call at the hospital
help-edit = Edit a trainee's record, checked before it is kept
help-edit-trainee = The trainee; with a line behind (kari:18, trainees/9144897.toml:18) the entry that stands there
help-edit-on = The right day of that entry
help-edit-text = Its right text
help-edit-note = Its right remark
help-edit-start = Its right first day of service
help-edit-end = Its right last day
help-edit-from = Its right first day
help-edit-to = Its right last day
help-edit-until = The right new last day of service
help-edit-answer-by = The right day to answer by
help-edit-months = The right months
help-edit-days = The right days
help-edit-site = The right site
help-edit-department = The right department
help-edit-reason = The right reason
help-edit-title = The right title
help-edit-by = Who it was
help-edit-overridden = Why it stands against a requirement
help-note = Record a remark
help-note-text = The remark
help-absence = Record an absence; never its reason
help-absence-from = First day
help-absence-to = Last day
help-absence-counts = The absence counts as service
help-goal = Record that a learning goal was achieved; show the list of goals, or import it from CSV
help-goal-goal = The goal: ALM-055
help-goal-by = Who confirmed it
help-goal-import = Take the list of goals from a CSV file with the columns code and name
help-goal-list = Show the goals that the store knows by name
help-plan = The individual training plan: when it was last revised, of one or several
help-plan-revised = Record a revision
help-access = Access to one's own data: whether somebody asked what is stored about them, and was given it
help-access-requested = Record that the trainee asked
help-access-given = Record that it was given
help-access-letter = The letter: its file or case number
help-contact = Record a contact during service
help-contact-by = Who was in touch
help-contact-text = What was said
help-call = Record that the coordinator talked to the trainee
help-call-text = What was said
help-course = Record course days during service, of one or several, and see what is left
help-course-title = What the course was
help-course-days = Whole days
help-request = Record wishes and start: the enrolment form
help-request-agreement = The cooperation agreement it is asked under (else the one of the record)
help-reconfirm = Ask the hospital again before the start, or record its answer
help-reconfirm-answer = What the hospital answered
help-reconfirm-start = The start the hospital proposes instead
help-reconfirm-site = The site the hospital proposes instead
help-reconfirm-department = The department the hospital proposes instead
help-ask = Ask the hospital again before the start, about one or several
help-answer = Record what the hospital answered
help-answer-answer = What it answered
help-answer-start = The start the hospital proposes instead
help-answer-site = The site the hospital proposes instead
help-answer-department = The department the hospital proposes instead
help-avtale = The ALIS-avtale between municipality and trainee: elements, duration, end
help-avtale-sign = Record that it was signed; a later signing replaces what was agreed
help-avtale-sign-municipality = Number of the municipality it is signed with (else that of the post that runs)
help-avtale-sign-elements = An element: practice-compensation, learning-activities, lower-productivity, supervision, facilitation, additional, municipal; may be repeated
help-avtale-show = From when to when it holds, with the arithmetic, and what was agreed
help-avtale-end = The position ends, and the agreement with it: ends the running practice
help-avtale-end-municipality = Number of the municipality whose agreement ends, where there are several
help-avtale-end-specialised = Approved as a specialist: ends the agreement and the training, not the practice
help-grant = The grant Nasjonal ALIS og veiledning: rounds, months and kroner, application and answer
help-grant-add = Enter a round from its announcement
help-grant-add-round = Name of the round, the year for example
help-grant-add-from = First day of the period
help-grant-add-to = Last day of the period
help-grant-add-apply-by = Last day to apply
help-grant-add-report-by = Last day to report
help-grant-add-facilitation = At most so many percent for practical facilitation (else as AVTALE 4.1.5)
help-grant-add-project = The project code in the accounts
help-grant-add-rates = A rate for 12 months at full time, such as fastlege:1-5:228000; without the amount where it is not known; may be repeated
help-grant-list = List the rounds
help-grant-show = Months and kroner of each trainee, with the arithmetic
help-grant-show-audit = What an auditor asks for: date of the agreement, role, percent, months, project code, application and answer
help-grant-edit = Edit a round, checked before it is kept
help-grant-edit-rates = Set or add a rate, such as fastlege:6:312000; may be repeated
help-grant-apply = Record that the grant was applied for, for each trainee with whole months in the round
help-grant-apply-trainees = Only for these (else all not applied for yet)
help-grant-apply-amount = How much was applied for, for one trainee (else all the months give)
help-grant-award = Record that the grant was awarded
help-grant-award-trainees = Only for these (else all that wait for an answer)
help-grant-award-amount = How much was awarded, for one trainee (else as applied for)
help-grant-refuse = Record that the grant was refused; the ALIS-avtale ends on that day
help-grant-refuse-trainees = Who was refused
help-grant-report = Record that the use of the grant was reported
help-grant-report-municipality = Reported by this municipality (else by all)
help-position = The hospitals' positions: what is free, and who has what
help-position-add = Publish a position
help-position-add-hospital = The hospital
help-position-add-site = Site, as the hospital's record spells it
help-position-add-department = Department, as the hospital's record spells it
help-position-add-start = First day of service
help-position-add-months = Calendar months (else the agreement's)
help-position-add-capacity = Number of seats (else 1)
help-position-add-cause = Why it is free; never whose absence
help-position-list = List the positions
help-position-list-free = Only those with free seats
help-position-show = Show one position
help-position-edit = Edit a position's record, checked before it is kept
help-position-advertise = Record that no trainee took it and that it was advertised in the ordinary way
help-position-close = Record that the position is no longer to be had
help-position-close-reason = Why
help-offer = Record the hospital's offer: a position, or a place and a start
help-offer-position = The position that is offered
help-offer-hospital = The hospital, where the agreement has several that have the place
help-offer-site = Site, as the hospital's record spells it
help-offer-department = Department, as the hospital's record spells it
help-offer-start = First day of service
help-offer-months = Calendar months (else those asked for)
help-offer-answer-by = The day by which the trainee answers
help-accept = Record that the trainee accepts the offer
help-decline = Record that the trainee declines the offer, and waits for another
help-decline-reason = Why (never a diagnosis)
help-withdraw-offer = Record that the hospital takes its offer back
help-withdraw-offer-reason = Why
help-contract = Record that the employment contract was issued, or signed, of one or several
help-contract-issued = The hospital issued it
help-contract-signed = Both sides signed it
help-contract-start = First day in the contract
help-contract-end = Last day in the contract
help-start = Record that the service began
help-extend = Record that the service goes on longer
help-extend-until = New last day of service
help-extend-reason = Why (never a diagnosis)
help-extend-agreed-with = The municipality it was agreed with (number or name)
help-extend-agreed-on = The day it was agreed (else the day of the entry)
help-complete = Record the last day of service, or the hospital's certificate of it
help-complete-documented = The certificate was issued
help-complete-letter = The letter: its file or case number
help-withdraw = Record that the hospital service is no longer wanted
help-elsewhere = Record service at another trust than the agreement's: the ALIS-avtale and the grant pause meanwhile
help-elsewhere-at = The trust or hospital
help-elsewhere-from = First day of service
help-elsewhere-to = Last day of service
help-elsewhere-department = The department
help-withdraw-reason = Why
help-discontinue = Record that the trainee left the specialisation
help-discontinue-reason = Why (never a diagnosis)
help-resume = Record that a trainee who had left the specialisation is back
help-move = Move a trainee to another municipality on a day: ends what runs, begins the new post
help-move-to = Number of the municipality
help-move-on = First day there; the first post's own day corrects the municipality from the beginning
help-move-agreement = The cooperation agreement from now on (else the one that binds the municipality)
help-practice = The posts in municipalities: one more, another percent, the end; show numbers them
help-practice-add = A post begins beside those that run
help-practice-add-on = Its first day
help-practice-add-municipality = Number of the municipality (else the trainee's)
help-practice-change = A post is another from a day on; on its own first day it is corrected
help-practice-change-on = The first day of the change
help-practice-change-municipality = Correct its municipality, on its first day only
help-practice-end = A post ends
help-practice-end-on = Its last day
help-heading-documents = Documents
help-document = Issue letters from the records: PDF/A for the archive, recorded with their SHA-256
help-document-kind = Which letter
help-document-ids = Whom or what it is about: a trainee (HPR number or name), a municipality, an agreement, a hospital, a round of the grant
help-document-all = Every letter of the kind that is due
help-document-preview = Write the letter to a file without issuing it (`-`: to standard output)
help-document-stdout = Write the letter to standard output without issuing it
help-document-record = Record, without asking, the event that the letter is
help-document-no-event = Record the letter alone, not the event
help-document-template-of = Write the built-in template, as a start for your own
help-document-values = Show the values that the letter's template can use, as JSON
help-document-our-reference = Our reference on the letter
help-document-your-reference = The recipient's reference
help-document-enclosure = An enclosure of the letter (can be repeated)
help-document-copy-to = Who gets a copy of the letter (can be repeated)
help-document-exempt = The legal ground on which the letter is exempt from public disclosure, such as "offl. § 13 jf. fvl. § 13"
help-document-municipality = Only this municipality's part of a round of the grant (else a letter for each)
help-document-list = List the letters; with a trainee, a municipality, an agreement, a hospital or a round of the grant: what is missing for each
help-document-on = The letter's date (else today); what was recorded after it is not in it
help-verify = Is a file the letter that was issued, and do the records still say the same
help-verify-all = Every letter that was issued, where it lies in the store
help-verify-files = The files
help-match = Propose who gets which position, and why
help-match-reconfirmed = Only those whom the hospital has confirmed
help-match-hospital = Only positions of this hospital
help-match-from = Only positions that start from this day (else today)
help-match-to = Only positions that start up to this day
help-match-allow-half = Give one part also where the other cannot be given (3+3)
help-match-explain = Only this trainee: every position, and everybody who goes ahead for it
help-prioritise = Propose and decide the order among a municipality's own
help-prioritise-municipality = The municipality, by number or name
help-prioritise-order = The order: HPR numbers with commas between
help-prioritise-reason = The reason for it
help-stats = Anonymous figures of closed cases, year by year; small groups are not shown
help-demand = Need against positions, by half-year, site and department
help-demand-from = From the half-year of this day (else the one that runs)
help-demand-to = Up to the half-year of this day
help-match-apply = Record the offers, all or none
help-match-answer-by = The day the offers are to be answered by
help-today = The day: how much is overdue, open and opening soon, then what burns and whom to call
help-today-within = What burns of what is open: to be done within this time (else 14d)
help-today-limit = Show only so many; how many are left out is told
help-deadlines = What is due, from whom, on what basis
help-deadlines-who = Only this trainee's: HPR number, or any part of the name that fits one person
help-find = Find words in names, notes, texts of entries, places and titles, in every record
help-find-words = The words, all of which stand there
help-deadlines-within = Show what opens within this time: 60d, 8w, 2m
help-deadlines-overdue = Only what is overdue
help-deadlines-all = Also what is done or far away
help-any-party = Only what this party has to do
help-any-all-parties = The duties of other parties of the store too, where `owner` in alis.toml says whose it is
help-any-rule = Only this rule
help-deadlines-trainee = Only this trainee's, by HPR number; also a restricted one
help-deadlines-limit = Show only so many, the most urgent; how many are left out is told
help-deadlines-changed = Only what became open or overdue since the last such run on this machine
help-deadlines-exit-code = End with 10 when something is open, 11 when something is overdue
help-deadlines-nagios = Speak the protocol of monitoring systems
help-explain = A rule with its clause and numbers, or why a trainee stands where they stand and how the days are reckoned
help-explain-what = A rule, or a trainee; nothing lists the rules
help-explain-agreement = The terms of this agreement (else of every profile)
help-compliance = For the yearly review of an agreement: which windows each side met, and how late, by clause
help-compliance-agreement = The agreement
help-compliance-from = Windows due from this day on (else twelve months before the last)
help-compliance-to = Windows due up to this day (else today)
help-compliance-year = The windows of one calendar year
help-compliance-all = Also the windows that were met, one by one
help-check = Read everything and report every fault with its place
help-purge = Erase what retention lets go, or one person
help-purge-trainees = HPR number; without, those who can be erased are shown
help-purge-history = Take them out of the history in git too, and prove it
help-purge-keep-letters = Leave letters under other records, though they name the person
help-purge-theirs = Take this place (FILE or FILE:LINE) for one that is about somebody else of the same name
help-check-strict = End with 1 where there are warnings
help-log = Who did what when: the history from git and the journals
help-log-record = A record: HPR number, name or id (else all)
help-log-since = Only what was recorded on this day or later
help-log-limit = At most so many commits
help-undo = Take the last command back, whole, as a new commit
help-undo-commit = A certain commit (else your last command)
help-undo-list = Show what can be taken back
help-redo = Do again what was taken back last
help-sync = Fetch what others did, merge record by record, and send what was done here
help-sync-go-on = Go on after conflicts were resolved
help-sync-ours = Let what was done here hold where two sides changed the same, each otherwise
help-sync-theirs = Let what others did hold where two sides changed the same, each otherwise
help-sync-take-new-history = Take a history that others have written anew; what was done here since is kept
help-merge = Merge three versions of a record; git does so itself in `git merge` and `alis sync`
help-merge-base = The version that both come from
help-merge-ours = The one; the result is written here
help-merge-theirs = The other
help-merge-path = Which file of the store it is about
help-merge-copies = Merge the copies that synced folders made, and remove them
help-schema = JSON Schema of a record or an output, for editors
help-schema-kind = Which one; nothing lists them
help-completions = Completions for a shell, with the names and numbers of the store
help-completions--long =
    Installed by one line:
    bash        echo 'source <(alis completions bash)' >> ~/.bashrc
    zsh         echo 'source <(alis completions zsh)' >> ~/.zshrc
    fish        alis completions fish > ~/.config/fish/completions/alis.fish
    PowerShell  Add-Content $PROFILE 'alis completions powershell | Out-String | Invoke-Expression'
help-completions-shell = The shell
help-man = The manual page of the program or of one command
help-man-command = The command
csv-year = Year
csv-terms = Terms
csv-documented = Documented
csv-withdrawn = Withdrawn
csv-discontinued = Discontinued
csv-total = Total
csv-half-year = Half year
csv-hospital = Hospital
csv-site = Site
csv-department = Department
csv-wanted = Wanted
csv-positions = Positions
csv-taken = Taken
csv-gap = Gap
csv-rule = Rule
csv-record = Record
csv-subject = Subject
csv-placement = Placement
csv-responsible = Responsible
csv-opens = Opens
csv-due = Due
csv-act-by = Act by
csv-status = Status
csv-days-left = Days left
csv-days-late = Days late
csv-done-on = Done on
csv-basis = Basis
csv-strength = Strength
csv-agreement = Agreement
csv-municipality = Municipality
csv-next = Next
csv-trainee = Trainee
csv-position = Position
csv-start = Start
csv-wish = Wish
csv-deviation-days = Deviation in days
csv-reasons = Reasons
csv-id = Id
csv-end = End
csv-months = Months
csv-capacity = Capacity
csv-free = Free
csv-standing = Standing
csv-published = Published
csv-advertised = Advertised
csv-closed = Closed
csv-cause = Cause
csv-round = Round
csv-period-from = Period from
csv-period-to = Period to
csv-apply-by = Apply by
csv-report-by = Report by
csv-facilitation-percent = Facilitation, percent
csv-project = Project
csv-hpr = HPR number
csv-name = Name
csv-concluded = Agreement of
csv-role = Role
csv-percent = Percent
csv-centrality = Centrality
csv-rate = Rate
csv-amount = Amount
csv-trainee-amount = Amount of the trainee
csv-facilitation-max = Facilitation, at most
csv-hospital-months = Months in hospital
csv-outside-months = Months without agreement
csv-absent-months = Months absent
csv-agency-months = Months through an agency
csv-applied-on = Applied on
csv-applied = Applied
csv-awarded-on = Awarded on
csv-awarded = Awarded
csv-refused-on = Refused on
csv-stage = Stage
csv-eligible-from = Eligible from
csv-next-rule = Next rule
csv-next-due = Next due
csv-outcome = Outcome
help-man-out = Write the pages of all commands into this folder

## The calendar
calendar-name = { $store }: deadlines
calendar-opens = It can be done from { $day }.
calendar-act-by = The last working day is { $day }.
calendar-done = Done { $day }.
calendar-over = It is no longer to be done.
file-written = Wrote { $file }.
error-only-in-calendar = `--anonymous` goes with the format `ics` alone.
error-not-in-calendar = `{ $flag }` does not go with the format `ics`: a calendar that follows the file would lose its events.
help-export = Write the store for other programs
help-export-calendar = Write the deadlines as a calendar (iCalendar): an event each, on its last day; what is done is called off for a year
help-export-calendar-who = Only the deadlines of this trainee: HPR number, or a part of the name that fits one person
help-export-calendar-out = Write to this file (else to the screen)
help-export-calendar-anonymous = Without names and numbers of people
help-deadlines-anonymous = With `--format ics`: without names and numbers of people

## The timeline
phase-wished = wished
phase-offered = offered
phase-agreed = agreed
phase-serving = serving
phase-served = served
timeline-legend = { $mark-wished } wished · { $mark-offered } offered · { $mark-agreed } agreed · { $mark-serving } serving · { $mark-served } served
timeline-legend-windows = { $mark-open } window open · { $mark-due } last day
timeline-legend-seats = { $mark-free } a seat is free · { $mark-full } all are taken · { $mark-over } more than there are
timeline-months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
timeline-no-hospital = No hospital named
timeline-window = window open
timeline-free = a seat is free
timeline-full = all seats taken
timeline-over = too many
timeline-today = today
timeline-title = Hospital service from { $from } to { $to }
timeline-seats = { $held } of { $capacity } seats are taken
timeline-none = No hospital service to show from { $from } to { $to }.
error-timeline-days = the first day ({ $from }) is after the last ({ $to })
help-timeline = Draw hospital service, windows and today as bars, by trainee or by place
help-timeline-who = Only this trainee: HPR number, or a part of the name that fits one person
help-timeline-by = A line for each trainee, or each department with its seats
help-timeline-from = From this day (else six months back)
help-timeline-to = Up to this day (else two years on from the first)
help-timeline-svg = Write a picture to this file (`-`: to the screen)
