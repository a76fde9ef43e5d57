import type { DebianMachine } from './debian-machine.ts';

const CA = '/etc/pebble-ca.pem';

/**
 * Installs Debian's `pebble` on the machine: an authority that speaks ACME as Let's Encrypt does, and really asks
 * nginx for its proof. Returns what the target file must say of it.
 */
export async function preparePebble(machine: DebianMachine, domain: string) {
  await machine.run(`
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends pebble openssl
    echo '127.0.0.1 ${domain}' >> /etc/hosts
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost \\
      -addext subjectAltName=DNS:localhost -keyout /etc/pebble.key -out ${CA}
    cat > /etc/pebble.json <<JSON
{ "pebble": { "listenAddress": "127.0.0.1:14000", "managementListenAddress": "127.0.0.1:15000",
  "certificate": "${CA}", "privateKey": "/etc/pebble.key", "httpPort": 80, "tlsPort": 443, "ocspResponderURL": "" } }
JSON
    systemd-run --quiet --unit=pebble --setenv=PEBBLE_VA_NOSLEEP=1 --setenv=PEBBLE_WFE_NONCEREJECT=0 \\
      "$(command -v pebble)" -config /etc/pebble.json
    sleep 1; systemctl is-active pebble`);
  return { acme_server: 'https://localhost:14000/dir', acme_ca: CA };
}
