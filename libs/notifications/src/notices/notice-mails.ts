import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { ComposedMail } from './composed-mail.js';
import type { Notice } from './notice.entity.js';
import { Readers } from './readers.js';
import { type AnySource, type AnySingleNotice, Topics } from './topic.js';

/** Writes the mails that tell notices, from what is true when they are sent. */
@Injectable()
export class NoticeMails {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly readers: Readers,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  /** The mail for these notices of one recipient, all of one kind; undefined: nothing in them is worth a mail any more. */
  async compose(notices: readonly Notice[]): Promise<ComposedMail | undefined> {
    const [notice] = notices;
    const found = notice && this.topics.find(notice.kind);
    if (found === undefined) return undefined;
    const source = this.modules.get(found.source);
    const { definition } = found;
    return definition.compose === undefined
      ? this.composeOne(source, definition, notice)
      : definition.compose(source, notices, definition.words);
  }

  private async composeOne(
    source: AnySource,
    { audience, mailedWhile, mail, replyTo, thread, words }: AnySingleNotice,
    notice: Notice,
  ): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    if (mail === undefined) return undefined;
    const subject = await source.find(notice, manager);
    if (subject === null) return undefined;
    const { data, recipientKind, recipientId } = notice;
    const told = await audience(subject, { data, manager });
    const as = told.find(({ recipient }) => recipient.id === recipientId)?.as;
    if (as === undefined) return undefined;
    if (mailedWhile !== undefined && !mailedWhile(subject, { as, data, now: this.clock.now() }))
      return undefined;
    const recipient = { kind: recipientKind, id: recipientId };
    const reader = await this.readers.find(recipient, source.writingTo?.(subject, as));
    if (reader === undefined) return undefined;
    const { heading } = words[reader.language];
    const mailing = { subject, notice, reader, as, heading };
    const rendered = await mail(source, mailing);
    if (rendered === undefined) return undefined;
    const answeredAt = await replyTo?.(source, mailing);
    return {
      ...rendered,
      to: reader.to,
      ...(answeredAt !== undefined && { replyTo: answeredAt }),
      ...(thread !== undefined && { thread: thread(subject) }),
    };
  }
}
