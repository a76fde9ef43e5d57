import { CLOSE_SESSIONS } from '../web/addresses.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { formatDate } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { Panel } from '../web/panel.tsx';
import type { OwnAccount } from './account-view.tsx';
import type { Device } from './device.ts';
import type { SessionSheet } from './session-store.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Vos appareils connectés',
    here: 'Celui-ci',
    signOut: 'Déconnecter',
    others: 'Déconnecter tous les autres',
    device: ({ browser, system }: Device) =>
      browser && system ? `${browser} sur ${system}` : (browser ?? system ?? 'Appareil inconnu'),
    opened: (date: string) => `Connecté le ${date}`,
    seen: (date: string) => `, vu le ${date}`,
    stays: ', reste connecté',
  },
  en: {
    title: 'Your signed-in devices',
    here: 'This one',
    signOut: 'Sign out',
    others: 'Sign out all others',
    device: ({ browser, system }: Device) =>
      browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device'),
    opened: (date: string) => `Signed in on ${date}`,
    seen: (date: string) => `, seen on ${date}`,
    stays: ', stays signed in',
  },
});

interface SessionsPanelProps {
  readonly context: PageContext;
  readonly account: Pick<OwnAccount, 'sessions' | 'sessionId'>;
}

/** The devices that are signed in, each with the button that signs it out. */
export function SessionsPanel({ context, account: { sessions, sessionId } }: SessionsPanelProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Panel id="appareils" title={words.title}>
      <ul class="sessions">
        {sessions.map((session) => (
          <li>
            <div>
              <p class="session-device" safe>
                {words.device(session)}
              </p>
              <p class="fine" safe>
                {describeTimes(session, session.id === sessionId, language)}
              </p>
            </div>
            {session.id === sessionId ? (
              <span class="tag" safe>
                {words.here}
              </span>
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
          <button class="button button-second" type="submit" safe>
            {words.others}
          </button>
        </form>
      ) : (
        ''
      )}
    </Panel>
  );
}

function SignOutButton({ context, session }: { context: PageContext; session: SessionSheet }): JSX.Element {
  const words = WORDS[context.language];
  return (
    <form method="post" action={CLOSE_SESSIONS}>
      <CsrfField context={context} />
      <input type="hidden" name="session" value={String(session.id)} />
      <button class="button button-quiet" type="submit">
        <span safe>{words.signOut}</span>
        <span class="visually-hidden" safe>{`\u00a0: ${words.device(session)}`}</span>
      </button>
    </form>
  );
}

function describeTimes({ openedAt, seenAt, stays }: SessionSheet, isHere: boolean, language: Language): string {
  const words = WORDS[language];
  const opened = words.opened(formatDate(openedAt, language));
  const seen = isHere ? '' : words.seen(formatDate(seenAt, language));
  return `${opened}${seen}${stays ? words.stays : ''}.`;
}
