# What compare.sh runs: one line a command, the store it runs on first. A line is a line of bash; `nothing` is no store.
# shellcheck shell=bash disable=SC2016

LANGS="nb nn en"

# In each language, in each format that a list has, narrow and wide.
everywhere() {
  echo "$1 for lang in $LANGS; do for format in table json csv md; do alis $2 --lang \$lang --format \$format; done; done;" \
    "COLUMNS=50 alis $2; COLUMNS=200 alis $2 --lang en"
}

# In each language, and as JSON.
spoken() { echo "$1 for lang in $LANGS; do alis $2 --lang \$lang; done; alis $2 --format json"; }

# Once, in the store's language.
once() { echo "$1 alis $2"; }

# Something that is recorded: in each language as it would be, then for real, and what the journal says of it.
recorded() { echo "$1 for lang in $LANGS; do alis $2 --dry-run --lang \$lang; done; alis $2 && alis log --limit 1 && alis check"; }

commands() {
  lists
  pages
  records
  letters
  upkeep
  faults
}

lists() {
  local list
  for list in list deadlines 'deadlines --all' 'position list' 'grant show 2026' demand stats; do everywhere demo "$list"; done
  everywhere year list
  everywhere broken deadlines
  for list in 'municipality list' 'hospital list' 'agreement list' 'grant list' 'grant show 2026 --audit' 'compliance hsyk-1833 --all' \
    match 'match --allow-half --reconfirmed' 'prioritise 1833' 'goal --list' 'agreement compare hsyk helse-vest' 'log --limit 9'; do
    spoken demo "$list"
    echo "demo alis $list --format csv; COLUMNS=60 alis $list --format md"
  done
  for list in 'list --excel' 'deadlines --excel' 'position list --excel' 'grant list --excel' 'grant show 2026 --excel --audit' \
    'demand --excel' 'stats --excel' 'match --excel' 'compliance hsyk-1820 --all --excel' \
    'list --stage offered --stage asked' 'list --hospital hsyk --agreement hsyk-1833' 'list --municipality 1820 --format csv' \
    'list --municipality 0000' 'list --stage nowhere' 'deadlines --overdue' 'deadlines --within 60d --for hospital' \
    'deadlines --rule offer' 'deadlines --rule ofer' 'deadlines --trainee 9144861' 'deadlines --municipality 1824 --format md' \
    'deadlines --agreement hsyk-1835 --all' 'deadlines --exit-code' 'deadlines --nagios' 'deadlines --nagios --overdue' \
    'deadlines --format json --all --today 2027-05-01' 'position list --free --from 2027-05-01' 'position list --hospital nobody' \
    'compliance bergensregionen --year 2025' 'compliance no-such' 'demand --hospital hsyk --from 2027-01-01 --to 2028-01-01' \
    'stats --today 2031-01-01' 'list --format pdf' 'list --color always' 'deadlines --color always' '--verbose list'; do
    once demo "$list"
  done
  for list in list deadlines 'position list' 'grant list' demand stats match 'log --limit 3' check 'municipality list' 'undo --list'; do
    echo "bare alis $list --format json; alis $list"
  done
  echo 'demo alis deadlines --changed; alis deadlines --changed; alis note 9144844 --text x; alis deadlines --changed --today 2026-12-24'
}

pages() {
  local hpr rule
  for hpr in 9144801 9144808 9144819 9144858 9144861 9144863 9144873 9144876 9144888; do spoken demo "show $hpr"; done
  for hpr in 9144819 9144852 9144873; do
    spoken demo "explain $hpr"
    spoken demo "avtale show $hpr"
  done
  echo 'demo COLUMNS=50 alis show 9144873; COLUMNS=50 alis explain 9144873; COLUMNS=50 alis agreement show bergensregionen'
  echo 'demo COLUMNS=160 alis show 9144873 --color always; COLUMNS=160 alis match'
  spoken year 'show 9144897'
  spoken year 'explain 9144900'
  for rule in '' offer reconfirmation contract agreement-renewal grant-application purge; do spoken demo "explain $rule"; done
  echo 'demo for rule in $(alis explain --format json | grep -o '"'"'"rule": *"[a-z-]*"'"'"' | cut -d\" -f4); do alis explain $rule --lang en; done'
  once demo 'explain offer --agreement stolav-5028'
  once demo 'explain nonsense'
  once demo 'course 9144848'
  once demo 'plan 9144848'
  spoken demo 'agreement show hsyk-1835'
  spoken demo 'agreement show unn-5501'
  spoken demo 'municipality show 1816'
  spoken demo 'hospital show helse-bergen'
  spoken demo 'position show hsyk-sandnessjoen-indremedisin-2027-05'
  once demo 'show nobody'
  once demo 'show a'
  once demo 'show 914484'
  once demo 'municipality show Rana'
  once demo 'position show no-such'
  once demo 'log 9144808'
  once demo 'log --since 2026-10-01 --format json'
  once year 'log --lang nn'
  once year 'log 9144897 --format json'
  once demo 'agreement show no-such --lang nn'
}

