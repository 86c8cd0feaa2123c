import { msg } from '@lingui/core/macro';
import { i18n, type MessageDescriptor } from '@lingui/core';
import type { Client } from 'urql';
import { noScript, type Problem, wrongField } from '../../ui/api/problem.js';
import { sendAct } from '../../ui/api/use-act.js';
import { type AuthAnswer, postToAuth } from '../sign-in/auth.js';
import {
  ChallengePasskey,
  type ChallengePasskeyMutation,
  OfferPasskey,
  type OfferPasskeyMutation,
} from './second-factor.graphql.js';

/** What follows from adding a factor: new recovery codes, if the person had none. */
export interface Added {
  recoveryCodes: readonly string[];
}

/** Shows a code of the app, or a recovery code. */
export const showCode = (code: string): Promise<AuthAnswer<object>> =>
  postToAuth('/second-factor/code', { code });

/** Takes the offered app into use by its first code. */
export const addApp = (code: string): Promise<AuthAnswer<Added>> =>
  postToAuth('/second-factor/add-app', { code });

const offered = ({ offerPasskey }: OfferPasskeyMutation) => offerPasskey;
const challenged = ({ challengePasskey }: ChallengePasskeyMutation) => challengePasskey;

/** Has the device make a passkey. @param name how the person calls it */
export async function addPasskey(client: Client, name: string): Promise<AuthAnswer<Added>> {
  const { done, problem } = await sendAct(client, OfferPasskey, {}, offered);
  if (done === undefined) return { problem };
  const { answer, problem: why } = await askDevice(notMade, async ({ startRegistration }) =>
    startRegistration({ optionsJSON: JSON.parse(done.json) as never }),
  );
  if (answer === undefined) return { problem: why };
  return postToAuth('/second-factor/add-passkey', { name, answer });
}

/** Has the device sign with one of the person’s passkeys. */
export async function showPasskey(client: Client): Promise<AuthAnswer<object>> {
  const { done, problem } = await sendAct(client, ChallengePasskey, {}, challenged);
  if (done === undefined) return { problem };
  const { answer, problem: why } = await askDevice(notShown, async ({ startAuthentication }) =>
    startAuthentication({ optionsJSON: JSON.parse(done.json) as never }),
  );
  if (answer === undefined) return { problem: why };
  return postToAuth('/second-factor/passkey', { answer });
}

const notMade = msg`La clé d’accès n’a pas été créée. Recommencez, ou prenez une application de codes.`;
const notShown = msg`La clé d’accès n’a pas été lue. Recommencez, ou prenez un autre moyen.`;
const alreadyThere = msg`Cet appareil a déjà une clé d’accès pour votre compte.`;
const unknownHere = msg`Ce navigateur ne connaît pas les clés d’accès. Prenez un autre moyen.`;

const said = (words: MessageDescriptor): Problem => wrongField(undefined, i18n._(words));

/** Asks the device by WebAuthn, whose script is fetched now. @param otherwise what is said if the person breaks it off */
async function askDevice(
  otherwise: MessageDescriptor,
  ask: (library: typeof import('@simplewebauthn/browser')) => Promise<object>,
): Promise<{ answer?: string; problem?: Problem }> {
  if (typeof PublicKeyCredential === 'undefined') return { problem: said(unknownHere) };
  const library = await import('@simplewebauthn/browser').catch(() => undefined);
  if (library === undefined) return { problem: await noScript() };
  try {
    return { answer: JSON.stringify(await ask(library)) };
  } catch (error) {
    const isKnown = error instanceof Error && error.name === 'InvalidStateError';
    return { problem: said(isKnown ? alreadyThere : otherwise) };
  }
}
