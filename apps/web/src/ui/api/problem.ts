import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CombinedError } from '@urql/core';
import { typeset } from './typeset.js';

/** The names of the outcomes that implement `Problem` in the schema. */
const outcomes = ['InvalidInput', 'Conflict', 'IllegalTransition', 'LimitReached', 'Unavailable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an action failed, in words for the reader. */
export interface Problem {
  /**
   * `outdated`: the page is older than the server; `silent`: the server does not answer; `note`: the action may have
   * been done.
   */
  kind: Outcome | 'offline' | 'silent' | 'signedOut' | 'notFound' | 'outdated' | 'internal' | 'note';
  message: string;
  /** Messages by field, when the input is wrong. */
  fields: readonly { field: string; message: string }[];
  /** The outcome with the other fields that the mutation selected, such as the state of the object. */
  outcome?: unknown;
}

interface OutcomeOfMutation {
  __typename: string;
  message?: string;
  fields?: readonly { field: string; message: string }[];
}

const words: Record<'offline' | 'silent' | 'signedOut' | 'notFound' | 'outdated', MessageDescriptor> = {
  offline: msg`Vous êtes hors connexion : rien n’est parti. Votre texte est gardé ; réessayez dès que le réseau revient.`,
  silent: msg`Le serveur ne répond pas. Votre texte est gardé ; réessayez dans une minute.`,
  signedOut: msg`Votre session est terminée. Reconnectez-vous : votre texte est gardé.`,
  notFound: msg`Cela n’existe pas, ou pas pour ce compte.`,
  outdated: msg`Une nouvelle version de Passerelle est en ligne. Rechargez la page : votre texte est gardé.`,
};

const problemOf = (kind: keyof typeof words): Problem => ({ kind, message: i18n._(words[kind]), fields: [] });

/** A sentence of the server, typeset like the pages' own words. */
export const typesetText = (sentence: string): string =>
  i18n.locale === 'fr' ? typeset(sentence) : sentence;

/** The problem in an outcome of the schema. undefined: the outcome is a success. */
export function problemOfOutcome(outcome: OutcomeOfMutation): Problem | undefined {
  const kind = outcomes.find((name) => name === outcome.__typename);
  if (kind === undefined) return undefined;
  return { kind, message: typesetText(outcome.message ?? ''), fields: fieldsIn(outcome.fields), outcome };
}

const fieldsIn = (fields: unknown): Problem['fields'] =>
  ((fields ?? []) as Problem['fields']).map(({ field, message }) => ({
    field,
    message: typesetText(message),
  }));

/** The problem behind an answer without data. */
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
      message: typesetText(first.message),
      fields: fieldsIn(first.extensions['fields']),
    };
  return { kind: 'internal', message: typesetText(first.message), fields: [] };
}

/** Problem of a form with wrong fields, found before sending. undefined: no field is wrong. */
export function wrongFields(fields: Problem['fields']): Problem | undefined {
  const [first] = fields;
  return first && { kind: 'InvalidInput', message: first.message, fields };
}

/** Problem of one field. @param field undefined: the problem concerns no field */
export const wrongField = (field: string | undefined, message: string): Problem => ({
  kind: 'InvalidInput',
  message,
  fields: field === undefined ? [] : [{ field, message }],
});

/** Problem of a request without an answer: the browser is offline, or the server is silent. */
export const noAnswer = (): Problem => problemOf(isOffline() ? 'offline' : 'silent');

/**
 * Why a script of this page could not be fetched: the page belongs to a former version whose scripts are gone, or the
 * server is out of reach.
 */
export async function noScript(): Promise<Problem> {
  const answers = await fetch('/health', { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return answers ? problemOf('outdated') : noAnswer();
}

const isOffline = (): boolean => typeof navigator !== 'undefined' && !navigator.onLine;

/** The same problem with its field names changed from those of the input to those of the form. @param at `''`: no field */
export const atFields = (problem: Problem, at: (field: string) => string): Problem => ({
  ...problem,
  fields: problem.fields.map(({ field, message }) => ({ field: at(field), message })),
});
