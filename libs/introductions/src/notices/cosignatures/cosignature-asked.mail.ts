import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { CosignatureMail } from './cosignature-notices.js';

/** To a supervisor: a learner has written an idea to read, or several wait. */
export const cosignatureAskedMail = defineMail<CosignatureMail>({
  name: 'cosignature-asked',
  fr: ({ name, heading, about, learner, profile, supervisionsUrl: url }) => ({
    subject: headed(heading, quoted(about, 'fr'), 'fr'),
    preheader: 'Les entreprises ne la voient qu’une fois relue.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${learner} a écrit ${quoted(about, 'fr')} sur Passerelle. Votre établissement demande qu’une idée d’élève soit relue avant d’être montrée aux entreprises.`,
      'Lisez-la, puis signez-la, ou renvoyez-la en disant ce qu’il faut revoir. Sans réponse de vous, les entreprises ne la voient pas, et votre établissement en est averti après deux semaines.',
    ],
    action: { label: 'Relire', url },
    reason: `Vous recevez ce message parce que vous accompagnez ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, heading, about, learner, profile, supervisionsUrl: url }) => ({
    subject: headed(heading, quoted(about, 'en'), 'en'),
    preheader: 'Companies see it only once it has been read.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${learner} has written ${quoted(about, 'en')} on Passerelle. Your school asks that an idea of a student is read before companies are shown it.`,
      'Read it, then sign it, or send it back and say what to go over again. Without an answer from you, companies do not see it, and your school is told after two weeks.',
    ],
    action: { label: 'Read it', url },
    reason: `You receive this message because you supervise ${quoted(profile, 'en')} on Passerelle.`,
  }),
});
