import type { Language } from '@passerelle/config';

/** Every way in which a request can end without an answer; it is the `code` in an error's extensions. */
export enum ErrorCode {
  Unauthenticated = 'UNAUTHENTICATED',
  Forbidden = 'FORBIDDEN',
  NotFound = 'NOT_FOUND',
  BadRequest = 'BAD_REQUEST',
  TooManyRequests = 'TOO_MANY_REQUESTS',
  Internal = 'INTERNAL',
}

/** Thrown by services for outcomes that no screen plans for. Without a message, a sentence in the reader's language is sent. */
export abstract class Refusal extends Error {
  abstract readonly code: ErrorCode;

  constructor(message?: string) {
    super(message);
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
export const sentenceFor: Record<Exclude<ErrorCode, ErrorCode.Internal>, Record<Language, string>> = {
  [ErrorCode.Unauthenticated]: { fr: 'Connectez-vous pour continuer.', en: 'Please sign in to continue.' },
  [ErrorCode.Forbidden]: {
    fr: 'Vous n’avez pas le droit de faire cela.',
    en: 'You are not allowed to do this.',
  },
  [ErrorCode.NotFound]: {
    fr: 'Cet élément n’existe pas ou n’existe plus.',
    en: 'This does not exist, or no longer does.',
  },
  [ErrorCode.BadRequest]: { fr: 'Cette demande n’est pas valable.', en: 'This request is not valid.' },
  [ErrorCode.TooManyRequests]: {
    fr: 'Vous avez fait trop de demandes en peu de temps. Réessayez dans quelques minutes.',
    en: 'You have made too many requests in a short time. Try again in a few minutes.',
  },
};
