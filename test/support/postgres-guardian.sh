# Runs one throw-away PostgreSQL for as long as someone holds this script's standard input open.
#
# The test run holds the other end. When it stops, is interrupted or is killed outright (kill -9),
# the kernel closes that end, `read` returns, and the server and its files go: the same path for the
# good end and the bad ones, so no server is ever left behind.
#
# postgres.ts passes this text to `sh -c` (the server's user may be unable to read this folder).
# $1: folder of initdb and postgres.  $2: this run's folder: data, log and socket; data that lie there are taken.
# $3: further lines of settings.
bin=$1
run=$2
settings=$3

# A signal must lead to the end of this script, not past it: it only wakes `read` up.
trap : HUP INT TERM PIPE

make_cluster() {
  [ ! -e "$run/data/PG_VERSION" ] || return 0
  # The locale comes from LC_ALL, the only locale variable that is handed to us.
  "$bin/initdb" --pgdata="$run/data" --username=postgres --auth=trust --encoding=UTF8 --no-sync &&
    cat >>"$run/data/postgresql.conf" <<SETTINGS
# Data that nobody will read tomorrow need not survive a power cut.
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
# Every test worker brings a pool.
max_connections = 200
# Statistics change when a test says ANALYZE, not when a background process gets round to it.
autovacuum = off
# Containers often have a tiny /dev/shm.
dynamic_shared_memory_type = mmap
timezone = 'UTC'
SETTINGS
}

configure() {
  cat >>"$run/data/postgresql.conf" <<SETTINGS
# No port to find free: a socket in a folder that only this run's user may enter.
listen_addresses = ''
unix_socket_directories = '$run'
$settings
SETTINGS
}

# A child of ours, not a daemon (as pg_ctl would make it): we wait for its end, so it leaves no zombie
# behind in a container whose first process collects none.
run_server() {
  "$bin/postgres" -D "$run/data" &
  server=$!
  until grep -qs ready "$run/data/postmaster.pid"; do
    kill -0 "$server" || return
    sleep 0.02
  done
}

server=
if make_cluster >"$run/log" 2>&1 && configure && run_server >>"$run/log" 2>&1; then
  echo ready
  read -r _
else
  cat "$run/log"
fi
trap '' HUP INT TERM PIPE
# "Immediate": no checkpoint, for its files go next.
[ -z "$server" ] || { kill -QUIT "$server" && wait "$server"; } 2>/dev/null
rm -rf "$run"
