import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import type { QueueName } from '../queue/job-queue.js';

/** Runs when an event has happened. A handler may run twice for the same event, so it must be idempotent. */
export interface HandlesEvent<Data = Record<string, unknown>> {
  handle(event: DomainEvent<Data>): Promise<void>;
  /** Called once when a delivery was begun three times and never ended, so that nobody waits for it in vain. */
  neverEnded?(event: DomainEvent<Data>): Promise<void>;
}

/** Details of a handler, from its decorator. */
export interface HandlerDetails {
  id: string;
  eventNames: readonly string[];
  every: (event: EventDefinition) => boolean;
  queue: QueueName;
  formerly: readonly string[];
}

/** A handler that needs more than an identifier. */
interface HandlerOptions {
  id: string;
  /**
   * `mails` for a handler that sends a mail to the mail server, so that a server without an answer delays only mails.
   * `imports` for a handler that works for minutes on a file sent by a person.
   */
  queue?: QueueName;
  /**
   * Earlier identifiers of the handler, under which deliveries are pending. Older versions still write such
   * deliveries.
   */
  formerly?: readonly string[];
  /** The handler also handles each event of the application for which this is true. */
  every?: (event: EventDefinition) => boolean;
}

export const EVENT_HANDLER = Symbol('event handler');

/**
 * Marks a provider as a handler of events.
 * @param text the identifier of the handler, unique in an application. The rows of its deliveries contain the
 * identifier, so it stays when the class is renamed. An identifier that has to change goes into `formerly`.
 */
export function EventHandler(
  text: string | HandlerOptions,
  // oxlint-disable-next-line typescript/no-explicit-any -- a handler of several events names several kinds of data
  ...events: EventDefinition<any>[]
): ClassDecorator {
  const {
    id,
    queue = 'main',
    formerly = [],
    every = () => false,
  } = typeof text === 'string' ? { id: text } : text;
  const eventNames = events.map((event) => event.eventName);
  const details: HandlerDetails = { id, queue, formerly, every, eventNames };
  return applyDecorators(Injectable(), SetMetadata(EVENT_HANDLER, details));
}
