import {
  cacheExchange,
  Client,
  type Exchange,
  fetchExchange,
  makeOperation,
  mapExchange,
  type Operation,
} from '@urql/core';
import { tellOf } from './api-news.js';
import { type Answers, answersAlone, answersExchange, keyOfOperation } from './answers.js';

/** How long the browser waits for an answer, in milliseconds, before it says that the server does not answer. */
const PATIENCE = 30_000;

/**
 * With this a query is asked again after every act of the reader. By itself urql asks again what holds a type that the
 * act's answer names; what was made first of its kind is in no answer yet.
 */
export const ACTS = { additionalTypenames: ['Act'] };

const askedAgainAfterActs: Exchange = mapExchange({
  onOperation: (operation) =>
    operation.kind === 'query'
      ? makeOperation('query', operation, { ...operation.context, ...ACTS })
      : operation,
});

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

function freshAnswersFirst(answers: Answers): Exchange {
  const fresh = new Set(answers.keys());
  const until = performance.now() + FRESH;
  const isFresh = (operation: Operation): boolean =>
    operation.kind === 'query' &&
    operation.context.requestPolicy === 'cache-and-network' &&
    performance.now() < until &&
    fresh.has(keyOfOperation(operation));
  return mapExchange({
    onOperation: (operation) =>
      isFresh(operation)
        ? makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'cache-first' })
        : operation,
  });
}

/** The API as the browser asks it. @param answers what came with the page */
export const clientInBrowser = (answers: Answers): Client =>
  clientOf([
    freshAnswersFirst(answers),
    askedAgainAfterActs,
    cacheExchange,
    mapExchange({ onError: tellOf }),
    answersExchange(answers),
    fetchExchange,
  ]);

/** For one rendering on the server, which has asked before. */
export const clientOnServer = (answers: Answers): Client => clientOf([answersAlone(answers)]);
