import type { Provider, Type } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { MailAddress, MailSample, RenderedMail } from '@passerelle/mail';
import type { EntityManager } from 'typeorm';
import type { MailPolicy } from '../preferences/mail-categories.js';
import type { Reader } from './kinds-of-recipients.js';
import type { ComposedMail } from './notice-mails.js';
import type { Notice, NoticeData } from './notice.entity.js';
import type { HandlerOfNotice } from './notifier.js';
import type { RecipientRole, RecipientInRole } from './recipients.js';
import type { NoticeToStore } from './store-notices.js';

/** Facts for the words of any notice. Its title names the need, or `about` if there is no need. */
export type NoticeFacts = { need: { title: string } } | { about: string };

/** Finds the facts of a topic's notices: an injectable class. */
export interface NoticeSource<Facts extends NoticeFacts> {
  /** Facts for the words of a notice. The reader may see the subject. */
  factsOf(notice: Notice, context: RequestContext<Actor>): Promise<Facts>;
}

/** Source for notices about one subject, such as a need. It finds the subject as it is now. */
export interface SubjectSource<Subject, Facts extends NoticeFacts, MailProps> extends NoticeSource<Facts> {
  /** By an event or a notice, since both have the subject's identifier in their data. null: the subject is gone. */
  find(by: { subjectId: string; data: Partial<NoticeData> }, manager: EntityManager): Promise<Subject | null>;
  /** Data of the subject that a notice keeps. */
  dataOf(subject: Subject): NoticeData;
  /** Props of every mail of the topic. */
  mailPropsOf(mailing: Mailing<Subject>): MailProps | Promise<MailProps>;
  /**
   * How mails about the subject are addressed. Without this method only persons get mails, and cannot refuse them.
   */
  writingTo?(subject: Subject, as: RecipientRole): Writing;
  /** When the subject takes place. Shortly before, a mail of urgency `soon` does not wait. */
  happensAt?(subject: Subject): Date | null;
}

/** How recipients get their mails. */
export interface Writing {
  /** Mails go to its contact address while the profile has no holder. */
  solver: { contactEmail: string | null };
  /** The mail is about needs that may fit. Readers may refuse such mails, and get none afterwards. */
  isUnasked?: true;
}

/** Context of a mail that is being written. */
export interface Mailing<Subject> {
  subject: Subject;
  notice: Notice;
  reader: Reader;
  as: RecipientRole;
  /** Heading of the notice, in the reader's language. */
  heading: string;
}

/** Words of a notice for its reader, made when the notice is read, from the facts of that moment. */
export interface NoticeWords<Facts> {
  /** The title of the need, or another subject, follows. The mail begins with this heading too. */
  heading: string;
  /** Heading once the facts have changed. undefined: they have not. */
  headingNow?(facts: Facts): string | undefined;
  body(facts: Facts): string;
}

/**
 * Finds the recipients.
 * @param of.data data of the notice
 */
export type Audience<Subject> = (
  subject: Subject,
  of: { data: NoticeData; manager: EntityManager },
) => Promise<readonly RecipientInRole[]>;

export interface MailOf<Source> {
  (source: Source, mailing: Mailing<SubjectOf<Source>>): Promise<RenderedMail | undefined>;
  /** Name of the template of the mail. */
  readonly template: string;
}

