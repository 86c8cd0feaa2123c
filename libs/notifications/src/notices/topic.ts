import type { Provider, Type } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { MailAddress, RenderedMail } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import type { ComposedMail } from './composed-mail.js';
import type { Notice, NoticeData } from './notice.entity.js';
import type { MailPolicy } from '../preferences/index.js';
import type { HandlerOfNotice } from './notice-handler.js';
import type { Reader } from './readers.js';
import type { Told, ToldAs } from './recipients.js';
import type { NoticeToStore } from './store-notices.js';

/** What the words of a notice about a need are made from. */
export interface AboutNeed {
  need: Need;
}
/** The same for any notice: `about` is what its title names where there is no need. */
export type NoticeFacts = AboutNeed | { about: string };

/** What a topic's notices are made from: an injectable class. */
export interface NoticeSource<Facts extends NoticeFacts> {
  /** What the words of a notice are made from. The reader may see it. */
  factsOf(notice: Notice, context: RequestContext<Actor>): Promise<Facts>;
}

/** The same for notices about one thing, such as a need. It finds that thing as it is now. */
export interface SubjectSource<Subject, Facts extends NoticeFacts, MailProps> extends NoticeSource<Facts> {
  /** By an event or a notice: both have its identifier in their data. Null: it is gone. */
  find(by: { subjectId: string; data: Partial<NoticeData> }, manager: EntityManager): Promise<Subject | null>;
  /** What a notice keeps of it. */
  dataOf(subject: Subject): NoticeData;
  /** What every mail of the topic is made from. */
  mailPropsOf(mailing: Mailing<Subject>): MailProps | Promise<MailProps>;
  /** How a mail about it is addressed. Without this method only persons get mails, and cannot refuse them. */
  writingTo?(subject: Subject, as: ToldAs): Writing;
  /** When what it is about happens: a mail of urgency `soon` does not wait then. */
  happensAt?(subject: Subject): Date | null;
}

/** How somebody is written to. */
export interface Writing {
  /** Mails go to its contact address while nobody holds the profile. */
  solver: Solver;
  /** It tells of needs that may fit: its reader may refuse such mails, and gets none once they have. */
  isUnasked?: true;
}

/** A mail that is being written. */
export interface Mailing<Subject> {
  subject: Subject;
  notice: Notice;
  reader: Reader;
  as: ToldAs;
  /** What the notice says first, in the reader's language. */
  heading: string;
}

/** What a notice says to its reader, made when it is read: as things are then, not as they were. */
export interface NoticeWords<Facts> {
  /** The title of the need follows, or what else it is about. Its mail begins with it too. */
  heading: string;
  /** What a reader sees instead of the heading once things have changed; undefined: they have not. */
  headingNow?(facts: Facts): string | undefined;
  body(facts: Facts): string;
}

/** Finds those who are told. @param of.data what the notice keeps */
export type Audience<Subject> = (
  subject: Subject,
  of: { data: NoticeData; manager: EntityManager },
) => Promise<readonly Told[]>;

export interface MailOf<Source> {
  (source: Source, mailing: Mailing<SubjectOf<Source>>): Promise<RenderedMail | undefined>;
  /** The name of the template that it is made from. */
  readonly template: string;
}

interface NoticeOfAnyKind<Source, Data extends object> {
  /** The event that causes it. */
  on: EventDefinition<Data>;
  /** The identifier of its event handler in the delivery rows. It never changes: deliveries are pending under it. */
  handler: string;
  /** Whom it tells, in words: for the table of `docs/notifications.md`. */
  to: string;
  /** What decides whether and when it is mailed. */
  mailed: MailPolicy;
  words: Record<Language, NoticeWords<FactsOf<Source>>>;
  /** Finds the notices to store, where that is not one for each of the audience. Each list has mails of its own. */
  tell?(
    source: Source,
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Promise<readonly (readonly Omit<NoticeToStore, 'kind'>[])[]>;
}

/** A notice that has a mail of its own. */
export interface SingleNotice<Source, Data extends object> extends NoticeOfAnyKind<Source, Data> {
  audience: Audience<SubjectOf<Source>>;
  /** Whether the event is told at all; without it, always. */
  when?(
    event: DomainEvent<NoInfer<Data>>,
    subject: SubjectOf<Source>,
    manager: EntityManager,
  ): boolean | Promise<boolean>;
  /** The identifier of what is told once only; without it, the event. */
  once?(event: DomainEvent<NoInfer<Data>>): string;
  /** What the notice keeps besides what its source gives. */
  data?(
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Partial<NoticeData> | Promise<Partial<NoticeData>>;
  /** The person who caused the event is told too: they have something to do, or somebody may have acted in their name. */
  tellsWhoeverDidIt?: true;
  /** Whether it is still worth a mail when the mail is about to be sent; without it, always. */
  mailedWhile?(subject: SubjectOf<Source>, of: { as: ToldAs; data: NoticeData; now: Date }): boolean;
  /** Without it, no mail is sent. */
  mail?: MailOf<Source>;
  /** Where the mail is answered by a mail; undefined: in the product alone. */
  replyTo?(source: Source, mailing: Mailing<SubjectOf<Source>>): Promise<MailAddress | undefined>;
  /** What mails that belong together have in common: mail programs show them as one conversation. */
  thread?(subject: SubjectOf<Source>): string;
  compose?: undefined;
}

/** A notice that shares one mail with others of its kind. */
interface GroupedNotice<Source, Data extends object> extends NoticeOfAnyKind<Source, Data> {
  tell: NonNullable<NoticeOfAnyKind<Source, Data>['tell']>;
  /** The name of the template of its mail. */
  template: string;
  /** How long the mail waits for others of this kind, in milliseconds; without it, not at all. */
  gatheredFor?: number;
  /** Writes the mail for these notices of one recipient; undefined: none is worth a mail any more. */
  compose(
    source: Source,
    notices: readonly Notice[],
    words: Record<Language, NoticeWords<FactsOf<Source>>>,
  ): Promise<ComposedMail | undefined>;
  audience?: undefined;
  mail?: undefined;
}

/** A kind of notice: what causes it, whom it tells, how long it is worth a mail, and what it says. */
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
  /** Who may read its notices: an SQL condition over the table `notice`, with the parameters of `visible-notices.ts`. */
  visible: string;
  notices: Readonly<Record<Kind, AnyNotice>>;
  /** The event handler of each kind. */
  handlers: Readonly<Record<Kind, HandlerOfNotice>>;
  /** What the module provides for it: the source, what this needs, and the event handlers. */
  providers: Provider[];
}

/** The topics of the product; the module lists them. */
export class Topics {
  private readonly topicOf = new Map<string, Topic>();

  constructor(readonly all: readonly Topic[]) {
    for (const topic of all) {
      for (const kind of Object.keys(topic.notices)) {
        if (this.topicOf.has(kind)) throw new Error(`Two topics tell ${kind}.`);
        this.topicOf.set(kind, topic);
      }
    }
  }

  /** Undefined: no topic has this kind any more. */
  find(kind: string): { source: Type<AnySource>; definition: AnyNotice } | undefined {
    const topic = this.topicOf.get(kind);
    const definition = topic?.notices[kind];
    return topic && definition && { source: topic.source, definition };
  }
}
