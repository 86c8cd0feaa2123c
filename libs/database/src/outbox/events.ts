/** What a service hands over when it records an event. */
export interface EventDetails<Data> {
  subjectId: string;
  /** null: the product itself. */
  actorId: string | null;
  reason?: string | undefined;
  data: Data;
}

/** An event as its reactions receive it. */
export interface DomainEvent<Data = Record<string, unknown>> extends EventDetails<Data> {
  id: string;
  name: string;
  recordedAt: Date;
}

export interface EventDefinition<Data extends object = Record<string, unknown>> {
  (details: EventDetails<Data>): EventToRecord<Data>;
  eventName: string;
  /** Kept for the record alone: no reaction is expected. */
  forTheRecord: boolean;
}

export interface EventToRecord<Data extends object = Record<string, unknown>> extends EventDetails<Data> {
  name: string;
}

/** The event that a definition describes, as a reaction receives it. */
export type EventOf<Definition> = Definition extends EventDefinition<infer Data> ? DomainEvent<Data> : never;

const definitions = new Map<string, EventDefinition>();

/**
 * Declares an event. Its data are identifiers and codes, never texts or secrets.
 * @param options.forTheRecord true for an event that nobody needs to react to; otherwise a boot without a reaction fails.
 * @throws if the name is already taken.
 */
export function defineEvent<Data extends object>(
  name: string,
  options: { forTheRecord?: boolean } = {},
): EventDefinition<Data> {
  if (definitions.has(name)) throw new Error(`Two events are named ${name}.`);
  const definition = Object.assign((details: EventDetails<Data>) => ({ ...details, name }), {
    eventName: name,
    forTheRecord: options.forTheRecord ?? false,
  });
  definitions.set(name, definition as EventDefinition);
  return definition;
}

/** Every event that the loaded libs declare. */
export function definedEvents(): readonly EventDefinition[] {
  return [...definitions.values()];
}