records() {
  recorded demo "enroll --hpr 9144906 --name 'Ny Lege' --municipality 1820 --started 2026-10-01 --training-started 2026-10-01 --workplace Legesenteret --role fastlege --engagement employed --percent 100"
  recorded demo "enroll --hpr 9144909 --name 'Ny Lege' --municipality 1824 --started 2026-01-01 --training-started 2026-01-01 --workplace Legesenteret --role fastlegevikar --engagement employed --percent 80 --start 2028-09-01 --wish 'Mo i Rana/Kirurgi' --flexible --note 'Ringte'"
  recorded demo "request 9144801 --start 2029-02-01 --wish 'Sandnessjøen/Kirurgi' --wish 'Mo i Rana/Kirurgi'"
  recorded demo "request 9144805 --start 2026-12-01 --months 3 --wish 'Mo i Rana/Kirurgi' --override 'avtalt'"
  recorded demo 'reconfirm 9144814'
  recorded demo 'reconfirm 9144817 --answer confirmed'
  recorded demo "reconfirm 9144819 --answer changed --start 2027-08-01 --site 'Mo i Rana' --department Kirurgi"
  recorded demo 'reconfirm 9144821 --answer refused --note nei'
  recorded demo 'prioritise 1833 --order 9144823,9144825,9144829 --reason Rekkefølge'
  recorded demo 'prioritise 1820 --order 9144812,9144810 --reason Rekkefølge'
  recorded demo "position add --hospital hsyk --site 'Mo i Rana' --department Kirurgi --start 2027-09-01 --capacity 2 --cause permisjon"
  recorded demo 'position advertise hsyk-mo-i-rana-kirurgi-2027-05'
  recorded demo 'position close hsyk-mo-i-rana-kirurgi-2027-05 --reason trukket'
  recorded demo 'match --apply --answer-by 2026-12-01'
  recorded demo 'match --apply --answer-by 2026-12-01 --override ja'
  recorded demo 'offer 9144825 --position hsyk-bronnoysund-psykiatri-2027-02 --answer-by 2026-11-20'
  recorded demo "offer 9144823 --site 'Mo i Rana' --department Indremedisin --start 2027-06-01"
  recorded demo 'accept 9144829'
  recorded demo 'decline 9144831 --reason flytter'
  recorded demo 'withdraw-offer 9144831 --reason bortfalt'
  recorded demo 'contract 9144838 --issued'
  recorded demo 'contract 9144844 --signed'
  recorded demo 'contract 9144836 --issued --start 2027-06-14 --end 2027-12-13'
  recorded demo 'start 9144844'
  recorded demo 'extend 9144852 --until 2027-01-31 --reason mål'
  recorded demo 'complete 9144852'
  recorded demo 'complete 9144854 --documented --letter 2026/7'
  recorded demo 'withdraw 9144814 --reason position-elsewhere'
  recorded demo 'discontinue 9144810 --reason flyttet'
  recorded demo 'note 9144848 --text "En merknad: «æøå» = 1"'
  recorded demo 'absence 9144848 --from 2026-09-01 --to 2026-09-20'
  recorded demo 'absence 9144850 --from 2026-09-01 --to 2026-09-20 --counts'
  recorded demo 'goal 9144848 ALM-055 --by Overlegen'
  recorded demo 'plan 9144842 --revised'
  recorded demo 'contact 9144850 --by supervisor --text Samtale'
  recorded demo 'course 9144848 --title Akutt --days 2'
  recorded demo 'course 9144848 --title Akutt --days 40'
  recorded demo 'avtale sign 9144801 --element supervision --element learning-activities --element facilitation:share=3'
  recorded demo 'avtale end 9144821 --on 2026-10-30'
  recorded demo 'avtale end 9144873 --specialised'
  recorded demo 'grant add 2028 --from 2027-09-01 --to 2028-05-31 --apply-by 2028-12-07 --report-by 2029-04-01 --rate fastlege:1-5:228000'
  recorded demo 'grant edit 2026 --rate fastlege:6:312000'
  recorded demo 'grant apply 2026 --municipality 1824'
  recorded demo 'grant award 2026'
  recorded demo 'grant refuse 2026 9144846'
  recorded demo 'grant report 2026 --municipality 1833'
  recorded demo "municipality add --number 1827 --name Dønna --centrality 6 --coordinator 'Ola Hansen'"
  recorded demo 'municipality edit 1820 --set phone=12345678'
  recorded demo 'municipality edit 1820 --set coordinator.name=Ny'
  recorded demo "hospital add --id nytt --name 'Nytt HF' --place A/B --place A/C"
  recorded demo 'hospital edit hsyk --set name=X'
  recorded demo "agreement add --id ny --title 'Ny avtale' --municipality 1820 --hospital hsyk --profile hsyk --supersedes hsyk-1820"
  recorded demo 'agreement draft finnmark-5601'
  recorded demo 'agreement consult finnmark-5601 --due 2026-12-20'
  recorded demo 'agreement reply finnmark-5601 --from 5601'
  recorded demo 'agreement close-consultation finnmark-5601'
  recorded demo 'agreement assess finnmark-5601 --by Helsedirektoratet --result greit'
  recorded demo 'agreement committee finnmark-5601 ASU --decision supported'
  recorded demo 'agreement sign finnmark-5601 --by 5601'
  recorded demo 'agreement review hsyk-1824'
  recorded demo 'agreement request-revision hsyk-1824 --by 1824 --reason tall'
  recorded demo 'agreement raise-dispute hsyk-1824 --by 1824 --text uenig'
  recorded demo 'agreement settle-dispute hsyk-1824'
  recorded demo 'agreement evaluate helse-vest-4601'
  recorded demo 'agreement terminate hsyk-1833 --by hsyk'
  recorded demo 'agreement criteria institusjon-1824 --met 1 --not-met 2'
  recorded demo 'agreement edit hsyk-1833 --set case=2026/9'
  recorded demo 'edit 9144844 --set phone=123'
  recorded demo 'edit 9144844 --set nonsense=1'
  recorded demo 'edit 9144844 --set hpr=1'
  recorded year 'note 9144897 --text Etterpå'
  recorded bare 'municipality add --number 1820 --name Alstahaug'
  once demo 'note 9144844 --text x --no-commit'
  once demo 'accept 9144829 --quiet'
  once demo 'accept 9144829 --verbose'
  once demo 'accept 9144829 --format json'
  once demo 'offer 9144829 --position hsyk-mo-i-rana-kirurgi-2027-05 --lang en'
  once demo 'offer 9144825 --position hsyk-mosjoen-psykiatri-2027-04'
  once demo 'accept 9144801 --lang nn'
  once demo 'start 9144838'
  once demo 'note 9144808 --text uklart'
  once demo 'contract 9144838 --lang en'
  once demo 'note --no-input'
  once demo 'request 9144801 --start 31.2.2027 --wish X/Y'
  once demo 'request 9144801 --start 2029-02-01 --wish Nowhere/Kirurgi --lang en'
  once demo 'enroll --hpr 9144844 --name Dobbel --municipality 1820 --lang nn'
  once demo 'enroll --hpr abc --name X --lang en'
}

