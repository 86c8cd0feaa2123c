import { type Client, type CombinedError, makeOperation, type Operation } from '@urql/core';
import { problemOfError } from './problem.js';

/** What one answer of the API tells the whole page: its session has ended, or its version is not the server’s any more. */
export type ApiNews = 'signedOut' | 'outdated';

const listeners = new Set<(news: ApiNews) => void>();

/** @returns how to hear no more */
export function hearApiNews(listener: (news: ApiNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Queries that were refused as the session had ended, or did not reach the server. */
const unanswered = new Map<number, Operation>();

export function tellOf(error: CombinedError, operation: Operation): void {
  const { kind } = problemOfError(error);
  if ((kind === 'signedOut' || error.networkError) && operation.kind === 'query')
    unanswered.set(operation.key, operation);
  if (kind === 'signedOut' || kind === 'outdated') for (const listener of listeners) listener(kind);
}

/** Asks again what was refused, once one has signed in again or is back online. Decisions are not taken a second time: the person does that. */
export function askAgain(client: Client): void {
  for (const operation of unanswered.values())
    client.reexecuteOperation(
      makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }),
    );
  unanswered.clear();
}
