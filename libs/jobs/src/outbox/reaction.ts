import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { DomainEvent, EventDefinition } from '@passerelle/database';

/** What runs when an event has happened. It may run twice for the same event, so it must be idempotent. */
export interface Reacts<Data = Record<string, unknown>> {
  handle(event: DomainEvent<Data>): Promise<void>;
}

export const REACTION = Symbol('reaction');

/** Marks a provider as a reaction to events; its class name is the name of the reaction, unique in the product. */
// oxlint-disable-next-line typescript/no-explicit-any -- a reaction to several events names several kinds of data
export function Reaction(...events: EventDefinition<any>[]): ClassDecorator {
  return applyDecorators(
    Injectable(),
    SetMetadata(
      REACTION,
      events.map((event) => event.eventName),
    ),
  );
}
