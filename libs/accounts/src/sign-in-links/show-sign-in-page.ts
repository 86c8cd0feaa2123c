import { signInPaths } from '@passerelle/config';
import { languageOfRequest, RETRY_AFTER } from '@passerelle/graphql';
import { answerTo, type LinkPage, linkPageHeaders, renderLinkPage } from '@passerelle/links';
import type { Sentence } from '@passerelle/problems';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { sentences } from '../accounts.sentences.js';
import { sentenceOfRefusal } from '../authentication/sentence-of-refusal.js';
import { isCommonPassword, PASSWORD_LENGTH } from '../passwords/password-rules.js';

/** Page with the form for the address to which a code is sent. */
const addressPage = (problem: Sentence): LinkPage => ({
  title: sentences.signInPageTitle(),
  paragraphs: [sentences.signInPageText()],
  problem,
  form: {
    action: signInPaths.code,
    secret: undefined,
    fields: [
      { name: 'email', label: sentences.email(), type: 'email', autocomplete: 'email', maxLength: 254 },
    ],
    button: sentences.sendSignInCode(),
  },
});

function showSignInPage(
  request: FastifyRequest,
  reply: FastifyReply,
  shown: LinkPage,
  status: number,
): FastifyReply {
  const language = languageOfRequest(request.headers);
  return reply.status(status).headers(linkPageHeaders).send(renderLinkPage(shown, language));
}

/** The sign-in page with the problem, for requests that are no answer to a form. */
export function refuseForm(
  error: Pick<FastifyError, 'statusCode' | 'code'>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, code } = answerTo(error as FastifyError);
  if (status === 503) void reply.header('retry-after', RETRY_AFTER);
  return showSignInPage(request, reply, addressPage(sentenceOfRefusal(status, code)), status);
}

const { min, max } = PASSWORD_LENGTH;

/** The field to choose a password, without its label. */
export const passwordField = {
  name: 'password',
  type: 'password',
  autocomplete: 'new-password',
  minLength: min,
  maxLength: max,
} as const;

export const passwordLength = sentences.passwordLength({ min });

/**
 * The problem with a chosen password. undefined: none.
 * @param about the owner: address, name
 */
export async function passwordProblem(
  typed: string,
  about: readonly string[],
): Promise<Sentence | undefined> {
  if (typed.length < min || typed.length > max) return sentences.passwordOutOfBounds({ min, max });
  return (await isCommonPassword(typed, about)) ? sentences.passwordTooCommon() : undefined;
}
