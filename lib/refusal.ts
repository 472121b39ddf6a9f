/**
 * Something that is declined, with a sentence for people: what happened, what was kept, what to do.
 * `status` is the HTTP status when it answers a request; 503 when trying again later can help.
 */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly status: number,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }
}
