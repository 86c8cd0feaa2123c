import { defineMail, greeting, headed } from '@passerelle/mail';
import { becauseTheyFollow, type NeedMail } from './need-mail.js';

/** To the company: its need has expired, and how to put it back online. */
export const needExpiredMail = defineMail<NeedMail>({
  name: 'need-expired',
  fr: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'fr'),
    preheader: 'S’il est toujours d’actualité, remettez-le en ligne.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      'Votre besoin est arrivé à échéance et n’est plus montré aux porteurs de solution.',
      'S’il est toujours d’actualité, remettez-le en ligne. Sinon, fermez-le en disant s’il a trouvé une réponse. Nous saurons ainsi ce qui manque encore.',
    ],
    action: { label: 'Dire où j’en suis', url },
    reason: becauseTheyFollow.fr(company),
  }),
  en: ({ name, heading, need, url, company }) => ({
    subject: headed(heading, need.title, 'en'),
    preheader: 'If it still stands, put it back online.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      'Your need has reached its end date and is no longer shown to solvers.',
      'If it still stands, put it back online. Otherwise close it and say whether it was met. We will then know what is still missing.',
    ],
    action: { label: 'Say where I stand', url },
    reason: becauseTheyFollow.en(company),
  }),
});
