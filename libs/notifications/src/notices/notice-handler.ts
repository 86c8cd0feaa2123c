import type { Type } from '@nestjs/common';
import type { DomainEvent } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { NoticeTeller } from './notice-teller.js';
import type { AnyNotice } from './topic.js';

// oxlint-disable-next-line typescript/no-explicit-any -- each handler takes the data of its own event
export type HandlerOfNotice = Type<{ handle(event: DomainEvent<any>): Promise<void> }>;

/** Makes the event handler of a kind of notice: a class of its own, which Nest provides and `jobs` finds. */
export function handlerOfNotice(kind: string, { on, handler }: AnyNotice): HandlerOfNotice {
  @EventHandler(handler, on)
  class TellNotice {
    constructor(private readonly teller: NoticeTeller) {}

    handle(event: DomainEvent): Promise<void> {
      return this.teller.tell(kind, event);
    }
  }
  return TellNotice;
}
