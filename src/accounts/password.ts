import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage Cheat Sheet (read 2026): argon2id, 19 MiB, 2 passes, 1 lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Digest to store: holds its own salt and parameters. */
export function digestPassword(password: string): Promise<string> {
  return hash(normalized(password), ARGON2ID);
}

/** Whether a digest was made with other parameters than new ones are. */
export function isOutdated(digest: string): boolean {
  const { memoryCost, timeCost, parallelism } = ARGON2ID;
  return !digest.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/**
 * True when the password is the one of the digest. Without a digest (no such account) the same work
 * is done and the answer is false, so that the time taken does not tell who has an account.
 */
export async function isPassword(password: string, digest: string | undefined): Promise<boolean> {
  const matches = await verify(digest ?? (await nobodysDigest()), normalized(password));
  return digest !== undefined && matches;
}

let nobody: Promise<string> | undefined;

function nobodysDigest(): Promise<string> {
  nobody ??= digestPassword('nobody has this password');
  return nobody;
}

/** The same letters typed on another keyboard give the same password (NIST SP 800-63B, 3.1.1.2). */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
