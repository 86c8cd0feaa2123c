import { cacheExchange, Client, type Exchange, fetchExchange } from '@urql/core';
import { type Answers, answersAlone, answersExchange } from './answers.js';

/** How long the browser waits for an answer, in milliseconds, before it says that the server does not answer. */
const PATIENCE = 30_000;

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

/** The API as the browser asks it. @param answers what came with the page */
export const clientInBrowser = (answers: Answers): Client =>
  clientOf([cacheExchange, answersExchange(answers), fetchExchange]);

/** For one rendering on the server, which has asked before. */
export const clientOnServer = (answers: Answers): Client => clientOf([answersAlone(answers)]);
