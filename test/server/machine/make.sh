#!/usr/bin/env bash
# make.sh NAME [bookworm|trixie]: boots a throw-away Debian with systemd as its first process, sshd, cron and sudo,
# in systemd-nspawn on a network of its own, reached by SSH from this machine only. Needs root and Debian's packages
# mmdebstrap, systemd-container, slirp4netns, iproute2, openssh-client.
# Prints the path of an ssh_config for the host NAME.
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
. "$HERE/places.sh"
SUITE=${2:-bookworm}
BASE=$MACHINES/base-$SUITE

[ -e "$RUN/wrapper.pid" ] && { echo "$NAME is already there: destroy.sh $NAME" >&2; exit 1; }
mkdir -p "$RUN"/{upper,work,root}

# 1. The base system: built once, never written to afterwards; whoever comes meanwhile waits for it.
exec 8>"$MACHINES/lock"
flock 8
if [ ! -e "$BASE.ok" ]; then
  rm -rf "$BASE"
  mmdebstrap --variant=apt --mode=root \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Check-Date "false"' \
    --aptopt='Acquire::Languages "none"' --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --include=systemd-sysv,dbus,libpam-systemd,openssh-server,sudo,cron,python3-minimal,ca-certificates,iproute2,procps,logrotate \
    --customize-hook='rm -f "$1"/etc/ssh/ssh_host_*' \
    "$SUITE" "$BASE" \
    "deb http://deb.debian.org/debian $SUITE main" \
    "deb http://deb.debian.org/debian $SUITE-updates main" \
    "deb http://deb.debian.org/debian-security $SUITE-security main" >"$RUN/mmdebstrap.log" 2>&1 ||
    { tail -20 "$RUN/mmdebstrap.log" >&2; exit 1; }
  touch "$BASE.ok"
fi
[ -e "$KEY" ] || ssh-keygen -q -t ed25519 -N '' -C pur-beurre-test -f "$KEY"
# Not to be held by what is started below.
exec 8>&-

# 2. What this server writes goes to a layer of its own over the base.
mount -t overlay "machine-$NAME" -o "lowerdir=$BASE,upperdir=$RUN/upper,workdir=$RUN/work" "$RUN/root"
root=$RUN/root
install -d -m 700 "$root/root/.ssh"
install -m 600 "$KEY.pub" "$root/root/.ssh/authorized_keys"
echo "$NAME" >"$root/etc/hostname"
printf '127.0.0.1 localhost\n127.0.1.1 %s\n' "$NAME" >"$root/etc/hosts"
rm -f "$root/etc/machine-id"
systemd-machine-id-setup --root="$root" >/dev/null 2>&1
ssh-keygen -q -A -f "$root"
rm -f "$root/etc/resolv.conf"
echo 'nameserver 10.0.2.3' >"$root/etc/resolv.conf"

# 3. A cable to this machine; what lies beyond is reached through this machine's own user-mode network.
ip netns add "$NAMESPACE"
ip link add "$INTERFACE" type veth peer name host0 netns "$NAMESPACE"
ip addr add "$HOST_ADDRESS/24" dev "$INTERFACE"
ip link set "$INTERFACE" up
ip -n "$NAMESPACE" addr add "$ADDRESS/24" dev host0
ip -n "$NAMESPACE" link set host0 up
ip -n "$NAMESPACE" link set lo up
setsid slirp4netns --configure --mtu=65520 --disable-host-loopback --netns-type=path "/run/netns/$NAMESPACE" tap0 \
  >"$RUN/slirp.log" 2>&1 </dev/null &
echo $! >"$RUN/slirp.pid"

# 4. Power on.
{
  printf '%s %s\n' "$ADDRESS" "$(cut -d' ' -f1,2 "$root/etc/ssh/ssh_host_ed25519_key.pub")" >"$RUN/known_hosts"
  cat >"$RUN/ssh_config" <<CONFIG
Host $NAME
  HostName $ADDRESS
  User root
  IdentityFile $KEY
  IdentitiesOnly yes
  UserKnownHostsFile $RUN/known_hosts
  StrictHostKeyChecking yes
  ConnectTimeout 3
CONFIG
}
NETWORK=$NETWORK MACHINES=$MACHINES "$HERE/power.sh" "$NAME" on || { tail -20 "$RUN/console.log" >&2; exit 1; }
echo "$RUN/ssh_config"
