import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '@passerelle/config';
import { Database, type DomainEvent } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import type { EntityManager } from 'typeorm';
import type { NoticeData } from './notice.entity.js';
import { type NoticeToStore, storeNotices } from './store-notices.js';
import { type AnyNotice, type AnySingleNotice, type AnySource, Topics } from './topic.js';

type Batch = readonly Omit<NoticeToStore, 'kind'>[];

/** Creates the notices of an event for the people concerned, by the definition of the kind. */
@Injectable()
export class Notifier {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly topics: Topics,
    private readonly modules: ModuleRef,
  ) {}

  async notify(kind: string, event: DomainEvent): Promise<void> {
    const found = this.topics.find(kind);
    if (found === undefined) throw new Error(`No topic tells ${kind}.`);
    const { definition } = found;
    const source = this.modules.get(found.source, { strict: false });
    await this.database.transaction(async (tx) => {
      const batches = await this.batchesOf(source, definition, event, tx.manager);
      const options = definition.compose === undefined ? {} : { gatheredFor: definition.gatheredFor ?? 0 };
      for (const batch of batches) {
        const notices = batch.map((notice) => ({ ...notice, kind }));
        await storeNotices(tx, notices, this.clock.now(), options);
      }
    });
  }

  private async batchesOf(
    source: AnySource,
    definition: AnyNotice,
    event: DomainEvent,
    manager: EntityManager,
  ): Promise<readonly Batch[]> {
    if (definition.notify !== undefined) return definition.notify(source, event, manager);
    return definition.compose === undefined
      ? [await this.toAudience(source, definition, event, manager)]
      : [];
  }

  /** One notice to each person of the audience, except the one who caused the event. */
  private async toAudience(
    source: AnySource,
    { audience, when, once, data: more, notifiesActor }: AnySingleNotice,
    event: DomainEvent,
    manager: EntityManager,
  ): Promise<Batch> {
    const subject = await source.find(event, manager);
    if (subject === null) return [];
    if (when !== undefined && !(await when(event, subject, manager))) return [];
    const data: NoticeData = { ...source.dataOf(subject), ...(await more?.(event, manager)) };
    const subjectId = once?.(event) ?? event.id;
    const notified = await audience(subject, { data, manager });
    return notified
      .filter(({ recipient }) => notifiesActor || recipient.id !== event.actorId)
      .map(({ recipient }) => ({ subjectId, recipient, data }));
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- each handler takes the data of its own event
export type HandlerOfNotice = Type<{ handle(event: DomainEvent<any>): Promise<void> }>;

/** Creates the event handler of a kind of notice: a separate class, which Nest provides and `jobs` finds. */
export function handlerOfNotice(kind: string, { on, handler }: AnyNotice): HandlerOfNotice {
  @EventHandler(handler, on)
  class NotifyOnEvent {
    constructor(private readonly notifier: Notifier) {}

    handle(event: DomainEvent): Promise<void> {
      return this.notifier.notify(kind, event);
    }
  }
  return NotifyOnEvent;
}
