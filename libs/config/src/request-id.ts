import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string | undefined>();

/**
 * The id of the request that the running code serves: of an HTTP request, or of the request that led to the event being handled.
 * undefined: nobody asked for it, as with a scheduled task.
 */
export const currentRequestId = (): string | undefined => requests.getStore();

/** Runs `work`, and all that follows from it, as part of a request; undefined: of none, whatever has led here. */
export const inRequest = <Result>(requestId: string | undefined, work: () => Result): Result =>
  requests.run(requestId, work);
