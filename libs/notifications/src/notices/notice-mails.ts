import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '@passerelle/config';
import { Database } from '@passerelle/database';
import type { MailAddress, RenderedMail } from '@passerelle/mail';
import type { MailCategory, MailTiming } from '../preferences/mail-categories.js';
import { MailPreferences } from '../preferences/mail-preferences.service.js';
import type { FollowedSearch } from './followed-search.js';
import { Notice } from './notice.entity.js';
import { Readers } from './readers.js';
import type { RecipientRole } from './recipients.js';
import { type AnyNotice, type AnySingleNotice, type AnySource, Topics } from './topic.js';

/** In milliseconds. An event within two days cannot wait for tomorrow’s list. */
const SOON = 48 * 3_600_000;

/** Writes the mails about notices, from the facts at the time of sending. */
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

  /**
   * The mail for these notices of one recipient, all of one kind.
   * @returns undefined: no notice is worth a mail any more; `waits`: a list will include them
   */
  compose(notices: readonly Notice[]): Promise<ComposedMail | 'waits' | undefined> {
    return this.write(notices, true);
  }

  /** The mail that a notice would have had, for the list that includes the notice. */
  async composeForList(notice: Notice): Promise<ComposedMail | undefined> {
    const mail = await this.write([notice], false);
    return mail === 'waits' ? undefined : mail;
  }

  private async write(
    notices: readonly Notice[],
    isAlone: boolean,
  ): Promise<ComposedMail | 'waits' | undefined> {
    const [notice] = notices;
    const found = notice && this.topics.find(notice.kind);
    if (found === undefined) return undefined;
    const source = this.modules.get(found.source, { strict: false });
    const { definition } = found;
    if (definition.compose === undefined) return this.composeOne(source, definition, notice, isAlone);
    const category = categoryOf(definition);
    const timing = await this.timingOf(notice, category);
    if (timing === 'never') return undefined;
    const mail = await definition.compose(source, notices, definition.words);
    return mail && isAlone && timing !== 'at_once' ? 'waits' : mail;
  }

  /** An address without an account has no choices, but can refuse all mails. */
  private async timingOf(
    { recipientKind, recipientId }: Notice,
    category: MailCategory | undefined,
  ): Promise<MailTiming> {
    if (category === undefined) return 'never';
    if (recipientKind !== 'person') return 'at_once';
    return this.preferences.timingOf(recipientId, category);
  }

  /** Whether the notice cannot wait for a list. Notices for a curator’s desk can wait. */
  private async isUrgent(
    source: AnySource,
    { mailed }: AnySingleNotice,
    { notice, subject, as }: { notice: Notice; subject: unknown; as: RecipientRole },
  ): Promise<boolean> {
    if (mailed === false || as === 'curator' || mailed.urgent === 'never') return false;
    if (mailed.urgent === 'always') return true;
    if (mailed.urgent === 'first') return this.isFirst(notice);
    const at = source.happensAt?.(subject) ?? null;
    return at !== null && at.getTime() - this.clock.now().getTime() <= SOON;
  }

  /** Whether its recipient had no earlier notice of this kind about the need. */
  private async isFirst({ id, kind, recipientId, data: { needId } }: Notice): Promise<boolean> {
    return !(await this.database.manager
      .createQueryBuilder(Notice, 'notice')
      .where('notice.recipientId = :recipientId AND notice.kind = :kind AND notice.id < :id', {
        recipientId,
        kind,
        id,
      })
      .andWhere(`notice.data ->> 'needId' = :needId`, { needId })
      .getExists());
  }

  private async composeOne(
    source: AnySource,
    definition: AnySingleNotice,
    notice: Notice,
    isAlone: boolean,
  ): Promise<ComposedMail | 'waits' | undefined> {
    const { manager } = this.database;
    const { audience, mailedWhile, mail, replyTo, thread, words } = definition;
    if (mail === undefined) return undefined;
    const subject = await source.find(notice, manager);
    if (subject === null) return undefined;
    const { data, recipientKind, recipientId } = notice;
    const notified = await audience(subject, { data, manager });
    const as = notified.find(({ recipient }) => recipient.id === recipientId)?.as;
    if (as === undefined) return undefined;
    if (mailedWhile !== undefined && !mailedWhile(subject, { as, data, now: this.clock.now() }))
      return undefined;
    const category = categoryOf(definition, as);
    const timing = await this.timingOf(notice, category);
    if (timing === 'never') return undefined;
    const isUrgent = await this.isUrgent(source, definition, { notice, subject, as });
    if (isAlone && timing !== 'at_once' && !isUrgent)
      // The list of a curator counts the objects that wait at the desk.
      return category === 'desk' ? undefined : 'waits';
    const recipient = { kind: recipientKind, id: recipientId };
    const reader = await this.readers.find(
      recipient,
      source.writingTo?.(subject, as),
      isUrgent ? undefined : category,
    );
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

/** Category under which a person chooses this mail. Every notice to a curator belongs to the desk. */
const categoryOf = ({ mailed }: AnyNotice, as?: RecipientRole): MailCategory | undefined =>
  mailed === false ? undefined : as === 'curator' ? 'desk' : mailed.category;

/** A mail and its recipient. */
export interface ComposedMail extends RenderedMail {
  to: MailAddress;
  /** Address for replies to this mail. undefined: the usual one. */
  replyTo?: MailAddress;
  /** Key shared by the mails of one conversation. */
  thread?: string;
  /** Words for the mail of the day, if the mail's own subject and preview would be too long. */
  inList?: { title: string; meta: string; search: FollowedSearch };
}
