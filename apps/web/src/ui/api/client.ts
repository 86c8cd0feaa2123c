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
import { askAgain, reportProblem } from './api-news.js';
import { type Answers, answersAlone, answersExchange, keyOfOperation } from './answers.js';

/** How long the browser waits before it reports that the server does not answer, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Makes a query run again after every mutation of the reader. urql itself only repeats queries with a type of the
 * mutation's answer. The first object of a type is in no query's answer yet.
 */
export const ACTS = { additionalTypenames: ['Act'] };

const clientOf = (exchanges: Exchange[]): Client =>
  new Client({
    url: '/graphql',
    exchanges,
    preferGetMethod: false,
    // Shows the cached answer at once, and sends the query again.
    requestPolicy: 'cache-and-network',
    fetch: (input, init) => {
      const tooLong = AbortSignal.timeout(PATIENCE);
      const signal = init?.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong;
      return fetch(input, { ...init, signal });
    },
  });

/**
 * How long answers that came with the page need no second request, in milliseconds. By then the script has taken over
 * the page.
 */
const FRESH = 5_000;

/** Takes the answers that came with the page from the cache alone while they are fresh. */
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
 * Keeps the last answer of each query while the server cannot be reached. Otherwise the page would lose its content,
 * and forms would close with the typed text.
 */
function lastAnswersStay(): (result: OperationResult) => OperationResult {
  const last = new Map<number, unknown>();
  return (result) => {
    const { operation, data, error } = result;
    if (!error?.networkError) last.set(operation.key, data);
    return { ...result, data: last.get(operation.key) };
  };
}

/** API client of the browser. @param answers answers that came with the page */
export function clientInBrowser(answers: Answers): Client {
  const ifFresh = freshAnswersFirst(answers);
  const client = clientOf([
    mapExchange({
      onOperation: (operation) =>
        operation.kind === 'query'
          ? makeOperation('query', operation, { ...operation.context, ...ACTS, ...ifFresh(operation) })
          : operation,
      onError: reportProblem,
      onResult: lastAnswersStay(),
    }),
    cacheExchange,
    answersExchange(answers),
    fetchExchange,
  ]);
  addEventListener('online', () => askAgain(client));
  return client;
}

/** API client for one rendering on the server, where all queries have run before. */
export const clientOnServer = (answers: Answers): Client => clientOf([answersAlone(answers)]);
