#!/usr/bin/env bash
# run.sh NAME: keeps the server running, through its own reboots, until it is told to end (SIGTERM) or powers off.
. "$(dirname "$0")/places.sh"
# A control group of its own: without it two servers share /system.slice and stop each other's processes.
for group in "${CGROUPS[@]}"; do
  [ -e "$group/cgroup.procs" ] && mkdir -p "$group/machine-$NAME" && echo $$ >"$group/machine-$NAME/cgroup.procs"
done 2>/dev/null
trap 'kill -TERM $machine 2>/dev/null' TERM
while :; do
  # CAP_NET_ADMIN: without it the server cannot set its own firewall.
  SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 SYSTEMD_NSPAWN_API_VFS_WRITABLE=network systemd-nspawn --quiet --register=no \
    --keep-unit --directory="$RUN/root" --network-namespace-path="/run/netns/$NAMESPACE" --machine="$NAME" \
    --capability=CAP_NET_ADMIN --resolv-conf=off --timezone=off --link-journal=no --boot \
    >>"$RUN/console.log" 2>&1 </dev/null &
  machine=$!
  echo $machine >"$RUN/nspawn.pid"
  wait $machine
  code=$?
  while kill -0 $machine 2>/dev/null; do
    wait $machine
    code=$?
  done
  # 133: the server asks to be started again.
  [ $code = 133 ] || exit $code
done
