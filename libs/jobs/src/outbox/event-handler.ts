import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import type { QueueName } from '../queue/index.js';

/** What runs when an event has happened. It may run twice for the same event, so it must be idempotent. */
export interface HandlesEvent<Data = Record<string, unknown>> {
  handle(event: DomainEvent<Data>): Promise<void>;
}

/** What the decorator says of a handler. */
export interface HandlerDetails {
  id: string;
  eventNames: readonly string[];
  queue: QueueName;
  formerly: readonly string[];
}

/** A handler that needs more than an identifier. */
interface HandlerOptions {
  id: string;
  /**
   * `mails` for a handler that hands a mail to the mail server: one that does not answer holds up mails only. `imports` for one that
   * works for minutes on what somebody has sent.
   */
  queue?: QueueName;
  /** Identifiers that it had before: deliveries are pending under them, and older versions still make such. */
  formerly?: readonly string[];
}

export const EVENT_HANDLER = Symbol('event handler');

/**
 * Marks a provider as a handler of events.
 * @param said the identifier names the handler in the rows of its deliveries, so it stays when the class is renamed; unique in an
 *   application. One that has to change goes into `formerly`.
 */
export function EventHandler(
  said: string | HandlerOptions,
  // oxlint-disable-next-line typescript/no-explicit-any -- a handler of several events names several kinds of data
  ...events: EventDefinition<any>[]
): ClassDecorator {
  const { id, queue = 'main', formerly = [] } = typeof said === 'string' ? { id: said } : said;
  const details: HandlerDetails = { id, queue, formerly, eventNames: events.map((event) => event.eventName) };
  return applyDecorators(Injectable(), SetMetadata(EVENT_HANDLER, details));
}
