# Where the throw-away servers lie; sourced by the scripts beside it.
#   MACHINES   folder of everything (default /var/tmp/pur-beurre-machines)
#   NETWORK    third octet of the server's network 10.N.0.0/24 (default 81)
MACHINES=${MACHINES:-/var/tmp/pur-beurre-machines}
NETWORK=${NETWORK:-81}
NAME=${1:?name of the server}
RUN=$MACHINES/run/$NAME
KEY=$MACHINES/ssh_key
HOST_ADDRESS=10.$NETWORK.0.1
ADDRESS=10.$NETWORK.0.2
INTERFACE=vh-$NAME
NAMESPACE=ns-$NAME
CGROUPS=(/sys/fs/cgroup/unified /sys/fs/cgroup/systemd /sys/fs/cgroup)

# answers_ssh SECONDS: whether the server lets us in within that time
answers_ssh() {
  local _
  for _ in $(seq 1 $(($1 * 10))); do
    ssh -F "$RUN/ssh_config" -o BatchMode=yes "$NAME" true 2>/dev/null && return 0
    sleep 0.1
  done
  return 1
}

# has_ended PID: whether the process ends within 15 seconds
has_ended() {
  local _
  for _ in $(seq 1 150); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  return 1
}
