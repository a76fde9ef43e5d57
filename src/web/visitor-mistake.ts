import type { InEachLanguage } from './language.ts';

type MistakeStatus = 400 | 403 | 404 | 422;

/**
 * A request that cannot be answered because of what it asks; the visitor reads `explanation` on the
 * page of errors. Never holds technical details.
 */
export class VisitorMistake extends Error {
  override readonly name = 'VisitorMistake';
  readonly status: MistakeStatus;
  readonly explanation: InEachLanguage<string>;

  constructor(status: MistakeStatus, explanation: InEachLanguage<string>) {
    super(explanation.en);
    this.status = status;
    this.explanation = explanation;
  }
}
