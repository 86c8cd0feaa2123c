import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { CosignatureMail } from './cosignature-notices.js';

/** To the owners of a school: ideas of one of its learners have been waiting for two weeks. */
export const cosignaturesOverdueMail = defineMail<CosignatureMail>({
  name: 'cosignatures-overdue',
  fr: ({ name, heading, about, learner, supervisor }) => ({
    subject: headed(heading, quoted(about, 'fr'), 'fr'),
    preheader: 'Deux rappels sont restés sans réponse.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${learner} attend depuis deux semaines une relecture pour ${quoted(about, 'fr')}${supervisor === '' ? '' : ` : ${supervisor} n’a pas répondu`}. Les entreprises ne voient pas cette idée d’ici là.`,
      'Parlez-en ensemble. L’élève peut aussi nommer une autre personne dans son profil.',
    ],
    reason:
      'Vous recevez ce message parce que vous êtes responsable d’un établissement qui fait relire les idées de ses élèves.',
  }),
  en: ({ name, heading, about, learner, supervisor }) => ({
    subject: headed(heading, quoted(about, 'en'), 'en'),
    preheader: 'Two reminders have gone unanswered.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${learner} has been waiting for two weeks to have ${quoted(about, 'en')} read${supervisor === '' ? '' : `: ${supervisor} has not answered`}. Companies do not see it until then.`,
      'Talk about it with each other. The student may also name somebody else in their profile.',
    ],
    reason:
      'You receive this message because you are an owner of a school that has the ideas of its students read.',
  }),
});
