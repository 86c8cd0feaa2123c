import type { Provider, Type } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import type { Language } from '@passerelle/config';
import type { DomainEvent, EventDefinition } from '@passerelle/database';
import type { RequestContext } from '@passerelle/graphql';
import type { RenderedMail } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';
import type { Solver } from '@passerelle/solvers';
import type { EntityManager } from 'typeorm';
import type { ComposedMail } from './composed-mail.js';
import type { Notice, NoticeData } from './notice.entity.js';
import type { HandlerOfNotice } from './notice-handler.js';
import type { Reader } from './readers.js';
import type { Told, ToldAs } from './recipients.js';
import type { NoticeToStore } from './store-notices.js';

/** What the words of a notice are made from. */
export interface NoticeFacts {
  need: Need;
}

/** An injectable class that finds what the words of a topic's notices are made from. */
export interface NoticesOfSeveral<Facts extends NoticeFacts> {
  /** For a reader who may see it. */
  factsOf(notice: Notice, context: RequestContext<Actor>): Promise<Facts>;
}

/**
 * The same where each notice is about one thing, such as a need: it finds this as it is now, and what the mails are made
 * from.
 */
export interface NoticesAbout<Subject, Facts extends NoticeFacts, MailProps> extends NoticesOfSeveral<Facts> {
  /** By an event or by a notice, which have the same identifiers in their data; null: it is gone. */
  find(by: { subjectId: string; data: Partial<NoticeData> }, manager: EntityManager): Promise<Subject | null>;
  /** What a notice keeps of it. */
  dataOf(subject: Subject): NoticeData;
  /** What every mail of the topic is made from. */
  mailPropsOf(mailing: Mailing<Subject>): MailProps | Promise<MailProps>;
  /** How it is written to the solver's side; without it, persons are written to, and may not refuse. */
  writingTo?(subject: Subject, as: ToldAs): Writing;
}

/** How somebody is written to. */
export interface Writing {
  /** Whose contact address is written to where nobody holds the profile yet. */
  solver: Solver;
  /** The reader has asked for nothing: they may refuse such mails, and get none once they have. */
  isUnasked: boolean;
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
  /** The title of the need follows. Its mail begins with it too. */
  heading: string;
  /** Said instead of the heading once things have changed; undefined: they have not. */
  headingNow?(facts: Facts): string | undefined;
  body(facts: Facts): string;
}

/** Those who are told, each once. @param of.data what the notice keeps */
export type Audience<Subject> = (
  subject: Subject,
  of: { data: NoticeData; manager: EntityManager },
) => Promise<readonly Told[]>;

export type MailOf<About> = (
  about: About,
  mailing: Mailing<SubjectOf<About>>,
) => Promise<RenderedMail | undefined>;

interface NoticeOfAnyKind<About, Data extends object> {
  /** The event that causes it. */
  on: EventDefinition<Data>;
  /** The identifier of its event handler in the delivery rows. It never changes: deliveries are pending under it. */
  handler: string;
  words: Record<Language, NoticeWords<FactsOf<About>>>;
  /** Finds what is to be stored, where that is not one notice to each of the audience. Each list is mailed apart. */
  tell?(
    about: About,
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Promise<readonly (readonly Omit<NoticeToStore, 'kind'>[])[]>;
}

/** A notice of one thing, and a mail for each. */
export interface NoticeOfOne<About, Data extends object> extends NoticeOfAnyKind<About, Data> {
  audience: Audience<SubjectOf<About>>;
  /** Whether there is something to tell; without it, always. */
  when?(
    event: DomainEvent<NoInfer<Data>>,
    subject: SubjectOf<About>,
    manager: EntityManager,
  ): boolean | Promise<boolean>;
  /** What is told once only; without it, the event. */
  once?(event: DomainEvent<NoInfer<Data>>): string;
  /** What the notice keeps besides what it is about. */
  data?(
    event: DomainEvent<NoInfer<Data>>,
    manager: EntityManager,
  ): Partial<NoticeData> | Promise<Partial<NoticeData>>;
  /** Whoever caused the event is told too: there is something to do, or somebody else may have done it in their name. */
  tellsWhoeverDidIt?: true;
  /** Whether it is still worth a mail when that is about to be sent. */
  mailedWhile?(subject: SubjectOf<About>, of: { as: ToldAs; data: NoticeData; now: Date }): boolean;
  /** Without it, no mail is sent. */
  mail?: MailOf<About>;
  compose?: undefined;
}

/** Notices that one mail tells together. */
interface NoticeOfSeveral<About, Data extends object> extends NoticeOfAnyKind<About, Data> {
  tell: NonNullable<NoticeOfAnyKind<About, Data>['tell']>;
  /** Writes the mail that tells these of one recipient; undefined: nothing in them is worth a mail any more. */
  compose(
    about: About,
    notices: readonly Notice[],
    words: Record<Language, NoticeWords<FactsOf<About>>>,
  ): Promise<ComposedMail | undefined>;
  audience?: undefined;
}

/** A kind of notice: what causes it, whom it tells, while what is so that is worth a mail, and what it says. */
export type NoticeDefinition<About, Data extends object> =
  | NoticeOfOne<About, Data>
  | NoticeOfSeveral<About, Data>;

/* oxlint-disable typescript/no-explicit-any -- each topic has a subject, facts and props of its own */
export type AnyAbout = NoticesAbout<any, any, any>;
export type SubjectOf<About> = About extends NoticesAbout<infer Subject, any, any> ? Subject : never;
export type FactsOf<About> = About extends NoticesOfSeveral<infer Facts> ? Facts : never;
export type MailPropsOf<About> = About extends NoticesAbout<any, any, infer Props> ? Props : never;
export type AnyNotice = NoticeDefinition<any, any>;
export type AnyNoticeOfOne = NoticeOfOne<any, any>;
/* oxlint-enable typescript/no-explicit-any */

/** Kinds of notices about the same. */
export interface Topic<Kind extends string = string> {
  name: string;
  about: Type<AnyAbout>;
  /** Who may read its notices: a condition in SQL over the table `notice`; `visible-notices.ts` names the parameters. */
  visible: string;
  notices: Readonly<Record<Kind, AnyNotice>>;
  /** The event handler of each kind. */
  handlers: Readonly<Record<Kind, HandlerOfNotice>>;
  /** All of the above, and what it needs. */
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

  /** Undefined: no topic tells it any more. */
  find(kind: string): { about: Type<AnyAbout>; definition: AnyNotice } | undefined {
    const topic = this.topicOf.get(kind);
    const definition = topic?.notices[kind];
    return topic && definition && { about: topic.about, definition };
  }
}
