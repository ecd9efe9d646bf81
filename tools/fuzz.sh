# shellcheck shell=bash
# Runs the libFuzzer programs of fuzz/, two at once: first every input of the corpus, then new ones made of them.
#   KEYUAN_FUZZ_SECONDS=60      for so long each
#   KEYUAN_FUZZ_RUNS=10000000   so many inputs each, however long that takes
#   KEYUAN_FUZZ_PLAIN=1         without sanitizers: many times as many a second; what it gathers they try the next time
#   KEYUAN_ONLY=json            only the targets whose names have this in them
# New inputs that reach more code gather in build/fuzz/corpus; what makes a target end, in build/fuzz/found.

: "${root:?}"
fuzz_preset=asan
[[ -z ${KEYUAN_FUZZ_PLAIN:-} ]] || fuzz_preset=fuzz
fuzz_programs="$root/build/$fuzz_preset/fuzz"

fuzz_targets() {
  local file name
  for file in "$root"/fuzz/*.cpp; do
    name=$(basename "$file" .cpp)
    [[ $name != *${KEYUAN_ONLY:-}* ]] || printf '%s\n' "$name"
  done
}

# Prints one line when nothing was found, else all that the target said.
fuzz_target() {
  local name=$1 program="$fuzz_programs/fuzz_$1" corpus="$root/fuzz/corpus/$1" log="$root/build/fuzz/$1.log" runs
  local kept="$root/build/fuzz/corpus/$1" limit=(-max_total_time="${KEYUAN_FUZZ_SECONDS:-60}") dictionary=()
  mkdir -p "$kept" "$root/build/fuzz/found"
  [[ -z ${KEYUAN_FUZZ_RUNS:-} ]] || limit=(-runs="$KEYUAN_FUZZ_RUNS")
  [[ ! -f $root/fuzz/$name.dict ]] || dictionary=(-dict="$root/fuzz/$name.dict")
  export UBSAN_OPTIONS=print_stacktrace=1
  # What a target leaves that was ended by a find goes with the folder.
  TMPDIR=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo /tmp)" keyuan-fuzz.XXXXXX)
  export TMPDIR
  # shellcheck disable=SC2064 # this folder, whatever is exported later
  trap "rm -rf '$TMPDIR'" EXIT
  if "$program" "$corpus"/* >"$log" 2>&1 &&
    "$program" "${limit[@]}" "${dictionary[@]}" -timeout=60 -rss_limit_mb=3000 -detect_leaks=0 -print_final_stats=1 \
      -artifact_prefix="$root/build/fuzz/found/$name-" "$kept" "$corpus" >>"$log" 2>&1; then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    printf 'fuzz: %s: %s inputs, nothing found\n' "$name" "$runs"
  else
    cat "$log"
    printf 'fuzz: %s: something found, see build/fuzz/found\n' "$name"
    return 1
  fi
}

run_fuzz_targets() {
  export -f fuzz_target
  export root fuzz_programs
  (cd "$root" && fuzz_targets | xargs -P 2 -I '{}' bash -c 'fuzz_target {}')
}
