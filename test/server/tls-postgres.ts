import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { createDatabase, startPostgres } from '../support/postgres.ts';

/** A PostgreSQL as Heroku gives it: over the network, over TLS only, with a certificate that nobody has signed. */
export interface TlsPostgres {
  readonly url: string;
  /** How many connections have come over TLS. */
  tlsConnections(): number;
  stop(): Promise<void>;
}

/** Length and code of the message with which a client asks for TLS (PostgreSQL manual, "Message Formats", SSLRequest). */
const SSL_REQUEST = Buffer.from('0000000804d2162f', 'hex');

/** The throw-away server of the tests, with TLS in front of it. */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  const server = await startPostgres();
  const database = await createDatabase(server.url);
  const { searchParams, pathname } = new URL(database.url);
  const socketPath = join(searchParams.get('host') ?? '', '.s.PGSQL.5432');
  const secureContext = createSecureContext(selfSigned());
  let connections = 0;

  const front = createServer(async (plain) => {
    plain.on('error', () => {});
    const [asked] = (await once(plain, 'data')) as [Buffer];
    // What comes next is for TLS.
    plain.pause();
    // Whoever speaks without TLS is not answered.
    if (!asked.equals(SSL_REQUEST)) return plain.destroy();
    plain.write('S');
    connections++;
    connectBoth(new TLSSocket(plain, { isServer: true, secureContext }), connect(socketPath));
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const { port } = front.address() as AddressInfo;
  return {
    url: `postgres://postgres:${randomBytes(16).toString('hex')}@127.0.0.1:${port}${pathname}`,
    tlsConnections: () => connections,
    stop: async () => {
      front.close();
      await database.drop();
      await server.stop();
    },
  };
}

function connectBoth(one: Socket, other: Socket): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy()).on('close', () => to.destroy());
    from.pipe(to);
  }
}

function selfSigned(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const options = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=db'];
    execFileSync('openssl', ['req', '-x509', ...options, '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
