#!/usr/bin/env bash
# Fuzzes each target for some seconds, one after the other: fuzz/run.sh [SECONDS [TARGET…]]. Ends with the first that fails; what made
# it fail lies in fuzz/artifacts/. Needs `cargo install cargo-fuzz`. No sanitizer: there is no unsafe code to watch, and any toolchain does.
set -euo pipefail
cd "$(dirname "$0")/.."
# The versions that the program has.
cp Cargo.lock fuzz/Cargo.lock
seconds=${1:-600}
shift || true
[ $# -gt 0 ] || set -- records merge dates csv templates pdf coded
for target in "$@"; do
  mkdir -p "fuzz/corpus/$target"
  # The first folder takes what is new; the seeds stay what they are.
  cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=8192 -print_final_stats=1
done
