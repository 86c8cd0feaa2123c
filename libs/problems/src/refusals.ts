import { languages } from '@passerelle/config/language';
import { wordsIn } from './define-sentences.js';
import { sentences } from './problems.sentences.js';
import type { Sentence, Words } from './sentence.js';

/** Every way in which a request can end without an answer; it is the `code` in an error's extensions. */
export enum ErrorCode {
  Unauthenticated = 'UNAUTHENTICATED',
  Forbidden = 'FORBIDDEN',
  NotFound = 'NOT_FOUND',
  BadRequest = 'BAD_REQUEST',
  TooManyRequests = 'TOO_MANY_REQUESTS',
  Internal = 'INTERNAL',
}

/** Thrown by services for outcomes that no screen plans for. Without a sentence, one that goes with its code is sent. */
export abstract class Refusal extends Error {
  abstract readonly code: ErrorCode;

  constructor(readonly sentence?: Words) {
    super(sentence === undefined ? '' : wordsIn(sentence, languages[0]));
    this.name = new.target.name;
  }
}

export class Unauthenticated extends Refusal {
  readonly code = ErrorCode.Unauthenticated;
}

/** For somebody who may know that the thing exists; otherwise throw NotFound. */
export class Forbidden extends Refusal {
  readonly code = ErrorCode.Forbidden;
}

/** There is no such thing, or none that this person may see. */
export class NotFound extends Refusal {
  readonly code = ErrorCode.NotFound;
}

export class BadRequest extends Refusal {
  readonly code = ErrorCode.BadRequest;
}

export class TooManyRequests extends Refusal {
  readonly code = ErrorCode.TooManyRequests;
}

/** What is said when nothing more precise is. */
export const sentenceOf: Readonly<Record<Exclude<ErrorCode, ErrorCode.Internal>, Sentence>> = {
  [ErrorCode.Unauthenticated]: sentences.unauthenticated(),
  [ErrorCode.Forbidden]: sentences.forbidden(),
  [ErrorCode.NotFound]: sentences.notFound(),
  [ErrorCode.BadRequest]: sentences.badRequest(),
  [ErrorCode.TooManyRequests]: sentences.tooManyRequests(),
};
