import type { Provider, Type } from '@nestjs/common';
import type { MailSample, MailTemplate } from '@passerelle/mail';
import { type HandlerOfNotice, handlerOfNotice } from './notifier.js';
import {
  type AnySource,
  type Mailing,
  type MailOf,
  type MailPropsOf,
  type NoticeDefinition,
  type NoticeFacts,
  type NoticeSource,
  type SubjectOf,
  type Topic,
  topics,
} from './topic.js';

/**
 * Declares and registers a topic, and makes an event handler for each of its kinds.
 * @param topic.providers providers that the class of `source` needs
 * @param topic.samples sample mails, by kind
 */
export function defineTopic<
  Source extends NoticeSource<NoticeFacts>,
  Events extends Record<string, object>,
>(topic: {
  name: string;
  source: Type<Source>;
  visible: string;
  providers?: Provider[];
  samples?: Readonly<Record<string, readonly MailSample[]>>;
  notices: { [Each in keyof Events]: NoticeDefinition<Source, Events[Each]> };
}): Topic<keyof Events & string> {
  type Kind = keyof Events & string;
  const kinds = Object.keys(topic.notices) as Kind[];
  const handlers = Object.fromEntries(
    kinds.map((kind) => [kind, handlerOfNotice(kind, topic.notices[kind])]),
  ) as Record<Kind, HandlerOfNotice>;
  const source: Type<NoticeSource<NoticeFacts>> = topic.source;
  const defined: Topic<Kind> = {
    samples: {},
    ...topic,
    // A list of topics cannot store each topic's type. The checks above compare `notices` with the source, and no
    // other notices reach the source.
    source: source as Type<AnySource>,
    handlers,
    providers: [topic.source, ...(topic.providers ?? []), ...Object.values<Type>(handlers)],
  };
  topics.add(defined);
  return defined;
}

type Missing<Source, Props> = Omit<Props, keyof MailPropsOf<Source>>;

/**
 * Returns a function that makes a mail of the topic from a template. The template gets the props of every mail of the
 * topic, and those of `more` if it needs more. If `more` finds nothing, no mail is sent.
 */
export const mailsFrom =
  <Source extends AnySource>() =>
  <Props extends MailPropsOf<Source>>(
    template: MailTemplate<Props>,
    ...[more]: keyof Missing<Source, Props> extends never
      ? []
      : [
          more: (
            source: Source,
            mailing: Mailing<SubjectOf<Source>>,
          ) => Missing<Source, Props> | undefined | Promise<Missing<Source, Props> | undefined>,
        ]
  ): MailOf<Source> => {
    const compose = async (source: Source, mailing: Mailing<SubjectOf<Source>>) => {
      const missing = more === undefined ? {} : await more(source, mailing);
      if (missing === undefined) return undefined;
      const props = { ...(await source.mailPropsOf(mailing)), ...missing } as Props;
      return template.render(mailing.reader.language, props, mailing.reader.choices);
    };
    return Object.assign(compose, { template: template.name });
  };
