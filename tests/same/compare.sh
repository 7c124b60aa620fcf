#!/usr/bin/env bash
# Do two builds of alis print and write the same? Some 1,500 commands on the demo store, the store of examples/year.sh and a
# broken one, each line of commands.sh from a fresh copy in a sealed room: exit code, stdout, stderr, the files changed, the commits made.
#
#   tests/same/compare.sh OLD NEW [WORD]    two programs; WORD: only the commands that have it in them
#
# Ends with 0 and "same: N commands in M rooms", or prints every difference and ends with 1. Writes in a temporary folder alone, which
# goes at the end. The commands are in commands.sh.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# Everything a program could learn from its surroundings; $1 is the room's folder, the rest is run there.
sealed() {
  local room=$1 path=$bin/$side:/usr/local/bin:/usr/bin:/bin
  shift
  mkdir -p "$room/home" "$room/tmp"
  (cd "$room" && env -i PATH="$path" HOME="$room/home" TMPDIR="$room/tmp" ALIS_STORE=store ALIS_TODAY=2026-11-01 \
    TZ=UTC GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=Test GIT_AUTHOR_EMAIL=test@test.example \
    GIT_COMMITTER_NAME=Test GIT_COMMITTER_EMAIL=test@test.example GIT_AUTHOR_DATE=2026-11-01T12:00:00Z \
    GIT_COMMITTER_DATE=2026-11-01T12:00:00Z RAYON_NUM_THREADS=2 "$@" </dev/null)
}

# Text of a store but for git's own, and the settings that alis gives git.
laid() {
  (cd "$1" && find . -path ./.git -prune -o -type f -printf '%m %P\n' | LC_ALL=C sort)
}

# What a command changed in the room's files, against the room it began with.
changes() {
  local before=$1 after=$2
  diff -U0 <(laid "$before") <(laid "$after") | grep '^[-+][^-+]' || true
  (cd "$(dirname "$before")" && diff -rN -u0 -x .git -x '*.pdf' "$(basename "$before")" "$after" | sed '/^diff /d; /^\(---\|+++\) /s/\t.*//' || true)
  # A letter in PDF is no text.
  (cd "$after" && find letters -type f -exec sha256sum {} + 2>/dev/null | LC_ALL=C sort -k 2) || true
  for file in config info/attributes; do
    diff -U0 "$before/.git/$file" "$after/.git/$file" 2>/dev/null | tail -n +3 || true
  done
  git -C "$after" log --format='commit %an <%ae>%n%B' 2>/dev/null |
    diff <(git -C "$before" log --format='commit %an <%ae>%n%B' 2>/dev/null) - || true
  git -C "$after" status --porcelain 2>/dev/null || true
}

# What steers a terminal, shown; letters stay as they are.
visible() { sed 's/\x1b/^[/g; s/\r/^M/g'; }

# Before each answer stands what was asked, whatever its output is piped into; behind its messages the exit code.
asked() {
  local status=0
  echo "\$ alis $*" >&3
  command alis "$@" || status=$?
  echo "[$status] alis $*" >&2
  return "$status"
}

# One line of the list on one side: `number store command`.
one() {
  local number=${1%% *} rest=${1#* }
  local store=${rest%% *} command=${rest#* } room=$work/$side/$number status=0 begun
  begun=$work/$side/stores/$store
  mkdir -p "$room"
  [ "$store" = nothing ] || cp -a "$begun" "$room/store"
  sealed "$room" bash -c "$(declare -f asked); alis() { asked \"\$@\"; }; exec 3>&1; $command" >"$room/out" 2>"$room/err" || status=$?
  {
    printf '%s\nexit: %s\n-- stdout\n' "$rest" "$status"
    visible <"$room/out"
    printf '%s\n' '-- stderr'
    visible <"$room/err"
    printf '%s\n' '-- store'
    if [ -d "$room/store" ] && [ -d "$begun" ]; then changes "$begun" "$room/store" | visible; fi
    printf '%s\n' '-- beside it'
    (cd "$room" && find . -path ./store -prune -o -type d -name .git -prune -o -path '*/objects/*' -prune -o -type f ! -path ./out ! -path ./err -print0 |
      LC_ALL=C sort -z | xargs -0 -r sha256sum)
  } | sed "s|$work/$side|/ROOM|g; s|/seen/.*-$side-|/seen/|" >"$work/seen-$side/$number"
  rm -rf "$room"
}

if [ "${1:-}" = --one ]; then
  work=$2 bin=$2/bin side=$3
  one "$4"
  exit
fi

[ $# -ge 2 ] && [ -x "$1" ] && [ -x "$2" ] || { echo "usage: $0 OLD NEW [WORD]   (two programs)" >&2; exit 2; }
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work"; rm -rf "$work"' EXIT
bin=$work/bin
for side in old new; do
  program=$(realpath "$1")
  shift
  mkdir -p "$bin/$side" "$work/seen-$side" "$work/$side/stores"
  ln -s "$program" "$bin/$side/alis"
done
word=${1:-}

# The stores, made by each program itself: what it prints on the way is compared too.
# shellcheck source=tests/same/stores.sh
. "$here/stores.sh"
for side in old new; do
  for store in $STORES; do
    room=$work/$side/stores/making
    mkdir -p "$room"
    status=0
    sealed "$room" env YEAR="$here/../../examples/year.sh" bash -c "$(declare -f); make_$store" >"$room.out" 2>&1 || status=$?
    {
      printf 'makes the store: %s\nexit: %s\n' "$store" "$status"
      sed "s|$work/$side|/ROOM|g" "$room.out"
    } >"$work/seen-$side/000-$store"
    [ "$status" = 0 ] || { cat "$room.out" >&2; echo "$side: the store \`$store\` was not made" >&2; exit 2; }
    mv "$room/store" "$work/$side/stores/$store"
    rm -rf "$room" "$room.out"
  done &
done
wait

# shellcheck source=tests/same/commands.sh
. "$here/commands.sh"
commands | grep -F -e "$word" | awk '{ printf "%03d %s%c", NR, $0, 0 }' >"$work/list"
for side in old new; do
  xargs -0 -a "$work/list" -P "$(nproc)" -n 1 "$0" --one "$work" "$side"
done

count=$(tr -cd '\0' <"$work/list" | wc -c)
for store in $STORES; do
  diff -r "$work/old/stores/$store" "$work/new/stores/$store" -x .git >"$work/seen-new/000-$store-files" || true
  : >"$work/seen-old/000-$store-files"
done
differ=0
for seen in "$work"/seen-new/*; do
  number=$(basename "$seen")
  if ! cmp -s "$work/seen-old/$number" "$seen"; then
    differ=$((differ + 1))
    printf '\n==== %s\n' "$(head -1 "$seen")"
    diff -u --label old --label new "$work/seen-old/$number" "$seen" || true
  fi
done
[ "$count" -gt 0 ] || { echo "no command has \`$word\` in it" >&2; exit 2; }
if [ "$differ" -gt 0 ]; then
  printf '\ndiffer: %s of %s\n' "$differ" "$count"
  exit 1
fi
runs=$(cat "$work"/seen-new/* | grep -c '^\$ alis ')
echo "same: $runs commands in $count rooms"
