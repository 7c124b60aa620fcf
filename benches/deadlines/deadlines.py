"""What `alis deadlines` computes, as somebody would write it in a script: Python's own TOML reader, one thread.

Knows the terms of one profile and the journals of stores that keep to the rules; checks nothing. It serves to compare
answers and times with `alis` (see docs/performance.md):

    python3 deadlines.py STORE PROFILE.toml TODAY [--all]
"""

import calendar
import json
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

WITHIN = timedelta(days=60)
REMINDERS = {
    "enrolment_days": 30,
    "reconfirmation_answer_days": 30,
    "coordinator_contact_months": 2,
    "supervisor_contact_months": 1,
    "goal_review_months": 2,
    "documentation_days": 30,
    "plan_review_months": 12,
}
RULES = [
    "registration", "request", "prioritisation", "reconfirmation", "reconfirmation-answer", "offer", "offer-answer",
    "contract", "start", "coordinator-contact", "supervisor-contact", "goal-review", "completion", "documentation",
    "plan-review",
]


def months(day, count):
    """The same day so many calendar months later, clamped to the month's end."""
    month = day.year * 12 + day.month - 1 + count
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


HOLIDAYS = {}


def holidays(year):
    if year not in HOLIDAYS:
        a, b, c = year % 19, year // 100, year % 100
        d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
        e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
        f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
        easter = date(year, f // 31, f % 31 + 1)
        fixed = {date(year, 1, 1), date(year, 5, 1), date(year, 5, 17), date(year, 12, 25), date(year, 12, 26)}
        HOLIDAYS[year] = fixed | {easter + timedelta(days=n) for n in (-7, -3, -2, 0, 1, 39, 49, 50)}
    return HOLIDAYS[year]


def act_by(day):
    while day.weekday() >= 5 or day in holidays(day.year):
        day -= timedelta(days=1)
    return day


class Placement:
    def __init__(self, number):
        self.number = number
        self.offers = []
        self.first_requested = None
        self.contacts = []
        self.started = self.completed = self.documented = self.withdrawn = None
        self.contract_issued = self.extended = None
        self.renew(None)

    def renew(self, request):
        self.request = request
        self.asked = []
        self.answered = None
        self.awaits_answer = False
        self.changed_start = None

    @property
    def accepted(self):
        return next((offer for offer in reversed(self.offers) if offer["outcome"] == "accepted"), None)

    @property
    def open_offer(self):
        return next((offer for offer in reversed(self.offers) if offer["outcome"] == "open"), None)

    @property
    def closed(self):
        return self.completed is not None or self.withdrawn is not None

    @property
    def waits(self):
        return self.request is not None and not (self.closed or self.started or self.accepted or self.open_offer)

    @property
    def waiting_start(self):
        return self.changed_start or (self.request and self.request["start"])

    @property
    def start(self):
        return self.accepted["start"] if self.accepted else self.waiting_start

    @property
    def end(self):
        if self.extended:
            return self.extended
        terms = self.accepted or self.request
        return months(self.start, terms["months"]) - timedelta(days=1)


def fold(journal, today):
    story = {"placements": [], "plan": None, "goals": {}, "discontinued": None}
    for entry in sorted((e for e in journal if e["on"] <= today), key=lambda e: e["on"]):
        on, event = entry["on"], entry["event"]
        if event == "plan-revised":
            story["plan"] = on
        elif event == "goal-achieved":
            story["goals"].setdefault(entry["goal"], on)
        elif event == "discontinued":
            story["discontinued"] = on
        elif event in ("note", "absent", "issued", "alis-agreement-signed") or event.startswith("grant-"):
            pass
        else:
            number = entry.get("placement", 1)
            while len(story["placements"]) < number:
                story["placements"].append(Placement(len(story["placements"]) + 1))
            apply(story["placements"][number - 1], on, event, entry)
    return story


def apply(placement, on, event, entry):
    if event == "requested":
        placement.renew(entry)
        placement.withdrawn = None
        placement.first_requested = placement.first_requested or on
    elif event == "reconfirmation-asked":
        placement.asked.append(on)
        placement.awaits_answer = True
    elif event == "reconfirmation-answered":
        placement.answered = entry
        placement.awaits_answer = False
        placement.changed_start = entry.get("start", placement.changed_start)
    elif event == "offered":
        placement.offers.append({**entry, "outcome": "open", "settled": None})
    elif event in ("accepted", "declined", "offer-withdrawn"):
        offer = placement.open_offer or placement.accepted
        offer["outcome"], offer["settled"] = event, on
    elif event == "contract-issued":
        placement.contract_issued = on
    elif event == "started":
        placement.started = on
    elif event == "contacted":
        placement.contacts.append((on, entry["by"]))
    elif event == "extended":
        placement.extended = entry["until"]
    elif event == "completed":
        placement.completed = on
    elif event == "documented":
        placement.documented = on
    elif event == "withdrawn":
        placement.withdrawn = on


def basis(terms, term, reminder=False, part=None):
    clause = terms[term]["clause"]
    if part is not None and ", " in clause:
        clause = clause.split(", ")[part]
    return f"HSYK {clause}" + (", reminder" if reminder else "")


def of_placement(p, trainee, story, terms):
    """(rule, responsible, opens, due, done on, basis) of one hospital period."""
    if p.number == 1:
        began = trainee["practice"][0]["from"]
        due = began + timedelta(days=REMINDERS["enrolment_days"])
        yield "request", "municipality", began, due, p.first_requested, basis(terms, "request", True)
    start, accepted = p.start, p.accepted
    if start:
        again = terms["reconfirmation"]
        opens, due = months(start, -again["opens_months_before"]), months(start, -again["due_months_before"])
        asked = next((on for on in p.asked if on >= opens), None)
        done = asked or (accepted and accepted["settled"])
        yield "reconfirmation", "municipality", opens, due, done, basis(terms, "reconfirmation")
    if p.asked:
        asked = p.asked[-1]
        answered = p.answered["on"] if p.answered and not p.awaits_answer else None
        offered = next((offer["on"] for offer in p.offers if offer["on"] >= asked), None)
        due = asked + timedelta(days=REMINDERS["reconfirmation_answer_days"])
        yield "reconfirmation-answer", "hospital", asked, due, answered or offered, basis(terms, "reconfirmation", True)
    ready = []
    if p.answered and p.answered["answer"] != "refused":
        ready.append(p.answered["on"])
    elif p.offers:
        ready.append(p.offers[0]["on"])
    ready += [o["settled"] for o in p.offers if o["outcome"] in ("declined", "offer-withdrawn")][-1:]
    if start and ready and not (p.answered and p.answered["answer"] == "refused" and p.waits):
        standing = accepted or p.open_offer
        due = months(start, -terms["contract"]["due_months_before"])
        yield "offer", "hospital", max(ready), due, standing and standing["on"], basis(terms, "contract")
    if p.offers and "answer_by" in p.offers[-1]:
        offer = p.offers[-1]
        yield "offer-answer", "trainee", offer["on"], offer["answer_by"], offer["settled"], basis(terms, "declined")
    if accepted:
        opens = months(start, -terms["contract"]["opens_months_before"])
        due = months(start, -terms["contract"]["due_months_before"])
        yield "contract", "hospital", opens, due, p.contract_issued or p.started, basis(terms, "contract")
        yield "start", "trainee", start, start, p.started, basis(terms, "service")
    if p.started:
        end = p.end
        sides = [("coordinator", "municipality", 0), ("supervisor", "supervisor", 1)]
        for by, responsible, part in sides if not p.closed else []:
            last = max((on for on, who in p.contacts if who == by and on >= p.started), default=p.started)
            due = months(last, REMINDERS[f"{by}_contact_months"])
            if due <= end:
                yield f"{by}-contact", responsible, last, due, None, basis(terms, "contact", True, part)
        goals = [story["goals"].get(goal) for goal in ("ALM-055", "ALM-085")]
        opens = months(end, -REMINDERS["goal_review_months"])
        yield "goal-review", "hospital", opens, end, max(goals) if all(goals) else None, basis(terms, "extension", True)
        yield "completion", "hospital", end, end, p.completed, basis(terms, "service")
    if p.completed:
        due = p.completed + timedelta(days=REMINDERS["documentation_days"])
        yield "documentation", "hospital", p.completed, due, p.documented, basis(terms, "documentation", True)


def of_trainee(trainee, story, terms):
    for p in story["placements"] or [Placement(1)]:
        for rule, responsible, opens, due, done, why in of_placement(p, trainee, story, terms):
            if not p.closed or (rule == "documentation" and done is None):
                yield rule, p.number, responsible, opens, due, done, why
    training = trainee["training"]
    if story["discontinued"] is None:
        due = months(story["plan"] or training["started"], REMINDERS["plan_review_months"])
        if due <= training["expected_completion"]:
            opens = months(due, -1)
            yield "plan-review", None, "municipality", opens, due, None, "spesialistforskriften § 25, reminder"


def of_municipality(waiting, gates, registered, decided, terms):
    """(rule, opens, due, done on, basis) of what a municipality owes for its trainees."""
    if gates:
        yield "registration", None, min(gates), registered, basis(terms, "gate")
    groups = []
    for one in sorted(waiting):
        if groups and one[0] <= months(groups[-1][-1][0], terms["deviation"]["max_months"]):
            groups[-1].append(one)
        else:
            groups.append([one])
    for group in groups:
        if len(group) < 2:
            continue
        unranked = [on for _, hpr, on in group if not decided or hpr not in decided["order"]]
        two = sorted(on for _, _, on in group)[1]
        opens = max(two, min(unranked, default=two))
        due = months(group[0][0], -terms["reconfirmation"]["due_months_before"])
        yield "prioritisation", opens, due, None if unranked else decided["on"], basis(terms, "prioritisation")


def main():
    root, profile, today = Path(sys.argv[1]), sys.argv[2], date.fromisoformat(sys.argv[3])
    everything = "--all" in sys.argv
    with open(profile, "rb") as file:
        terms = tomllib.load(file)
    rows = []

    def add(rule, record, subject, placement, responsible, opens, due, done, why):
        if done:
            status = "done"
        elif due < today:
            status = "overdue"
        else:
            status = "upcoming" if opens and today < opens else "open"
        if not everything and (status == "done" or (status == "upcoming" and opens > today + WITHIN)):
            return
        rows.append({
            "rule": rule, "record": record, "subject": subject, "placement": placement, "responsible": responsible,
            "opens": opens and str(opens), "due": str(due), "act_by": str(act_by(due)), "status": status,
            "days_left": None if done else (due - today).days, "done_on": done and str(done), "basis": why,
        })

    municipalities = {}
    for path in (root / "municipalities").rglob("*.toml"):
        with open(path, "rb") as file:
            record = tomllib.load(file)
        municipalities[record["number"]] = (record, [], [])
    for path in (root / "trainees").rglob("*.toml"):
        with open(path, "rb") as file:
            trainee = tomllib.load(file)
        story = fold(trainee.get("journal", []), today)
        record, name = f"trainees/{trainee['hpr']}", trainee["name"]
        for rule, number, responsible, opens, due, done, why in of_trainee(trainee, story, terms):
            add(rule, record, name, number, responsible, opens, due, done, why)
        _, waiting, gates = municipalities[trainee["municipality"]]
        for p in story["placements"]:
            if p.waits:
                waiting.append((p.waiting_start, trainee["hpr"], p.request["on"]))
        requested = [p.first_requested for p in story["placements"] if p.first_requested]
        began = trainee["practice"][0]["from"]
        gates.append(min(requested, default=began + timedelta(days=REMINDERS["enrolment_days"])))
    for number, (record, waiting, gates) in municipalities.items():
        decisions = [e for e in record.get("journal", []) if e["event"] == "prioritised" and e["on"] <= today]
        decided = max(decisions, key=lambda e: e["on"], default=None)
        for rule, opens, due, done, why in of_municipality(waiting, gates, record["registered"], decided, terms):
            add(rule, f"municipalities/{number}", record["name"], None, "municipality", opens, due, done, why)

    urgency = {"overdue": "due", "open": "due", "upcoming": "opens", "done": "done_on"}
    order = list(urgency)
    rows.sort(key=lambda row: (
        order.index(row["status"]), row[urgency[row["status"]]], row["subject"],
        row["record"].startswith("municipalities"), row["record"], RULES.index(row["rule"]), row["placement"] or 0,
    ))
    json.dump(rows, sys.stdout, ensure_ascii=False)


main()
