import { defineMail, greeting, headed, quoted } from '@passerelle/mail';
import type { CosignatureMail } from './cosignature-notices.js';

/** To the holder of an idea: their supervisor has sent it back, and why. */
export const ideaReturnedMail = defineMail<CosignatureMail>({
  name: 'idea-returned',
  fr: ({ name, heading, about, supervisor, reason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'fr'), 'fr'),
    preheader: 'Voici pourquoi. Modifiez-la, elle sera relue.',
    greeting: greeting(name, 'fr'),
    paragraphs: [
      `${supervisor || 'La personne qui vous accompagne'} a relu ${quoted(about, 'fr')} et vous demande de la revoir.`,
      ...(reason === null ? [] : [headed('Ce qu’il faut revoir', `\n${quoted(reason, 'fr')}`, 'fr')]),
      'Modifiez-la dans votre profil : elle repartira aussitôt à la relecture.',
    ],
    action: { label: 'Modifier mon idée', url },
    reason: `Vous recevez ce message parce que vous tenez le profil ${quoted(profile, 'fr')} sur Passerelle.`,
  }),
  en: ({ name, heading, about, supervisor, reason, profile, profileUrl: url }) => ({
    subject: headed(heading, quoted(about, 'en'), 'en'),
    preheader: 'Here is why. Change it, and it will be read again.',
    greeting: greeting(name, 'en'),
    paragraphs: [
      `${supervisor || 'Whoever supervises you'} has read ${quoted(about, 'en')} and asks you to go over it again.`,
      ...(reason === null ? [] : [headed('What to go over again', `\n${quoted(reason, 'en')}`, 'en')]),
      'Change it in your profile: it will be read again at once.',
    ],
    action: { label: 'Change my idea', url },
    reason: `You receive this message because you hold the profile ${quoted(profile, 'en')} on Passerelle.`,
  }),
});

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
