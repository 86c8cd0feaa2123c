import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import { CombinedError } from '@urql/core';
import { problemOfError, problemOfOutcome, wrongField, wrongFields } from './problem.js';

const { locale, messages } = i18n;
beforeAll(() => i18n.loadAndActivate({ locale: 'fr', messages: {} }));
afterAll(() => i18n.loadAndActivate({ locale, messages }));

const errorOf = (code: string, more: object = {}): CombinedError =>
  new CombinedError({
    graphQLErrors: [{ message: 'Voilà pourquoi : ceci.', extensions: { code, ...more } }],
  });

describe('the problem of an answer without data', () => {
  it.each([
    ['UNAUTHENTICATED', 'signedOut', 'Votre session est terminée. Reconnectez-vous : votre texte est gardé.'],
    ['NOT_FOUND', 'notFound', 'Cela n’existe pas, ou pas pour ce compte.'],
    [
      'UNKNOWN_DOCUMENT',
      'outdated',
      'Une nouvelle version de Passerelle est en ligne. Rechargez la page : votre texte est gardé.',
    ],
  ])('of the code %s is said in our words', (code, kind, message) => {
    expect(problemOfError(errorOf(code))).toEqual({ kind, message, fields: [] });
  });

  it('is what the server says, set with no-break spaces, for any other code', () => {
    expect(problemOfError(errorOf('INTERNAL_SERVER_ERROR'))).toEqual({
      kind: 'internal',
      message: 'Voilà pourquoi\u00a0: ceci.',
      fields: [],
    });
  });

  it('names the fields of an input that is wrong', () => {
    const fields = [{ field: 'title', message: 'Trop court : dix lettres.', __typename: 'FieldProblem' }];
    expect(problemOfError(errorOf('BAD_USER_INPUT', { problem: 'InvalidInput', fields }))).toMatchObject({
      kind: 'InvalidInput',
      fields: [{ field: 'title', message: 'Trop court\u00a0: dix lettres.' }],
    });
  });

  it('is that nobody answers, where there is no answer', () => {
    expect(problemOfError(new CombinedError({ networkError: new Error('ECONNRESET') }))).toEqual({
      kind: 'silent',
      message: 'Le serveur ne répond pas. Votre texte est gardé ; réessayez dans une minute.',
      fields: [],
    });
  });
});

describe('the problem in an outcome', () => {
  it('is none where the outcome is a success', () => {
    expect(problemOfOutcome({ __typename: 'Need' })).toBeUndefined();
  });

  it('keeps the outcome, with what the mutation asked for', () => {
    const outcome = { __typename: 'Conflict', message: 'Déjà publié.', state: 'published' };
    expect(problemOfOutcome(outcome)).toEqual({
      kind: 'Conflict',
      message: 'Déjà publié.',
      fields: [],
      outcome,
    });
  });
});

describe('fields that are wrong before anything is sent', () => {
  it('make a problem that says the first', () => {
    const fields = [
      { field: 'title', message: 'Écrivez un titre.' },
      { field: 'text', message: 'Écrivez un texte.' },
    ];
    expect(wrongFields(fields)).toEqual({ kind: 'InvalidInput', message: 'Écrivez un titre.', fields });
    expect(wrongFields([])).toBeUndefined();
  });

  it('may be of no field', () => {
    expect(wrongField(undefined, 'Réessayez.')).toEqual({
      kind: 'InvalidInput',
      message: 'Réessayez.',
      fields: [],
    });
  });
});
