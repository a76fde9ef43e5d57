import { VisitorMistake } from '../web/visitor-mistake.ts';

/** What `@fastify/busboy` says of a form of several parts that it cannot read; it gives neither code nor status. */
const UNREADABLE =
  /^(?:Multipart: |Unexpected end of multipart data|Part terminated early|Malformed part header|The needle )/;

/** Throws the error again, as a mistake of whoever sent the form where it could not be read. */
export function refuseUnreadableUpload(error: Error): never {
  if (!UNREADABLE.test(error.message)) throw error;
  throw new VisitorMistake(400, {
    fr: 'Le fichier est arrivé illisible ou incomplet. Choisissez-le à nouveau et renvoyez le formulaire.',
    en: 'The file came unreadable or incomplete. Choose it again and send the form once more.',
  });
}
