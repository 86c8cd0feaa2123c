import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { DomainEvent, EventDefinition } from '@passerelle/database';

/** What runs when an event has happened. It may run twice for the same event, so it must be idempotent. */
export interface HandlesEvent<Data = Record<string, unknown>> {
  handle(event: DomainEvent<Data>): Promise<void>;
}

/** What the decorator says of a handler. */
export interface HandlerDetails {
  id: string;
  eventNames: readonly string[];
}

export const EVENT_HANDLER = Symbol('event handler');

/**
 * Marks a provider as a handler of events.
 * @param id names the handler in the rows of its deliveries, so it stays when the class is renamed; unique in an application
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a handler of several events names several kinds of data
export function EventHandler(id: string, ...events: EventDefinition<any>[]): ClassDecorator {
  const details: HandlerDetails = { id, eventNames: events.map((event) => event.eventName) };
  return applyDecorators(Injectable(), SetMetadata(EVENT_HANDLER, details));
}
