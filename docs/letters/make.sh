#!/usr/bin/env bash
# The gallery in this folder, from the demo store: one picture a kind of letter, its first page.
# Needs a built alis (or cargo) and pdftoppm (Debian: poppler-utils).
set -euo pipefail
cd "$(dirname "$0")"

alis=${ALIS:-cargo run --quiet --release --locked --}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export ALIS_TODAY=2026-11-01
$alis --lang nb --quiet demo "$work/store" >/dev/null

# A kind, and whom or what in the demo store it is about.
while read -r kind about; do
  $alis --store "$work/store" --lang nb --quiet document "$kind" $about --preview "$work/$kind.pdf"
  pdftoppm -r 70 -gray -png -f 1 -l 1 -singlefile "$work/$kind.pdf" "$kind"
done <<'KINDS'
enrolment 9144810
reconfirmation 9144808
priority-list 1813
offer 9144829
contract 9144833
extension 9144852
completion 9144854
service-confirmation 9144856
withdrawal 9144808
alis-agreement 9144801
agreement bergensregionen
consultation bergensregionen
committee-case bergensregionen
termination hsyk-1835
review hsyk-1833
need hsyk
hospital-answer 9144825
offer-withdrawal 9144823
notice 9144823
reminder 9144814
passport 9144833
training-plan 9144856
access 9144814
erasure 9144858
invitation finnmark-5601
grant 2026 --municipality 1804
grant-report 2026 --municipality 1833
KINDS