letters() {
  local kind about
  while read -r kind about; do
    echo "demo for lang in $LANGS; do alis document $kind $about --preview - --format txt --lang \$lang; done; alis document $kind $about --preview letter.html --format html; alis document $kind $about --preview letter.pdf; alis document $kind $about --values"
    echo "demo alis document $kind $about --record --yes; alis document $kind $about --no-event --yes; alis check; alis verify store/letters/*/*"
  done <<'KINDS'
enrolment 9144810
reconfirmation 9144808
priority-list 1813
offer 9144829
contract 9144833
extension 9144852
completion 9144854
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
grant 2026
KINDS
  for kind in enrolment offer alis-agreement grant; do
    echo "demo alis document --template-of $kind --lang nn; alis document $kind --all --dry-run; alis document $kind --all --record --yes"
  done
  once demo 'document offer 9144801 --lang en'
  once demo 'document nonsense'
  once demo 'verify store/alis.toml --lang nn'
}

upkeep() {
  local lang shell
  for lang in $LANGS; do
    echo "demo alis accept 9144829 && alis undo --lang $lang && alis redo --lang $lang && alis undo --list --lang $lang"
    echo "year alis undo --lang $lang; alis undo --list --lang $lang | head -5"
    echo "demo git init -q --bare --template= remote.git && git -C store remote add origin ../remote.git && alis sync --lang $lang; alis note 9144844 --text x; alis sync --lang $lang --format json"
    echo "demo alis purge --lang $lang; alis purge 9144858 --yes --lang $lang; alis check"
    echo "demo alis init store --lang $lang; alis demo store --lang $lang; alis init new --name Ny --lang $lang && ls -A new"
    echo "demo cp store/trainees/9144844.toml base; cp base ours; cp base theirs; sed -i 's/900 00/911 11/' ours; sed -i 's/Leif/Liv/;s/900/922/' theirs; alis merge base ours theirs --path trainees/9144844.toml --lang $lang; cat ours"
    echo "demo for c in \$(alis --help --lang en | sed -n 's/^  \\([a-z-]*\\)  .*/\\1/p'); do alis \$c --help --lang $lang; alis man \$c --lang $lang; done"
    echo "nothing alis list --lang $lang; alis --lang $lang; alis lst --lang $lang; alis list --nonsense --lang $lang"
    echo "nothing alis --lang $lang --help; alis --lang $lang --version; alis --lang $lang man"
  done
  echo 'demo git clone -q store two && ALIS_STORE=two alis note 9144844 --text two && alis note 9144844 --text one && git -C store remote add origin ../two && git -C two checkout -q --detach && alis sync; alis log --limit 5'
  echo 'demo cp store/trainees/9144844.toml "store/trainees/9144844 (conflicted copy 2026-10-01).toml"; alis check; alis merge --copies; alis check'
  once demo 'purge 9144858 --dry-run'
  once demo 'purge --history 9144858 --yes'
  once demo 'purge 9144844 --yes'
  once demo 'check --strict'
  once demo 'check --format json'
  once year 'check --format json --strict'
  once demo 'schema'
  echo 'nothing for kind in $(alis schema); do alis schema $kind; done'
  for shell in bash fish zsh elvish powershell; do once nothing "completions $shell"; done
  echo 'demo printf "kode;navn\nALM-055;Nytt navn\nALM-999;Ukjent\n" >g.csv; alis goal --import g.csv --dry-run; alis goal --import g.csv; alis goal --list'
  echo 'demo printf "code,name\nALM-055\n=x,y,z\n" >g.csv; alis goal --import g.csv --lang en'
}

