import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { openOutcome, outcomeKey, sealOutcome } from './sealed-outcome.ts';
import {
  claimSubmission,
  findOutcome,
  forgetOldSubmissions,
  forgetSubmission,
  keepOutcome,
} from './submission-store.ts';

interface SubmissionOptions {
  readonly database: Database;
  /** Makes digests and seals; the same in every process. */
  readonly key: string;
  /** What only the browser of this request has, and keeps from one form to the next. */
  readonly browserOf: (request: FastifyRequest) => string;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>;

/** Longer than any form takes; a process that died on the way holds it no longer than that. */
const LEASE_MS = 20_000;
/** Longer than a double click and an impatient second one, shorter than going back to do the same thing again. */
const KEPT_MS = 5_000;
const LOOK_AGAIN_MS = 50;
const SWEEP_MS = 60_000;

/**
 * Lets a form that is sent twice have one effect. Every page that is made holds its own proof for forms, so the same
 * proof with the same fields is the same form, pressed twice or sent again by a browser: it leads where it led, with
 * the same cookies, however many processes answer. What was refused, or was only a page, is answered anew.
 */
export class Submissions {
  readonly #options: SubmissionOptions;
  readonly #underWay = new WeakMap<FastifyRequest, { readonly key: string; readonly form: string }>();
  #sweptAt = 0;

  constructor(options: SubmissionOptions) {
    this.#options = options;
  }

  once(answer: Answer): Answer {
    return async (request, reply) => {
      const { database, key: secret, browserOf } = this.#options;
      const form = JSON.stringify([request.url, browserOf(request), request.body]);
      const key = createHmac('sha256', secret).update(`form\0${form}`).digest('base64url');
      await this.#sweep();
      while (!(await claimSubmission(database, key, Date.now(), Date.now() + LEASE_MS))) {
        const sealed = await findOutcome(database, key);
        if (sealed !== undefined) return this.#repeat(reply, sealed, form);
        await sleep(LOOK_AGAIN_MS);
      }
      this.#underWay.set(request, { key, form });
      return answer(request, reply);
    };
  }

  /** To be called before the answer goes out. */
  async keep(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { database, key: secret } = this.#options;
    const submission = this.#underWay.get(request);
    if (submission === undefined) return;
    this.#underWay.delete(request);
    const { key, form } = submission;
    if (reply.statusCode !== 303) return forgetSubmission(database, key);
    const outcome = {
      location: String(reply.getHeader('location')),
      cookies: [reply.getHeader('set-cookie') ?? []].flat().map(String),
    };
    await keepOutcome(database, key, sealOutcome(outcome, outcomeKey(secret, form)), Date.now() + KEPT_MS);
  }

  #repeat(reply: FastifyReply, sealed: string, form: string): FastifyReply {
    const { location, cookies } = openOutcome(sealed, outcomeKey(this.#options.key, form));
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return reply.redirect(location, 303);
  }

  async #sweep(): Promise<void> {
    if (Date.now() - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = Date.now();
    await forgetOldSubmissions(this.#options.database, Date.now());
  }
}
