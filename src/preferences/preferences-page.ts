import type { FastifyReply, FastifyRequest } from 'fastify';
import { listFrequentShops } from '../catalogue/shop-store.ts';
import type { Database } from '../database/database.ts';
import { PREFERENCES } from '../web/addresses.ts';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters, readField, readLocalAddress } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import { PreferencesView } from './preferences-view.tsx';
import { readPreferences } from './read-preferences.ts';
import type { VisitorPreferences } from './visitor-preferences.ts';

/** A screen of them: beyond these, shops are seen in too few products for a choice. */
const MOST_SHOPS = 24;

const KEPT: InEachLanguage<string> = {
  fr: 'Vos préférences sont enregistrées.',
  en: 'Your preferences are saved.',
};

export interface PreferencePages {
  readonly database: Database;
  readonly preferences: VisitorPreferences;
}

export function preferencesPage({ database, preferences }: PreferencePages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const [own, shops] = await Promise.all([preferences.find(request), listFrequentShops(database, MOST_SHOPS)]);
    const parameters = asParameters(request.query);
    const kept = readField(parameters.fait) === 'preferences';
    const notice = kept ? ({ tone: 'done', text: KEPT[request.language] } as const) : null;
    const context = contextOf(request, reply, { hasForm: true, notice });
    const next = readLocalAddress(parameters.suite);
    return sendPage(reply, PreferencesView({ context, preferences: own, shops, next }));
  };
}

export function keepPreferences({ preferences }: PreferencePages) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = asParameters(request.body);
    await preferences.replace(request, reply, readPreferences(fields));
    return reply.redirect(readLocalAddress(fields.suite) ?? `${PREFERENCES}?fait=preferences`, 303);
  };
}
