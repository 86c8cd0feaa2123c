import { type Client, type CombinedError, makeOperation, type Operation } from '@urql/core';
import { problemOfError } from './problem.js';

/**
 * The meaning of an API answer for the whole page: the session has ended, or the server runs another version than the
 * page.
 */
export type ApiNews = 'signedOut' | 'outdated';

const listeners = new Set<(news: ApiNews) => void>();

/** @returns a function that stops listening */
export function hearApiNews(listener: (news: ApiNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Queries without an answer, since the session had ended or the server was out of reach. */
const unanswered = new Map<number, Operation>();

export function reportProblem(error: CombinedError, operation: Operation): void {
  const { kind } = problemOfError(error);
  if ((kind === 'signedOut' || error.networkError) && operation.kind === 'query')
    unanswered.set(operation.key, operation);
  if (kind === 'signedOut' || kind === 'outdated') for (const listener of listeners) listener(kind);
}

/**
 * Sends the unanswered queries again, after the reader has signed in again or is back online. Mutations are not
 * repeated. The reader decides whether to send them again.
 */
export function askAgain(client: Client): void {
  for (const operation of unanswered.values())
    client.reexecuteOperation(
      makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }),
    );
  unanswered.clear();
}
