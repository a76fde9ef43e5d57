import { announceRelease } from './announce-release.ts';
import { buildRelease, listCommits, type Release } from './build-release.ts';
import { runProgram } from './run-program.ts';
import {
  connectToProvisioned,
  readOnServer,
  runOnServer,
  type ServerConnection,
  shellWord,
  sshArguments,
} from './server-connection.ts';
import type { Target } from './target.ts';

const RELEASES = '/srv/pur-beurre/releases';

interface Deployment {
  readonly target: Target;
  /** A tag, a branch or a commit. */
  readonly version: string;
  readonly now: () => Date;
  readonly tell: (line: string) => void;
}

/** Builds a version, sends it and makes it live; returns its release. Throws `CommandFailed`, and then the old one is live. */
export async function deploy({ target, version, now, tell }: Deployment): Promise<{ name: string; commit: string }> {
  const connection = await connectToProvisioned(target);
  tell(`step build (${version})`);
  const release = await buildRelease(version, now());
  try {
    tell(`step send (${release.name})`);
    const before = await readLive(connection);
    await send(connection, release, before);
    await runOnServer(connection, ['pur-beurre-release', 'activate', release.name], {
      failure: `${release.name} is not live on ${target.ssh}; the reason stands above.`,
    });
    await announce(target, release, before).catch((error: Error) =>
      tell(`${release.name} is live, but was not announced: ${error.message}`),
    );
  } finally {
    release.discard();
  }
  return release;
}

async function announce({ sentry, environment }: Target, { name, commit }: Release, before: string | undefined) {
  if (sentry === undefined) return;
  const commits = await listCommits(before?.split('-').at(-1), commit);
  await announceRelease(sentry, { release: name, environment, commits });
}

/** Name of the release that is live; `undefined` before the first one. */
async function readLive(connection: ServerConnection): Promise<string | undefined> {
  const path = (await readOnServer(connection, ['readlink', '-m', '/srv/pur-beurre/live/release'])).trim();
  return path.startsWith(`${RELEASES}/`) ? path.slice(RELEASES.length + 1) : undefined;
}

/** Only what differs from the live release travels; the rest is the same file on the disk there. */
async function send(
  { target, needsSudo }: ServerConnection,
  release: Release,
  live: string | undefined,
): Promise<void> {
  const alike = live === undefined ? [] : [`--link-dest=${RELEASES}/${live}`];
  await runProgram(
    'rsync',
    [
      '--recursive',
      '--links',
      '--perms',
      '--chmod=D755,Fu+rw,Fgo+r,Fgo-w',
      '--checksum',
      '--compress',
      '--delete',
      ...alike,
      ...(needsSudo ? ['--rsync-path=sudo -n rsync'] : []),
      `--rsh=ssh ${sshArguments(target).map(shellWord).join(' ')}`,
      `${release.folder}/`,
      release.packages,
      `${target.ssh}:/srv/pur-beurre/incoming/${release.name}/`,
    ],
    { failure: `The release could not be sent to ${target.ssh}. Nothing has changed there.` },
  );
}