interface NoticeOfAnyKind<Source, Data extends object> {
  /** The event that causes the notice. */
  on: EventDefinition<Data>;
  /**
   * The identifier of its event handler in the delivery rows. It never changes, since pending deliveries have it.
   */
  handler: string;
  /** Meaning of the notice, as a description in the API. */
  means: string;
  /** Recipients in words, for the table of `docs/notifications.md`. */
  to: string;
  /** Decides whether and when the notice is mailed. */
  mailed: MailPolicy;
  words: Record<Language, NoticeWords<FactsOf<Source>>>;
  /**
   * Finds the notices to store, for kinds that do not create exactly one notice for each recipient. Each list has its
   * own mails.
   */
  notify?(
    source: Source,
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Promise<readonly (readonly Omit<NoticeToStore, 'kind'>[])[]>;
}

/** A notice with its own mail. */
export interface SingleNotice<Source, Data extends object> extends NoticeOfAnyKind<Source, Data> {
  audience: Audience<SubjectOf<Source>>;
  /** Whether people are notified of the event at all; without this method, always. */
  when?(
    event: DomainEvent<NoInfer<Data>>,
    subject: SubjectOf<Source>,
    manager: EntityManager,
  ): boolean | Promise<boolean>;
  /** The identifier of the subject of which a recipient is notified only once; without this method, the event's. */
  once?(event: DomainEvent<NoInfer<Data>>): string;
  /** Further data of the notice, besides those of its source. */
  data?(
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Partial<NoticeData> | Promise<Partial<NoticeData>>;
  /**
   * The person who caused the event is notified too, since they have to act, or another person may have acted in
   * their name.
   */
  notifiesActor?: true;
  /** Whether the notice is still worth a mail at the time of sending; without this method, always. */
  mailedWhile?(subject: SubjectOf<Source>, of: { as: RecipientRole; data: NoticeData; now: Date }): boolean;
  /** Without this property, no mail is sent. */
  mail?: MailOf<Source>;
  /** Address for replies to the mail. undefined: the notice is answered only in the product. */
  replyTo?(source: Source, mailing: Mailing<SubjectOf<Source>>): Promise<MailAddress | undefined>;
  /** Key shared by mails that belong together, so that mail programs show them as one conversation. */
  thread?(subject: SubjectOf<Source>): string;
  compose?: undefined;
}

/** A notice that shares one mail with others of its kind. */
interface GroupedNotice<Source, Data extends object> extends NoticeOfAnyKind<Source, Data> {
  notify: NonNullable<NoticeOfAnyKind<Source, Data>['notify']>;
  /** Name of the template of the mail. */
  template: string;
  /** How long the mail waits for other notices of this kind, in milliseconds; without this property, not at all. */
  gatheredFor?: number;
  /** Writes the mail for these notices of one recipient. undefined: no notice is worth a mail any more. */
  compose(
    source: Source,
    notices: readonly Notice[],
    words: Record<Language, NoticeWords<FactsOf<Source>>>,
  ): Promise<ComposedMail | undefined>;
  audience?: undefined;
  mail?: undefined;
}

/** A kind of notice: its event, its recipients, how long it is worth a mail, and its words. */
export type NoticeDefinition<Source, Data extends object> =
  | SingleNotice<Source, Data>
  | GroupedNotice<Source, Data>;

/* oxlint-disable typescript/no-explicit-any -- each topic has a subject, facts and props of its own */
export type AnySource = SubjectSource<any, any, any>;
export type SubjectOf<Source> = Source extends SubjectSource<infer Subject, any, any> ? Subject : never;
export type FactsOf<Source> = Source extends NoticeSource<infer Facts> ? Facts : never;
export type MailPropsOf<Source> = Source extends SubjectSource<any, any, infer Props> ? Props : never;
export type AnyNotice = NoticeDefinition<any, any>;
export type AnySingleNotice = SingleNotice<any, any>;
/* oxlint-enable typescript/no-explicit-any */

/** The kinds of notices about one subject. */
export interface Topic<Kind extends string = string> {
  name: string;
  source: Type<AnySource>;
  /** Who may read the notices: an SQL condition over the table `notice`, with the parameters of `visible-notices.ts`. */
  visible: string;
  notices: Readonly<Record<Kind, AnyNotice>>;
  /** Sample mails of the kinds that are mailed. */
  samples: Readonly<Record<string, readonly MailSample[]>>;
  /** The event handler of each kind. */
  handlers: Readonly<Record<Kind, HandlerOfNotice>>;
  /** Providers for the module: the source, the source's own providers, and the event handlers. */
  providers: Provider[];
}

/** The topics of the product. Each registers itself when it is defined. */
export class Topics {
  readonly all: Topic[] = [];
  /** The kinds of notices as the members of an enumeration of the API, and the description of each. */
  readonly kinds: Record<string, string> = {};
  readonly meanings: Record<string, { description: string }> = {};
  private readonly topicOf = new Map<string, Topic>();

  add(topic: Topic): void {
    this.all.push(topic);
    for (const [kind, { means }] of Object.entries(topic.notices)) {
      if (this.topicOf.has(kind)) throw new Error(`Two topics tell ${kind}.`);
      this.topicOf.set(kind, topic);
      this.kinds[kind] = kind;
      this.meanings[kind] = { description: means };
    }
  }

  /** undefined: no topic has this kind any more. */
  find(kind: string): { source: Type<AnySource>; definition: AnyNotice } | undefined {
    const topic = this.topicOf.get(kind);
    const definition = topic?.notices[kind];
    return topic && definition && { source: topic.source, definition };
  }
}

export const topics = new Topics();
