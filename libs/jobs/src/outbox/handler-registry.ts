import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type EventDefinition, ProvidedEvents } from '@passerelle/database';
import type { QueueName } from '../queue/job-queue.js';
import { EVENT_HANDLER, type HandlerDetails, type HandlesEvent } from './event-handler.js';

/** The events of an application and their handlers, from all its modules, found at boot. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly events = new Map<string, EventDefinition>();
  /** By identifier, present and former. */
  private readonly handlers = new Map<string, { handler: HandlesEvent; details: HandlerDetails }>();
  /** The identifiers of the handlers of each event, in a stable order. */
  private readonly handlersOf = new Map<string, string[]>();
  private complete = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const providers = this.discovery.getProviders();
    for (const { instance } of providers) {
      if (instance instanceof ProvidedEvents) instance.definitions.forEach((event) => this.addEvent(event));
    }
    for (const { instance, metatype } of providers) {
      if (typeof metatype !== 'function') continue;
      const details = this.reflector.get<HandlerDetails | undefined>(EVENT_HANDLER, metatype);
      if (details !== undefined) this.addHandler(details, instance as HandlesEvent);
    }
    this.check();
    this.complete = true;
  }

  /** The names of the events that this application knows. */
  get eventNames(): string[] {
    return [...this.events.keys()];
  }

  /** The definition of an event. undefined: this application does not know the event. */
  definitionOf(eventName: string): EventDefinition | undefined {
    return this.events.get(eventName);
  }

  /** The identifiers of the handlers of an event, in a stable order. */
  idsFor(eventName: string): readonly string[] {
    // An event dispatched to no handler would be lost for good.
    if (!this.complete) throw new Error('Handlers are known only once the application has been initialised.');
    return this.handlersOf.get(eventName) ?? [];
  }

  /** @param id the handler's identifier, or a former one */
  handler(id: string): HandlesEvent | undefined {
    return this.handlers.get(id)?.handler;
  }

  /** Whether this application has the handler, under this identifier or a later one. */
  has(id: string): boolean {
    return this.handlers.has(id);
  }

  /** All identifiers that this application knows, present and former. */
  get ids(): string[] {
    return [...this.handlers.keys()];
  }

  /** The queue of a handler's deliveries. */
  queueOf(id: string): QueueName {
    return this.handlers.get(id)?.details.queue ?? 'main';
  }

  /**
   * Each handler with each of its events, in the same order in every version of the product, so that processes that
   * write all rows lock them in the same order.
   */
  get all(): { eventName: string; handler: string; formerly: string[] }[] {
    const byName = [...this.handlersOf].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return byName.flatMap(([eventName, ids]) =>
      ids.map((handler) => ({
        eventName,
        handler,
        formerly: [...(this.handlers.get(handler)?.details.formerly ?? [])],
      })),
    );
  }

  private addEvent(event: EventDefinition): void {
    const known = this.events.get(event.eventName);
    if (known !== undefined && known !== event) throw new Error(`Two events are named ${event.eventName}.`);
    this.events.set(event.eventName, event);
  }

  private addHandler(details: HandlerDetails, handler: HandlesEvent): void {
    const { id, formerly, eventNames, every } = details;
    for (const name of [id, ...formerly]) {
      if (this.handlers.has(name)) throw new Error(`Two event handlers are named ${name}.`);
      this.handlers.set(name, { handler, details });
    }
    const found = [...this.events.values()].filter(every).map((event) => event.eventName);
    for (const event of new Set([...eventNames, ...found])) {
      this.handlersOf.set(event, [...(this.handlersOf.get(event) ?? []), id].toSorted());
    }
  }

  private check(): void {
    const unknown = [...this.handlersOf.keys()].filter((event) => !this.events.has(event));
    if (unknown.length > 0)
      throw new Error(`${unknown.join(', ')} has a handler, but no module provides it.`);
    const unheard = [...this.events.values()].filter(
      ({ eventName, forTheRecord }) => !forTheRecord && !this.handlersOf.has(eventName),
    );
    if (unheard.length > 0) {
      const names = unheard.map(({ eventName }) => eventName).join(', ');
      throw new Error(`Nobody handles ${names}: add an event handler, or declare the event forTheRecord.`);
    }
  }
}
