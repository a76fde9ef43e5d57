#!/usr/bin/env bash
# destroy.sh NAME: ends the server (by the ids of its own processes), removes its files and network; keeps the base.
set -u
. "$(dirname "$0")/places.sh"
wrapper=$(cat "$RUN/wrapper.pid" 2>/dev/null)
nspawn=$(cat "$RUN/nspawn.pid" 2>/dev/null)
slirp=$(cat "$RUN/slirp.pid" 2>/dev/null)
# Its services need not end in good order: nothing of it is kept.
[ "$(cat "/proc/$nspawn/comm" 2>/dev/null)" = systemd-nspawn ] && "$(dirname "$0")/power.sh" "$NAME" cut
if [ -n "$wrapper" ] && kill -TERM "$wrapper" 2>/dev/null && ! has_ended "$wrapper"; then
  kill -KILL "$nspawn" "$wrapper" 2>/dev/null
fi
# After a cut of power something may be left: only what runs in this server's network.
for process in $(ip netns pids "$NAMESPACE" 2>/dev/null); do
  [ "$process" = "$slirp" ] || kill -KILL "$process" 2>/dev/null
done
[ -n "$slirp" ] && kill "$slirp" 2>/dev/null && has_ended "$slirp"
mountpoint -q "$RUN/root" && umount "$RUN/root"
ip netns del "$NAMESPACE" 2>/dev/null
ip link del "$INTERFACE" 2>/dev/null
mountpoint -q "$RUN/root" && { echo "still mounted: $RUN/root" >&2; exit 1; }
for group in "${CGROUPS[@]}"; do
  [ -d "$group/machine-$NAME" ] && find "$group/machine-$NAME" -depth -type d -exec rmdir {} + 2>/dev/null
done
rm -rf "$RUN"
