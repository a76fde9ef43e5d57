/** What a release is announced with: a token that may write releases, and where. */
export interface SentryAccess {
  readonly url: string;
  readonly token: string;
  readonly organization: string;
  readonly project: string;
}

interface Announcement {
  /** As the running program calls itself in its reports. */
  readonly release: string;
  readonly environment: string;
  readonly commits: readonly Commit[];
}

/** In the form of Sentry's API ("Create a New Release for an Organization"). */
export interface Commit {
  readonly id: string;
  readonly message: string;
  readonly author_name: string;
  /** ISO 8601. */
  readonly timestamp: string;
}

const TIMEOUT_MS = 10_000;

/** Tells Sentry of a release that is live, with what is new in it. Throws a sentence when Sentry does not take it. */
export async function announceRelease(
  sentry: SentryAccess,
  { release, environment, commits }: Announcement,
): Promise<void> {
  const releases = `/api/0/organizations/${encodeURIComponent(sentry.organization)}/releases/`;
  await post(sentry, releases, { version: release, projects: [sentry.project], commits });
  await post(sentry, `${releases}${encodeURIComponent(release)}/deploys/`, { environment });
}

async function post({ url, token }: SentryAccess, path: string, body: object): Promise<void> {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`Sentry answered ${answer.status} to ${path}`);
}
