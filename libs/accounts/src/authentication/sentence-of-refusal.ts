import { ErrorCode, type Sentence, sentenceOf } from '@passerelle/problems';
import { sentences } from '../accounts.sentences.js';
import { PASSWORD_LENGTH } from '../passwords/password-rules.js';
import { MOST_PASSKEYS } from '../second-factor/second-factor.rules.js';

const { min, max } = PASSWORD_LENGTH;

/** Sentences by better-auth's error code, since its own sentences are in English only. */
const byCode: Readonly<Record<string, Sentence>> = {
  INVALID_EMAIL: sentences.invalidEmail(),
  INVALID_NAME: sentences.invalidName(),
  INVALID_EMAIL_OR_PASSWORD: sentences.wrongEmailOrPassword(),
  INVALID_PASSWORD: sentences.wrongPassword(),
  ACCOUNT_SUSPENDED: sentences.accountSuspended(),
  EMAIL_NOT_VERIFIED: sentences.emailNotConfirmed(),
  PASSWORD_TOO_SHORT: sentences.passwordTooShort({ min }),
  PASSWORD_TOO_COMMON: sentences.passwordTooCommon(),
  PASSWORD_TOO_LONG: sentences.passwordTooLong({ max }),
  CREDENTIAL_ACCOUNT_NOT_FOUND: sentences.noPasswordYet(),
  INVALID_ORIGIN: sentences.foreignRequest(),
  TOO_MANY_PASSWORDS: sentences.tooManyPasswords(),
  CODE_WRONG: sentences.codeWrong(),
  CODE_EXPIRED: sentences.codeExpired(),
  CODE_REPLACED: sentences.codeReplaced(),
  CODE_SPENT: sentences.codeSpent(),
  TOO_MANY_CODES: sentences.tooManyCodes(),
  MAILS_ALREADY_SENT: sentences.mailsAlreadySent(),
  TOO_MANY_MAILS: sentences.tooManyMails(),
  MAIL_MAY_WAIT: sentences.mailMayWait(),
  MAIL_NOT_SENT: sentences.mailNotSent(),
  NOT_FOUND: sentences.nothingHere(),
  TOO_MANY_FACTOR_TRIES: sentences.tooManyFactorTries(),
  PROOF_NEEDED: sentences.factorProofNeeded(),
  NOT_OFFERED: sentences.appNotOffered(),
  FACTOR_CODE_WRONG: sentences.factorCodeWrong(),
  PASSKEY_REFUSED: sentences.passkeyRefused(),
  TOO_MANY_PASSKEYS: sentences.tooManyPasskeys({ max: MOST_PASSKEYS }),
};

const badRequest = sentenceOf[ErrorCode.BadRequest];

const byStatus: Readonly<Record<number, Sentence>> = {
  400: badRequest,
  401: sentenceOf[ErrorCode.Unauthenticated],
  403: sentenceOf[ErrorCode.Forbidden],
  413: sentences.requestTooLong(),
  415: sentences.requestNotJson(),
  503: sentenceOf[ErrorCode.Unavailable],
  429: sentenceOf[ErrorCode.TooManyRequests],
};

/** The sentence for a refusal, by better-auth or by our own checks before it. */
export function sentenceOfRefusal(status: number, code: string | undefined): Sentence {
  const known = code === undefined ? undefined : byCode[code];
  return known ?? byStatus[status] ?? (status < 500 ? badRequest : sentences.unexpected());
}
