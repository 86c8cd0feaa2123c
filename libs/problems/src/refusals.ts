import { firstLanguage, sentenceIn } from './define-sentences.js';
import { sentences } from './problems.sentences.js';
import type { Sentence } from './sentence.js';

/** Every way in which a request can end without an answer. It is the `code` in an error's extensions. */
export enum ErrorCode {
  Unauthenticated = 'UNAUTHENTICATED',
  Forbidden = 'FORBIDDEN',
  NotFound = 'NOT_FOUND',
  BadRequest = 'BAD_REQUEST',
  TooManyRequests = 'TOO_MANY_REQUESTS',
  /** A part of the system is unavailable for a moment. The same request may succeed soon. */
  Unavailable = 'UNAVAILABLE',
  Internal = 'INTERNAL',
}

/** Codes of refusals. A failure on our side is not a refusal. */
type RefusalCode = Exclude<ErrorCode, ErrorCode.Unavailable | ErrorCode.Internal>;

/**
 * Thrown by services for outcomes that no screen expects. Without its own sentence, the sentence of its code is sent.
 */
export abstract class Refusal extends Error {
  abstract readonly code: RefusalCode;

  constructor(readonly sentence?: Sentence) {
    super(sentence === undefined ? '' : sentenceIn(sentence, firstLanguage));
    this.name = new.target.name;
  }
}

export class Unauthenticated extends Refusal {
  readonly code = ErrorCode.Unauthenticated;
}

/** For a person who may know that the object exists; otherwise throw NotFound. */
export class Forbidden extends Refusal {
  readonly code = ErrorCode.Forbidden;
}

/** There is no such object, or none that this person may see. */
export class NotFound extends Refusal {
  readonly code = ErrorCode.NotFound;
}

export class BadRequest extends Refusal {
  readonly code = ErrorCode.BadRequest;
}

export class TooManyRequests extends Refusal {
  readonly code = ErrorCode.TooManyRequests;

  /** @param retryAfterSeconds null: it is not known when the same request may succeed. */
  constructor(
    sentence?: Sentence,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(sentence);
  }
}

/** Sentence of each code, for refusals without their own. */
export const sentenceOf: Readonly<Record<Exclude<ErrorCode, ErrorCode.Internal>, Sentence>> = {
  [ErrorCode.Unauthenticated]: sentences.unauthenticated(),
  [ErrorCode.Forbidden]: sentences.forbidden(),
  [ErrorCode.NotFound]: sentences.notFound(),
  [ErrorCode.BadRequest]: sentences.badRequest(),
  [ErrorCode.TooManyRequests]: sentences.tooManyRequests(),
  [ErrorCode.Unavailable]: sentences.unavailable(),
};
