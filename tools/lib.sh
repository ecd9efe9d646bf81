# shellcheck shell=bash
# What run, test and tools/install have in common. Sourced with `root` set to the repository.
: "${root:?}"

say() { printf '%s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Runs a command silently; shows what it printed only when it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status != 0)); then
    cat "$log" >&2
    printf 'failed (%s): %s\n' "$status" "$*" >&2
  fi
  rm -f "$log"
  return "$status"
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "This needs root and there is no sudo: $*"
  fi
}

# One line that changes when a file under the given folders does.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum
}

# The web application into web/dist, when its sources changed.
build_web() {
  local stamp="$root/web/dist/.built-from" now
  now=$(fingerprint "$root/web" "$root"/modules/*/web)
  [[ -f $stamp && $(<"$stamp") == "$now" ]] && return
  say "Building the web application …"
  (cd "$root/web" && quietly npm run --silent build)
  fingerprint "$root/web" "$root"/modules/*/web >"$stamp"
}

# build_server TARGET...: these targets of the preset release, on all processors.
build_server() { build_preset release "$@"; }

# build_preset PRESET TARGET...
build_preset() {
  local preset=$1 folder="$root/build/$1" jobs
  shift
  jobs=$(nproc)
  if [[ ! -f $folder/build.ninja ]]; then
    say "Configuring build/$preset …"
    (cd "$root" && quietly cmake --preset "$preset")
  fi
  if [[ -t 1 ]]; then
    ninja -C "$folder" -j "$jobs" "$@"
  else
    say "Building build/$preset on $jobs processors …"
    quietly ninja -C "$folder" -j "$jobs" "$@"
  fi
}
