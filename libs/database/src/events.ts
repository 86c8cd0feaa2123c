import type { Provider } from '@nestjs/common';

/** An event, as the service that records it writes it. */
export interface EventDetails<Data> {
  subjectId: string;
  /** null: the product itself. */
  actorId: string | null;
  reason?: string | undefined;
  data: Data;
}

/** An event as its handlers receive it. */
export interface DomainEvent<Data = Record<string, unknown>> extends EventDetails<Data> {
  id: string;
  name: string;
  recordedAt: Date;
}

export interface EventDefinition<Data extends object = Record<string, unknown>> {
  (details: EventDetails<Data>): EventToRecord<Data>;
  eventName: string;
  /** Kept for the record only: it needs no handler. */
  forTheRecord: boolean;
}

export interface EventToRecord<Data extends object = Record<string, unknown>> extends EventDetails<Data> {
  name: string;
}

/** The event that a definition describes, as a handler receives it. */
export type EventOf<Definition> = Definition extends EventDefinition<infer Data> ? DomainEvent<Data> : never;

interface EventOptions {
  /** True for an event that needs no handler. The application does not start if any other event has no handler. */
  forTheRecord?: boolean;
}

/**
 * The events that a lib declares. Its module provides them, so that an application knows the events of the libs that it
 * loads.
 */
export class EventSet {
  private readonly definitions: EventDefinition[] = [];

  /** Declares an event. Its data are identifiers and codes, never texts or secrets. */
  define<Data extends object>(name: string, options: EventOptions = {}): EventDefinition<Data> {
    const definition = Object.assign((details: EventDetails<Data>) => ({ ...details, name }), {
      eventName: name,
      forTheRecord: options.forTheRecord ?? false,
    });
    this.definitions.push(definition as EventDefinition);
    return definition;
  }

  [Symbol.iterator](): Iterator<EventDefinition> {
    return this.definitions.values();
  }
}

/** The events of a module, to be found among the providers of an application. */
export class ProvidedEvents {
  constructor(readonly definitions: readonly EventDefinition[]) {}
}

/** Provider for the module of a lib: the events that the lib declares. */
export function provideEvents(...sets: EventSet[]): Provider {
  return { provide: Symbol('events'), useValue: new ProvidedEvents(sets.flatMap((set) => [...set])) };
}
