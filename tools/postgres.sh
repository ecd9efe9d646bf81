# shellcheck shell=bash
# A PostgreSQL cluster of our own for the time of a test run: in a temporary folder, reached by its
# unix socket only, run by an unprivileged user, stopped and deleted when the script ends.

postgres_bin=/usr/lib/postgresql/15/bin

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# Exports KEYUAN_TEST_POSTGRES, the address of an empty database.
start_postgres() {
  postgres_dir=$(cd / && as_postgres mktemp -d /tmp/keyuan-test.XXXXXX)
  trap stop_postgres EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  (
    cd "$postgres_dir" || exit
    quietly as_postgres "$postgres_bin/initdb" -D data -U postgres --auth=trust --encoding=UTF8 \
      --locale=C.UTF-8 --no-sync
    # Lasting longer than the test run is nothing this cluster has to do.
    quietly as_postgres "$postgres_bin/pg_ctl" -D data -w -l log start -o \
      "-k $postgres_dir -c listen_addresses='' -c fsync=off -c full_page_writes=off \
       -c synchronous_commit=off -c max_connections=200"
  )
  export KEYUAN_TEST_POSTGRES="postgresql://postgres@/postgres?host=$postgres_dir"
}

stop_postgres() {
  (cd "$postgres_dir" && as_postgres "$postgres_bin/pg_ctl" -D data -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$postgres_dir"
}
