import type { Provider, Type } from '@nestjs/common';
import type { MailTemplate } from '@passerelle/mail';
import { type HandlerOfNotice, handlerOfNotice } from './notice-handler.js';
import type {
  AnyAbout,
  Mailing,
  MailOf,
  MailPropsOf,
  NoticeDefinition,
  NoticeFacts,
  NoticesOfSeveral,
  SubjectOf,
  Topic,
} from './topic.js';

/**
 * Declares a topic: this is all that the product needs to know to tell its notices. Each kind gets its event handler.
 * @param topic.providers what the class of `about` needs
 */
export function defineTopic<
  About extends NoticesOfSeveral<NoticeFacts>,
  Events extends Record<string, object>,
>(topic: {
  name: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever Nest gives it
  about: new (...dependencies: any[]) => About;
  visible: string;
  providers?: Provider[];
  notices: { [Each in keyof Events]: NoticeDefinition<About, Events[Each]> };
}): Topic<keyof Events & string> {
  type Kind = keyof Events & string;
  const kinds = Object.keys(topic.notices) as Kind[];
  const handlers = Object.fromEntries(
    kinds.map((kind) => [kind, handlerOfNotice(kind, topic.notices[kind])]),
  ) as Record<Kind, HandlerOfNotice>;
  return {
    ...topic,
    about: topic.about as unknown as Type<AnyAbout>,
    handlers,
    providers: [topic.about, ...(topic.providers ?? []), ...Object.values<Type>(handlers)],
  };
}

type Missing<About, Props> = Omit<Props, keyof MailPropsOf<About>>;

/**
 * How a topic makes a mail from a template: with what every mail of the topic is made from, and `more` where the
 * template needs more. Without that there is no mail.
 */
export const mailsAbout =
  <About extends AnyAbout>() =>
  <Props extends MailPropsOf<About>>(
    template: MailTemplate<Props>,
    ...[more]: keyof Missing<About, Props> extends never
      ? []
      : [
          more: (
            about: About,
            mailing: Mailing<SubjectOf<About>>,
          ) => Missing<About, Props> | undefined | Promise<Missing<About, Props> | undefined>,
        ]
  ): MailOf<About> =>
  async (about, mailing) => {
    const missing = more === undefined ? {} : await more(about, mailing);
    if (missing === undefined) return undefined;
    const props = { ...(await about.mailPropsOf(mailing)), ...missing } as Props;
    const { language, unsubscribeUrl } = mailing.reader;
    return template.render(language, props, unsubscribeUrl === undefined ? {} : { unsubscribeUrl });
  };
