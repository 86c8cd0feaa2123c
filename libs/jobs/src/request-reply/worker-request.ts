import { Injectable, type Provider, SetMetadata, applyDecorators } from '@nestjs/common';

/** A request to which only a worker can reply, while the sender waits. Request and reply are plain objects. */
export interface WorkerRequest<Request extends object = object, Reply extends object = object> {
  name: string;
  /** Never set, since the property only carries the types. */
  readonly types?: { request: Request; reply: Reply };
}

/**
 * Replies to a request in a worker. A reply changes nothing, so it may be interrupted, and the same request may be
 * sent again.
 */
export interface RepliesToRequest<Request extends object = object, Reply extends object = object> {
  reply(request: Request): Promise<Reply>;
  /**
   * Prepares data that the first reply would otherwise wait for. A worker calls it once as it starts, and waits for
   * it neither then nor when it ends. The preparation may fail, or continue until the database is closed under it. A
   * reply does not rely on it.
   */
  prepare?(): Promise<unknown>;
}

/** Declares a request. A module provides the declaration, so that an application knows the requests of the libs that it loads. */
export function defineWorkerRequest<Request extends object, Reply extends object>(
  name: string,
): WorkerRequest<Request, Reply> {
  return { name };
}

/** The requests of a module, for a search among the providers of an application. */
export class ProvidedWorkerRequests {
  constructor(readonly requests: readonly WorkerRequest[]) {}
}

/** Provider of a module: the requests that its lib declares. */
export function provideWorkerRequests(...requests: WorkerRequest[]): Provider {
  return { provide: Symbol('worker requests'), useValue: new ProvidedWorkerRequests(requests) };
}

export const REPLIES_TO = Symbol('replies to');

/** Marks a provider as the replier to a request. */
export function RepliesTo(request: { name: string }): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(REPLIES_TO, request.name));
}

/** The channels of PostgreSQL on which processes notify each other of a request, and of a reply. */
export const REQUEST_SENT = 'passerelle_request_sent';
export const REPLY_SENT = 'passerelle_reply_sent';
