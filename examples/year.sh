#!/bin/sh
# A year in hospital service, from enrolment to certificate, for three invented trainees of Alstahaug under the agreement
# with Helgelandssykehuset: Kari declines an offer and is offered another, Per serves three and three months, Siri is
# extended. Every step is one command on its own day; look at the folder afterwards with `alis --store DIR list`.
#
#   examples/year.sh DIR        DIR is made; it must not exist. ALIS=… names another program than the alis on the path.
set -eu
[ $# -eq 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
[ ! -e "$1" ] || { echo "$1 exists" >&2; exit 2; }
store=$1
alis=${ALIS:-alis}
day=2024-08-01

on() { day=$1; printf '\n== %s\n' "$day"; }
a() { "$alis" --store "$store" --today "$day" --no-input "$@"; }
# What the terms or the facts refuse.
refused() {
    if a "$@"; then echo "this should have been refused: $*" >&2; exit 1; fi
}
due() { printf '%s\n' "-- due on $day"; a deadlines "$@"; }

on $day
"$alis" --today "$day" --no-input init "$store" --name 'ALIS Helgeland' --lang en
a municipality add --number 1820 --name Alstahaug --registered 2019-05-20 --coordinator 'Anne Berg'
a hospital add --id hsyk --name 'Helgelandssykehuset HF' --place 'Mo i Rana/Indremedisin' --place 'Mo i Rana/Kirurgi' \
    --place 'Sandnessjøen/Indremedisin'
a agreement add --id hsyk-1820 --title 'Samarbeidsavtale om ALIS' --municipality 1820 --hospital hsyk --profile hsyk
a agreement sign hsyk-1820 --by 1820
a agreement sign hsyk-1820 --by hsyk

# 6.2: the need is registered as soon as the trainee has started.
enrol() { a enroll --municipality 1820 --agreement hsyk-1820 --started "$day" --training-started "$day" \
    --workplace 'Sandnessjøen legesenter' --role fastlege --engagement self-employed --percent 100 "$@"; }
enrol --hpr 9144897 --name 'Kari Nordmann' --start 2027-03-01 --wish 'Mo i Rana/Indremedisin'
enrol --hpr 9144900 --name 'Per Hansen'
enrol --hpr 9144903 --name 'Siri Lund' --start 2027-03-01 --wish 'Sandnessjøen/Indremedisin' --flexible
# 5.2 recommends six months at a stretch; 3+3 is only the national alternative (4): it is told, and a reason given is kept.
a request 9144900 --start 2027-02-01 --months 3 --wish 'Mo i Rana/Kirurgi' --override '3+3 er avtalt, jf. punkt 4'
a request 9144900 --placement 2 --start 2027-09-01 --months 3 --wish 'Mo i Rana/Kirurgi' \
    --override '3+3 er avtalt, jf. punkt 4'
due

# Every year: the plans (spesialistforskriften § 25), the agreement (9).
yearly() {
    for hpr in 9144897 9144900 9144903; do a plan $hpr --revised; done
    a agreement review hsyk-1820
}
on 2025-07-20; yearly
on 2026-06-10; yearly

# 6.3: ask again nine to six months before.
on 2026-06-15
due --for municipality
for hpr in 9144897 9144903; do a reconfirm $hpr; done
a reconfirm 9144900 --placement 1
# 6.4: the municipality decides the order among its own; the proposal first, then the decision.
on 2026-06-20
a prioritise 1820
a prioritise 1820 --order 9144903,9144897,9144900 --reason 'Siri er fleksibel; ellers etter innmelding'
on 2026-07-01
for hpr in 9144897 9144903; do a reconfirm $hpr --answer confirmed; done
a reconfirm 9144900 --placement 1 --answer confirmed
due --for hospital

# 7.5, 7.6: who gets which position, and the offers. What departs from a requirement needs its reason each time.
on 2026-08-15
a position add --hospital hsyk --site 'Sandnessjøen' --department Indremedisin --start 2027-03-01
a demand
a match
a match --apply --answer-by 2026-09-01
a offer 9144897 --site 'Mo i Rana' --department Kirurgi --start 2027-03-01 --answer-by 2026-09-01
a offer 9144900 --placement 1 --site 'Mo i Rana' --department Kirurgi --start 2027-02-01 \
    --override '3+3 er avtalt, jf. punkt 4'
on 2026-08-25
a accept 9144900
a accept 9144903
a decline 9144897 --reason 'Ønsker indremedisin'
due --for hospital
# Whoever declines waits for another position, and is matched again.
a position add --hospital hsyk --site 'Mo i Rana' --department Indremedisin --start 2027-06-01
a match --apply --answer-by 2026-09-15
refused offer 9144897 --position hsyk-mo-i-rana-indremedisin-2027-06
on 2026-09-10
a accept 9144897

# 8: contracts six to three months before the start.
on 2026-10-15
due --for hospital
a contract 9144900 --issued
a contract 9144903 --issued
on 2026-12-10
a contract 9144897 --issued --start 2027-06-01 --end 2027-11-30
for hpr in 9144897 9144900 9144903; do a contract $hpr --signed; done
# The second half of 3+3 has a window of its own.
a reconfirm 9144900 --placement 2
on 2027-01-10
a reconfirm 9144900 --placement 2 --answer confirmed
a offer 9144900 --placement 2 --site 'Mo i Rana' --department Kirurgi --start 2027-09-01 \
    --override '3+3 er avtalt, jf. punkt 4'
a accept 9144900 --placement 2

# In service: contact (6.5, 6.6), courses (8).
on 2027-02-01
a start 9144900 --placement 1
on 2027-03-01
a start 9144903
due --for supervisor
a contact 9144903 --by coordinator --text 'Kommet godt i gang'
a contact 9144903 --by supervisor --text 'Månedlig samtale'
a course 9144903 --title 'Akuttmedisin' --days 3
a course 9144903 --title 'Smertelindring' --days 2
refused course 9144903 --title 'Et kurs for mye' --days 1
on 2027-03-10
a contract 9144900 --placement 2 --issued
on 2027-04-30
a complete 9144900 --placement 1
a complete 9144900 --placement 1 --documented --letter 2027/101
on 2027-05-20; yearly
on 2027-06-01
a start 9144897

# Before the end: are the goals achieved? (8)
on 2027-08-15
due --for hospital
a goal 9144903 ALM-055 --by 'Overlege Dahl'
a extend 9144903 --until 2027-10-31 --reason 'ALM-085 gjenstår'
on 2027-09-01
a start 9144900 --placement 2
on 2027-10-31
a goal 9144903 ALM-085 --by 'Overlege Dahl'
a complete 9144903
a complete 9144903 --documented --letter 2027/204
on 2027-11-30
for hpr in 9144897 9144900; do a goal $hpr ALM-055; a goal $hpr ALM-085; done
a complete 9144900
a complete 9144897
due --for hospital
on 2027-12-10
a complete 9144900 --placement 2 --documented --letter 2027/230
a complete 9144897 --documented --letter 2027/231

printf '\n== the end\n'
a list
a check --strict
