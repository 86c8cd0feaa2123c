import { msg } from '@lingui/core/macro';
import { i18n, type MessageDescriptor } from '@lingui/core';
import type { CombinedError } from '@urql/core';
import { typeset } from './typeset.js';

/** The names of the outcomes that implement `Problem` in the schema. */
const outcomes = ['InvalidInput', 'Conflict', 'IllegalTransition', 'LimitReached', 'Unavailable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why something was not done, in words for the reader. */
export interface Problem {
  /** `outdated`: this page is older than the server; `silent`: the server does not answer. */
  kind: Outcome | 'offline' | 'silent' | 'signedOut' | 'notFound' | 'outdated' | 'internal';
  message: string;
  /** By field, where the input is wrong. */
  fields: readonly { field: string; message: string }[];
  /** The outcome with what else was asked of it, such as the state an object is in. */
  outcome?: unknown;
}

interface SaidOutcome {
  __typename: string;
  message?: string;
  fields?: readonly { field: string; message: string }[];
}

const words: Record<'offline' | 'silent' | 'signedOut' | 'notFound' | 'outdated', MessageDescriptor> = {
  offline: msg`Vous êtes hors connexion. Votre texte est gardé ; réessayez dès que le réseau revient.`,
  silent: msg`Le serveur ne répond pas. Votre texte est gardé ; réessayez dans une minute.`,
  signedOut: msg`Votre session est terminée. Reconnectez-vous : votre texte est gardé.`,
  notFound: msg`Cela n’existe pas, ou pas pour ce compte.`,
  outdated: msg`Une nouvelle version de Passerelle est en ligne. Rechargez la page : votre texte est gardé.`,
};

const problemOf = (kind: keyof typeof words): Problem => ({ kind, message: i18n._(words[kind]), fields: [] });

/** A sentence of the server, set as the pages’ own words are. */
export const told = (sentence: string): string => (i18n.locale === 'fr' ? typeset(sentence) : sentence);

/** The problem that an outcome of the schema is; undefined: it is a success. */
export function problemOfOutcome(outcome: SaidOutcome): Problem | undefined {
  const kind = outcomes.find((name) => name === outcome.__typename);
  if (kind === undefined) return undefined;
  return { kind, message: told(outcome.message ?? ''), fields: fieldsIn(outcome.fields), outcome };
}

const fieldsIn = (fields: unknown): Problem['fields'] =>
  ((fields ?? []) as Problem['fields']).map(({ field, message }) => ({ field, message: told(message) }));

/** What an answer without data means for the reader. */
export function problemOfError(error: CombinedError): Problem {
  const [first] = error.graphQLErrors;
  if (first === undefined) return noAnswer();
  const code = first.extensions['code'];
  if (code === 'UNAUTHENTICATED') return problemOf('signedOut');
  if (code === 'NOT_FOUND') return problemOf('notFound');
  if (code === 'UNKNOWN_DOCUMENT') return problemOf('outdated');
  if (first.extensions['problem'] === 'InvalidInput')
    return {
      kind: 'InvalidInput',
      message: told(first.message),
      fields: fieldsIn(first.extensions['fields']),
    };
  return { kind: 'internal', message: told(first.message), fields: [] };
}

/** What is wrong with fields of a form, found before anything is sent; undefined: nothing is. */
export function wrongFields(fields: Problem['fields']): Problem | undefined {
  const [first] = fields;
  return first && { kind: 'InvalidInput', message: first.message, fields };
}

/** What is wrong with one field; undefined: it is not about any. */
export const wrongField = (field: string | undefined, message: string): Problem => ({
  kind: 'InvalidInput',
  message,
  fields: field === undefined ? [] : [{ field, message }],
});

/** Why nothing came back: the browser is offline, or the server is silent. */
export const noAnswer = (): Problem => problemOf(isOffline() ? 'offline' : 'silent');

/** Why a part of this page did not come: it is of a former version, which the server has no more, or nothing comes at all. */
export async function noScript(): Promise<Problem> {
  const answers = await fetch('/health', { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return answers ? problemOf('outdated') : noAnswer();
}

const isOffline = (): boolean => typeof navigator !== 'undefined' && !navigator.onLine;
