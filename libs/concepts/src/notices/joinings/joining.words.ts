import { dayInFrance, type Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { dayInWords, headed, quoted } from '@passerelle/mail';
import type { Stage } from '../../concept/concept.transitions.js';
import type { Joining } from '../../joining/joining.entity.js';
import type { JoiningFacts } from './joining-notices.js';

/** Stage of a concept. */
export const stageInWords: Record<Language, Record<Stage, string>> = {
  fr: {
    idea: 'à l’état d’idée',
    concept: 'à l’étape du concept',
    business_model: 'à l’étape du modèle économique',
    prototype: 'à l’étape du prototype',
    in_homes: 'déjà dans des foyers',
  },
  en: {
    idea: 'an idea so far',
    concept: 'a concept so far',
    business_model: 'at its business model',
    prototype: 'a prototype so far',
    in_homes: 'in homes already',
  },
};

/** The day by which the reader may answer. */
export const answerBy = ({ expiresAt }: Joining, language: Language): string =>
  dayInWords(dayInFrance(expiresAt), language);

const settled = {
  fr: 'La question a reçu sa réponse depuis.',
  en: 'It has been answered since.',
};

/** The question to the company. */
export function askedOfCompany({ joining, concept }: JoiningFacts, language: Language): string {
  if (joining.state !== 'proposed') return settled[language];
  const stage = stageInWords[language][concept.stage];
  const day = answerBy(joining, language);
  return language === 'fr'
    ? `Un concept en cours, ${stage}, pourrait répondre à votre besoin. Dites avant le ${day} si vous le rejoignez.`
    : `A concept that goes on, ${stage}, may answer your need. Say before ${day} whether you join it.`;
}

/** The question to the concept's carrier. */
export function askedOfConcept({ joining, title }: JoiningFacts, language: Language): string {
  if (joining.state !== 'proposed') return settled[language];
  const day = answerBy(joining, language);
  if (language === 'fr') {
    const need = title === null ? 'Un besoin' : `Le besoin ${quoted(title, 'fr')}`;
    return `${need} pourrait rejoindre ce concept. Dites avant le ${day} si vous l’accueillez.`;
  }
  const need = title === null ? 'A need' : `The need ${quoted(title, 'en')}`;
  return `${need} may join this concept. Say before ${day} whether you welcome it.`;
}

/** Why the joining has ended, as far as its reader may know. */
export function endedInWords(facts: JoiningFacts, language: Language): string {
  const { joining, isCurator } = facts;
  const toCompany = 'need' in facts;
  const { reason, companyAnswer } = joining;
  switch (joining.state) {
    case 'declined': {
      const sentence = declined[language][companyAnswer === 'declined' ? 'company' : 'concept'](toCompany);
      return isCurator && reason !== '' ? headed(sentence, reason, language) : sentence;
    }
    case 'withdrawn':
      return {
        fr: 'La proposition a été retirée. Vous n’avez rien à faire.',
        en: 'The proposal was taken back. There is nothing for you to do.',
      }[language];
    case 'lapsed':
      return {
        fr: 'Personne n’a répondu à temps, ou le besoin ou le concept s’est arrêté entre-temps.',
        en: 'Nobody answered in time, or the need or the concept has ended meanwhile.',
      }[language];
    case 'proposed':
      return { fr: 'Il est de nouveau proposé depuis.', en: 'It has been proposed again since.' }[language];
    case 'joined':
      return { fr: 'Il a eu lieu depuis.', en: 'It has come about since.' }[language];
  }
}

const declined: Record<Language, Record<'company' | 'concept', (toCompany: boolean) => string>> = {
  fr: {
    company: (toCompany) =>
      toCompany ? 'Votre entreprise a décliné.' : 'L’entreprise ne rejoint pas ce concept cette fois.',
    concept: (toCompany) =>
      toCompany
        ? `Ce concept ne peut pas accueillir votre besoin cette fois. ${placeIn.fr.Operator} continue de chercher avec vous.`
        : 'Qui porte ce concept n’accueille pas ce besoin cette fois.',
  },
  en: {
    company: (toCompany) =>
      toCompany ? 'Your company has declined.' : 'The company does not join this concept this time.',
    concept: (toCompany) =>
      toCompany
        ? `This concept cannot welcome your need this time. ${placeIn.en.operatorName} goes on looking with you.`
        : 'Whoever carries this concept does not welcome this need this time.',
  },
};
