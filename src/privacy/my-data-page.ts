import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters } from '../web/read-parameters.ts';
import { contextOf, sendPage } from '../web/send-page.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { PrivacyPages } from './export-page.ts';
import { type ImportResult, importData, readImportedFile } from './import-data.ts';
import { MyDataView } from './my-data-view.tsx';

export function myDataPage() {
  return async (request: FastifyRequest, reply: FastifyReply, _account: SignedInAccount) =>
    sendPage(reply, MyDataView({ context: contextOf(request, reply) }));
}

const NO_EXPORT: InEachLanguage<string> = {
  fr: 'Ce fichier n’est pas un export de Pur Beurre, ou il a été modifié. Rien n’a été repris.',
  en: 'This file is no export of Pur Beurre, or it was changed. Nothing was taken.',
};

const NO_FILE: InEachLanguage<string> = { fr: 'Choisissez un fichier.', en: 'Choose a file.' };

/** Takes swaps, preferences and baskets out of a file that the site wrote earlier. */
export function takeBackData({ database }: PrivacyPages) {
  return async (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => {
    const { fichier } = asParameters(request.body);
    const text = Buffer.isBuffer(fichier) ? fichier.toString('utf8') : '';
    if (text === '') return show(request, reply, null, NO_FILE);
    const file = readImportedFile(text);
    if (!file) return show(request, reply, null, NO_EXPORT);
    return show(request, reply, await importData(database, account.id, file), null);
  };
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  result: ImportResult | null,
  error: InEachLanguage<string> | null,
) {
  const context = contextOf(request, reply);
  return sendPage(reply, MyDataView({ context, result, error }), error ? 422 : 200);
}
