import { buildRelease, type Release } from './build-release.ts';
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
    await send(connection, release);
    await runOnServer(connection, ['pur-beurre-release', 'activate', release.name], {
      failure: `${release.name} is not live on ${target.ssh}; the reason stands above.`,
    });
  } finally {
    release.discard();
  }
  return release;
}

/** Only what differs from the live release travels; the rest is the same file on the disk there. */
async function send({ target, needsSudo, ...connection }: ServerConnection, release: Release): Promise<void> {
  const live = await readOnServer({ target, needsSudo, ...connection }, [
    'readlink',
    '-m',
    '/srv/pur-beurre/live/release',
  ]);
  const alike = live.trim().startsWith(RELEASES) ? [`--link-dest=${live.trim()}`] : [];
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
      `${target.ssh}:/srv/pur-beurre/incoming/${release.name}/`,
    ],
    { failure: `The release could not be sent to ${target.ssh}. Nothing has changed there.` },
  );
}
