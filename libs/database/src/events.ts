import type { Provider } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An event, in the form in which a service records it. */
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

/** The content of open pages, by the names of `docs/live.md`. */
export type Topic =
  | 'notice'
  | 'conversation'
  | 'introduction'
  | 'concept'
  | 'need'
  | 'desk'
  | 'matches'
  | 'import'
  | 'group'
  | 'supervision';

/**
 * A signal that an object has changed, without the change itself. The reader's page requests the object again, and is
 * authorised then.
 */
export interface Invalidation {
  /** `access`: only for processes, since the permissions of the person `id` have changed. */
  topic: Topic | 'access';
  /** null: the topic has only one object. */
  id: string | null;
  /** A part of the object, with its own readers. */
  part?: string;
  /** Only the pages of this person. */
  personId?: string;
}

/** The queues of the curators, and their other waiting lists. */
export const deskQueues: Invalidation = { topic: 'desk', id: null };

/** Finds the objects that an event makes out of date: from the data of the event and at most one statement. */
type FindsInvalidations<Data> = (
  data: Data,
  manager: EntityManager,
) => Invalidation[] | Promise<Invalidation[]>;

export interface EventDefinition<Data extends object = Record<string, unknown>> {
  (details: EventDetails<Data>): EventToRecord<Data>;
  eventName: string;
  /** Only recorded, since it needs no handler. */
  forTheRecord: boolean;
  invalidates: FindsInvalidations<Data> | 'nothing';
}

export interface EventToRecord<Data extends object = Record<string, unknown>> extends EventDetails<Data> {
  name: string;
}

/** The event of a definition, as a handler receives it. */
export type EventOf<Definition> = Definition extends EventDefinition<infer Data> ? DomainEvent<Data> : never;

interface EventOptions<Data> {
  /**
   * The objects on open pages that are out of date after the event. `nothing`: nobody waits for the event in front of
   * a page.
   */
  invalidates: FindsInvalidations<Data> | 'nothing';
  /** True for an event that needs no handler. The application does not start if any other event has no handler. */
  forTheRecord?: boolean;
}

/** The events that a lib declares. Its module provides them, so that an application knows the events of its libs. */
export class EventSet {
  private readonly definitions: EventDefinition[] = [];

  /** Declares an event. Its data are identifiers and codes, never texts or secrets. */
  define<Data extends object>(name: string, options: EventOptions<Data>): EventDefinition<Data> {
    const definition = Object.assign((details: EventDetails<Data>) => ({ ...details, name }), {
      eventName: name,
      forTheRecord: options.forTheRecord ?? false,
      invalidates: options.invalidates,
    });
    this.definitions.push(definition as EventDefinition);
    return definition;
  }

  [Symbol.iterator](): Iterator<EventDefinition> {
    return this.definitions.values();
  }
}

/** The events of a module, for a search among the providers of an application. */
export class ProvidedEvents {
  constructor(readonly definitions: readonly EventDefinition[]) {}
}

/** Provider for the module of a lib: the events that the lib declares. */
export function provideEvents(...sets: EventSet[]): Provider {
  return { provide: Symbol('events'), useValue: new ProvidedEvents(sets.flatMap((set) => [...set])) };
}
