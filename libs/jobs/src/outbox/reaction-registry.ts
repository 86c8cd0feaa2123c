import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { type EventDefinition, ProvidedEvents } from '@passerelle/database';
import { REACTION, type Reacts } from './reaction.js';

/** The events and reactions of an application: those that its modules provide, found at boot. */
@Injectable()
export class ReactionRegistry implements OnModuleInit {
  private readonly events = new Map<string, EventDefinition>();
  private readonly reactions = new Map<string, Reacts>();
  private readonly reactionsOf = new Map<string, string[]>();
  private complete = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (instance instanceof ProvidedEvents) instance.definitions.forEach((event) => this.addEvent(event));
      if (typeof metatype !== 'function') continue;
      const events = this.reflector.get<string[] | undefined>(REACTION, metatype);
      if (events !== undefined) this.addReaction(metatype.name, events, instance as Reacts);
    }
    const unknown = [...this.reactionsOf.keys()].filter((event) => !this.events.has(event));
    if (unknown.length > 0) throw new Error(`No module provides ${unknown.join(', ')}, which is reacted to.`);
    const unheard = [...this.events.values()].filter(
      (e) => !e.forTheRecord && !this.reactionsOf.has(e.eventName),
    );
    if (unheard.length > 0) {
      throw new Error(
        `Nobody reacts to ${unheard.map((e) => e.eventName).join(', ')}: add a reaction, or declare the event forTheRecord.`,
      );
    }
    this.complete = true;
  }

  /** The names of the events that this application knows. */
  get eventNames(): string[] {
    return [...this.events.keys()];
  }

  /** The names of the reactions to an event, in a stable order. */
  namesFor(eventName: string): readonly string[] {
    // An event dispatched to nobody would be lost for good.
    if (!this.complete)
      throw new Error('Reactions are known only once the application has been initialised.');
    return this.reactionsOf.get(eventName) ?? [];
  }

  reaction(name: string): Reacts | undefined {
    return this.reactions.get(name);
  }

  private addEvent(event: EventDefinition): void {
    const known = this.events.get(event.eventName);
    if (known !== undefined && known !== event) throw new Error(`Two events are named ${event.eventName}.`);
    this.events.set(event.eventName, event);
  }

  private addReaction(name: string, events: string[], reaction: Reacts): void {
    if (this.reactions.has(name)) throw new Error(`Two reactions are named ${name}.`);
    this.reactions.set(name, reaction);
    for (const event of events) {
      this.reactionsOf.set(event, [...(this.reactionsOf.get(event) ?? []), name].toSorted());
    }
  }
}
