/** What was given to be imported cannot be: a sentence for the operator. */
export class UnusableDump extends Error {
  override readonly name = 'UnusableDump';
}
