import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { ComposedMail } from './composed-mail.js';
import type { Notice } from './notice.entity.js';
import { type MailCategory, MailPreferences } from '../preferences/index.js';
import { Readers } from './readers.js';
import type { ToldAs } from './recipients.js';
import { type AnyNotice, type AnySource, type AnySingleNotice, Topics } from './topic.js';

/** Writes the mails that tell notices, from what is true when they are sent. */
@Injectable()
export class NoticeMails {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly readers: Readers,
    private readonly preferences: MailPreferences,
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
    if (definition.compose === undefined) return this.composeOne(source, definition, notice);
    if (!(await this.isWanted(notice, categoryOf(definition)))) return undefined;
    return definition.compose(source, notices, definition.words);
  }

  /** Whoever has no account has chosen nothing: such an address can refuse all mails. */
  private async isWanted(
    { recipientKind, recipientId }: Notice,
    category: MailCategory | undefined,
  ): Promise<boolean> {
    if (category === undefined) return false;
    if (recipientKind === 'solver') return true;
    return (await this.preferences.timingOf(recipientId, category)) !== 'never';
  }

  private async composeOne(
    source: AnySource,
    definition: AnySingleNotice,
    notice: Notice,
  ): Promise<ComposedMail | undefined> {
    const { manager } = this.database;
    const { audience, mailedWhile, mail, replyTo, thread, words } = definition;
    if (mail === undefined) return undefined;
    const subject = await source.find(notice, manager);
    if (subject === null) return undefined;
    const { data, recipientKind, recipientId } = notice;
    const told = await audience(subject, { data, manager });
    const as = told.find(({ recipient }) => recipient.id === recipientId)?.as;
    if (as === undefined) return undefined;
    if (mailedWhile !== undefined && !mailedWhile(subject, { as, data, now: this.clock.now() }))
      return undefined;
    if (!(await this.isWanted(notice, categoryOf(definition, as)))) return undefined;
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

/** What somebody chooses it by: all that one is told as a curator is the desk’s. */
const categoryOf = ({ mailed }: AnyNotice, as?: ToldAs): MailCategory | undefined =>
  mailed === false ? undefined : as === 'curator' ? 'desk' : mailed.category;
