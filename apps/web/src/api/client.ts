import {
  cacheExchange,
  Client,
  type Exchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
  type OperationResult,
} from '@urql/core';
import { askAgain, tellOf } from './api-news.js';
import { type Answers, answersAlone, answersExchange, keyOfOperation } from './answers.js';

/** How long the browser waits for an answer, in milliseconds, before it says that the server does not answer. */
const PATIENCE = 30_000;

/**
 * With this a query is asked again after every act of the reader. By itself urql asks again what holds a type that the
 * act's answer names; what was made first of its kind is in no answer yet.
 */
export const ACTS = { additionalTypenames: ['Act'] };

const clientOf = (exchanges: Exchange[]): Client =>
  new Client({
    url: '/graphql',
    exchanges,
    preferGetMethod: false,
    // What was seen is shown at once, and asked again.
    requestPolicy: 'cache-and-network',
    fetch: (input, init) => {
      const tooLong = AbortSignal.timeout(PATIENCE);
      const signal = init?.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong;
      return fetch(input, { ...init, signal });
    },
  });

/** How long what came with the page is not asked again, in milliseconds: a page is taken over by then. */
const FRESH = 5_000;

/** Of what came with the page, what is asked again may be as it came. */
function freshAnswersFirst(
  answers: Answers,
): (operation: Operation) => Pick<Operation['context'], 'requestPolicy'> | false {
  const fresh = new Set(answers.keys());
  const until = performance.now() + FRESH;
  return (operation) =>
    operation.context.requestPolicy === 'cache-and-network' &&
    performance.now() < until &&
    fresh.has(keyOfOperation(operation)) && { requestPolicy: 'cache-first' };
}

/**
 * What a page shows stays while the server cannot be reached: an answer that does not come takes the place of none, and no form is
 * closed with what was typed into it.
 */
function lastAnswersStay(): (result: OperationResult) => OperationResult {
  const last = new Map<number, unknown>();
  return (result) => {
    const { operation, data, error } = result;
    if (!error?.networkError) last.set(operation.key, data);
    return { ...result, data: last.get(operation.key) };
  };
}

/** The API as the browser asks it. @param answers what came with the page */
export function clientInBrowser(answers: Answers): Client {
  const ifFresh = freshAnswersFirst(answers);
  const client = clientOf([
    mapExchange({
      onOperation: (operation) =>
        operation.kind === 'query'
          ? makeOperation('query', operation, { ...operation.context, ...ACTS, ...ifFresh(operation) })
          : operation,
      onError: tellOf,
      onResult: lastAnswersStay(),
    }),
    cacheExchange,
    answersExchange(answers),
    fetchExchange,
  ]);
  addEventListener('online', () => askAgain(client));
  return client;
}

/** For one rendering on the server, which has asked before. */
export const clientOnServer = (answers: Answers): Client => clientOf([answersAlone(answers)]);
