#!/usr/bin/env bash
# power.sh NAME cut|on: pulls the plug (no clean shutdown), or puts it back and waits for SSH.
set -u
. "$(dirname "$0")/places.sh"
case $2 in
cut)
  nspawn=$(cat "$RUN/nspawn.pid")
  first=$(tr -d ' ' <"/proc/$nspawn/task/$nspawn/children")
  kill -KILL "$first" # the kernel ends everything in its process namespace
  has_ended "$(cat "$RUN/wrapper.pid")"
  ;;
on)
  MACHINES=$MACHINES NETWORK=$NETWORK setsid "$(dirname "$0")/run.sh" "$NAME" </dev/null >/dev/null 2>&1 &
  echo $! >"$RUN/wrapper.pid"
  answers_ssh 60
  ;;
esac
