import { placeIn } from '@passerelle/config/place';
import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { NeedMail } from './need-mail.js';

export interface NeedLeftAsDraftMail extends NeedMail {
  /** The page where the author still has to write, or to send the need. */
  stepUrl: string;
}

/** To the author: the need is not sent yet, and where to go on. */
export const needLeftAsDraftMail = defineMail<NeedLeftAsDraftMail>({
  name: 'need-left-as-draft',
  fr: ({ name, heading, need, stepUrl, beginning }) => ({
    subject: need.title === '' ? heading : headed(heading, need.title, 'fr'),
    preheader: 'Il vous attend là où vous l’avez laissé.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `Vous avez commencé à décrire un besoin hier. Il est gardé, mais personne ne le voit encore : ${placeIn.fr.operator} le relit quand vous l’envoyez.`,
      ...(beginning === '' ? [] : [`Il commence ainsi\u00a0: ${quoted(beginning, 'fr')}`]),
      'Si vous n’en avez plus besoin, vous n’avez rien à faire.',
    ],
    action: { label: 'Reprendre mon besoin', url: stepUrl },
    reason: 'Vous recevez ce message, une seule fois, parce que vous avez commencé ce besoin.',
  }),
  en: ({ name, heading, need, stepUrl, beginning }) => ({
    subject: need.title === '' ? heading : headed(heading, need.title, 'en'),
    preheader: 'It waits where you left it.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `You began to describe a need yesterday. It is kept, but nobody sees it yet: ${placeIn.en.operatorName} reads it once you send it.`,
      ...(beginning === '' ? [] : [`It begins: ${quoted(beginning, 'en')}`]),
      'If you no longer need it, there is nothing to do.',
    ],
    action: { label: 'Go on with my need', url: stepUrl },
    reason: 'You receive this message, only once, because you began this need.',
  }),
});
