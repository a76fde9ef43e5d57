import { CLOSE_SESSIONS } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { formatDate } from '../web/format.ts';
import type { PageContext } from '../web/page-context.ts';
import type { OwnAccount } from './account-view.tsx';
import type { Device } from './device.ts';
import type { SessionSheet } from './session-store.ts';

interface SessionsPanelProps {
  readonly context: PageContext;
  readonly account: Pick<OwnAccount, 'sessions' | 'sessionId'>;
}

/** The devices that are signed in, each with the button that signs it out. */
export function SessionsPanel({ context, account: { sessions, sessionId } }: SessionsPanelProps): JSX.Element {
  return (
    <section class="panel" aria-labelledby="appareils">
      <h2 id="appareils">Vos appareils connectés</h2>
      <ul class="sessions">
        {sessions.map((session) => (
          <li>
            <div>
              <p class="session-device" safe>
                {describeDevice(session)}
              </p>
              <p class="fine" safe>
                {describeTimes(session, session.id === sessionId)}
              </p>
            </div>
            {session.id === sessionId ? (
              <span class="tag">Celui-ci</span>
            ) : (
              <SignOutButton context={context} session={session} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={CLOSE_SESSIONS}>
          <CsrfField context={context} />
          <input type="hidden" name="session" value="autres" />
          <button class="button button-second" type="submit">
            Déconnecter tous les autres
          </button>
        </form>
      ) : (
        ''
      )}
    </section>
  );
}

function SignOutButton({ context, session }: { context: PageContext; session: SessionSheet }): JSX.Element {
  return (
    <form method="post" action={CLOSE_SESSIONS}>
      <CsrfField context={context} />
      <input type="hidden" name="session" value={String(session.id)} />
      <button class="button button-quiet" type="submit">
        Déconnecter<span class="visually-hidden" safe>{`\u00a0: ${describeDevice(session)}`}</span>
      </button>
    </form>
  );
}

/** "Firefox sur Windows" */
function describeDevice({ browser, system }: Device): string {
  if (browser !== null && system !== null) return `${browser} sur ${system}`;
  return browser ?? system ?? 'Appareil inconnu';
}

function describeTimes({ openedAt, seenAt, stays }: SessionSheet, isHere: boolean): string {
  const opened = `Connecté le ${formatDate(openedAt, 'fr')}`;
  const seen = isHere ? '' : `, vu le ${formatDate(seenAt, 'fr')}`;
  return `${opened}${seen}${stays ? ', reste connecté' : ''}.`;
}
