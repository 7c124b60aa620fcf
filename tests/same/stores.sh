# The stores that compare.sh runs its commands on. Each function makes ./store with the alis on the path.
# shellcheck shell=bash disable=SC2034
STORES="demo year broken unsettled bare"

make_demo() { alis --quiet demo store --lang nb; }

make_year() { ALIS=alis sh "$YEAR" store; }

# Nothing in it but what `init` makes.
make_bare() { alis --lang en init store --name Bare; }

# Settings that cannot be read.
make_unsettled() {
  make_demo
  printf 'language = "tlh"\n[reminders\n' >>store/alis.toml
}

# The demo store after people, editors and synced folders have been at it.
make_broken() {
  make_demo
  cd store || exit
  printf '\nbroken = [\n' >>trainees/9144844.toml
  sed -i 's/^name = /colour = "red"\nnmae = /' trainees/9144838.toml
  sed -i 's/^agreement = .*/agreement = "no-such"/' trainees/9144825.toml
  sed -i 's/^municipality = .*/municipality = "9999"/' trainees/9144823.toml
  sed -i 's/^hpr = .*/hpr = 9144846/' trainees/9144848.toml
  printf '\n[[journal]]\non = 2026-10-20\nevent = "no-such-event"\n' >>trainees/9144810.toml
  printf '\n[[journal]]\non = 2026-02-30\nevent = "note"\ntext = "x"\n' >>trainees/9144812.toml
  printf '\n[[journal]]\non = 2026-10-20\nevent = "accepted"\n' >>trainees/9144814.toml
  printf '\n[[journal]]\non = 2027-10-20\nevent = "note"\ntext = "a \\u001b[31m day to come"\n' >>trainees/9144817.toml
  sed -i 's/percent = 100/percent = 180/' trainees/9144819.toml
  sed -i 's/$/\r/' trainees/9144821.toml
  printf '\xef\xbb\xbf' | cat - trainees/9144827.toml >bom && mv bom trainees/9144827.toml
  printf 'name = "\xff\xfe"\n' >trainees/9144999.toml
  : >trainees/9145001.toml
  cp trainees/9144829.toml 'trainees/9144829 (conflicted copy 2026-10-01).toml'
  cp trainees/9144831.toml trainees/9144832.toml
  echo 'to be called' >trainees/notes.txt
  mkdir -p stray trainees/old && echo x >stray/x.toml && echo y >trainees/old/9144801.toml
  printf 'schema = 1\ntitle = "Own"\n[terms.offer]\nmonths_before = "many"\n[terms.nonsense]\nx = 1\n' >own.toml
  mkdir -p profiles && mv own.toml profiles/own.toml
  sed -i 's/^schema = 1/schema = 99/' municipalities/1813.toml
  printf '<<<<<<< ours\nname = "A"\n=======\nname = "B"\n>>>>>>> theirs\n' >>municipalities/1833.toml
  sed -i 's/^number = .*/number = "18161"/' municipalities/1816.toml
  sed -i 's/^hospitals = .*/hospitals = ["nobody"]/' agreements/nlsh-1804.toml
  sed -i 's/^profile = .*/profile = "own"/' agreements/unn-5501.toml
  sed -i 's/amount = 228000/amount = "much"/' grants/2026.toml
  sed -i 's/^site = .*/site = "Nowhere"/' positions/hsyk-mosjoen-psykiatri-2027-04.toml
  rm hospitals/stolav.toml
  git add -A && git commit -qm 'what people did'
  echo '# not committed' >>municipalities/1804.toml
}
