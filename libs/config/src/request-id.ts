import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string | undefined>();

/**
 * The id of the request that the running code serves: an HTTP request, or the request that led to the handled event.
 * undefined: there is no request, as in a scheduled task.
 */
export const currentRequestId = (): string | undefined => requests.getStore();

/**
 * Runs `work`, and everything that it starts, as part of a request. undefined: as part of none, even if a request has
 * led here.
 */
export const inRequest = <Result>(requestId: string | undefined, work: () => Result): Result =>
  requests.run(requestId, work);