faults() {
  local command
  spoken broken check
  for command in 'check --strict' list 'list --format json' 'list --format csv' 'deadlines --format json' 'show 9144844' 'show 9144838' 'show 9144825' \
    'show 9144810' 'show 9144846' 'show 9144817' 'explain 9144814' 'municipality list' 'municipality show 1813' 'hospital list' 'agreement list' \
    'agreement show unn-5501' 'agreement show nlsh-1804' 'grant show 2026' 'grant list' 'position list' 'position list --format csv' demand match \
    stats 'match --format json' 'prioritise 1833' 'compliance hsyk-1833' 'purge' 'log --limit 3' 'undo' 'note 9144844 --text x' \
    'note 9144850 --text x' 'note 9144838 --text x' 'note 9144821 --text crlf' 'accept 9144829' 'match --apply --answer-by 2026-12-01' \
    'offer 9144825 --position hsyk-bronnoysund-psykiatri-2027-02' 'document completion 9144854 --preview - --format txt' \
    'document enrolment 9144825 --preview -' 'edit 9144838 --set phone=1' 'agreement review unn-5501' 'municipality edit 1833 --set phone=1' \
    'grant apply 2026' 'enroll --hpr 9144906 --name Ny --municipality 1820' 'merge --copies'; do
    once broken "$command"
  done
  for command in list check deadlines 'note 9144844 --text x' 'show 9144844' 'init store' 'deadlines --nagios'; do
    echo "unsettled alis $command; alis $command --lang en"
  done
  echo 'demo chmod a-w store/trainees; echo "held" >store/.git/index.lock; alis note 9144844 --text x; alis check'
  echo 'demo rm -r store/.git; alis note 9144844 --text x; alis undo; alis log; alis sync'
  echo 'demo alis list --today 2026-13-01; alis list --today +1m; alis --store no/where list'
}
