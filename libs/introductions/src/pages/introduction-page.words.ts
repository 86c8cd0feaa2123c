import type { Language } from '@passerelle/config';
import { dayInWords } from '@passerelle/mail';
import type { AuthorSide, Channel } from '../conversations/index.js';
import type { Introduction } from '../introduction/index.js';
import type { PartySide } from '../parties/index.js';

export const pageWords = {
  fr: {
    title: (title: string) => `Mise en relation : ${title}`,
    with: (who: string) => `Avec ${who}.`,
    between: (company: string, solver: string) => `Entre ${company} et ${solver}.`,
    note: (note: string) => `Un mot d’OVLT : ${note}`,
    meeting: (moment: string, where: string) => `Rendez-vous : ${moment} (heure de Paris), ${where}.`,
    online: 'en visioconférence',
    video: (link: string) => `Visioconférence : ${link}`,
    contacts: {
      company: (people: string) => `Coordonnées de l’entreprise : ${people}.`,
      solver: (people: string) => `Coordonnées du porteur de solution : ${people}.`,
    },
    calendar: 'Ajouter le rendez-vous à mon agenda',
  },
  en: {
    title: (title: string) => `Introduction: ${title}`,
    with: (who: string) => `With ${who}.`,
    between: (company: string, solver: string) => `Between ${company} and ${solver}.`,
    note: (note: string) => `A word from OVLT: ${note}`,
    meeting: (moment: string, where: string) => `Meeting: ${moment} (Paris time), ${where}.`,
    online: 'by video call',
    video: (link: string) => `Video call: ${link}`,
    contacts: {
      company: (people: string) => `How to reach the company: ${people}.`,
      solver: (people: string) => `How to reach the solver: ${people}.`,
    },
    calendar: 'Add the meeting to my calendar',
  },
};

const channelWords: Record<Language, Record<Channel, string>> = {
  fr: {
    parties: 'Vos échanges avec l’autre partie :',
    company: 'Échanges de l’entreprise avec l’équipe d’OVLT :',
    solver: 'Échanges du porteur de solution avec l’équipe d’OVLT :',
  },
  en: {
    parties: 'What you and the other party have written:',
    company: 'What the company and the OVLT team have written:',
    solver: 'What the solver and the OVLT team have written:',
  },
};
const authorWords: Record<Language, Record<AuthorSide, string>> = {
  fr: { company: 'L’entreprise', solver: 'Le porteur de solution', curator: 'OVLT' },
  en: { company: 'The company', solver: 'The solver', curator: 'OVLT' },
};

export const channelInWords = (channel: Channel, language: Language): string =>
  channelWords[language][channel];

/** Who wrote a message, by name where it is known. */
export const authorInWords = (name: string, side: AuthorSide, language: Language): string =>
  name || authorWords[language][side];

/** How an introduction stands for a reader, and what they can do. @param side undefined: a curator */
export function standsInWords(
  introduction: Introduction,
  side: PartySide | undefined,
  language: Language,
): string {
  const { state, metOn } = introduction;
  switch (state) {
    case 'proposed':
      return side === undefined
        ? { fr: 'Les réponses sont attendues.', en: 'The answers are awaited.' }[language]
        : awaitedInWords(introduction, side, language);
    case 'accepted':
      return {
        fr: 'Les deux parties ont accepté de se rencontrer. Un rendez-vous se propose, et se déplace, depuis nos messages.',
        en: 'Both parties have accepted to meet. A meeting is proposed, and moved, from our messages.',
      }[language];
    case 'met': {
      const day = dayInWords(metOn ?? '', language);
      return { fr: `La rencontre a eu lieu le ${day}.`, en: `The meeting took place on ${day}.` }[language];
    }
    default:
      return ended[language][state];
  }
}

function awaitedInWords(introduction: Introduction, side: PartySide, language: Language): string {
  if (introduction.replyOf(side).answer === 'accepted') {
    return {
      fr: 'Vous avez accepté. Nous vous écrirons dès que l’autre partie aura répondu.',
      en: 'You have accepted. We will write to you as soon as the other party has answered.',
    }[language];
  }
  const { replyDueOn } = introduction;
  const day = replyDueOn === null ? undefined : dayInWords(replyDueOn, language);
  return {
    fr: `Votre réponse est attendue${day === undefined ? '' : `, si possible avant la fin du ${day}`}. Acceptez ou déclinez depuis le message que nous vous avons envoyé.`,
    en: `Your answer is awaited${day === undefined ? '' : `, if possible by ${day}`}. Accept or decline from the message that we sent you.`,
  }[language];
}

const ended = {
  fr: {
    succeeded: 'Vous vous êtes rencontrés, et la mise en relation a abouti.',
    fruitless: 'La rencontre a eu lieu, et elle est restée sans suite.',
    declined: 'Cette rencontre n’aura pas lieu : l’une des parties n’y donne pas suite.',
    lapsed: 'Cette mise en relation a pris fin, faute de réponse dans le délai.',
    withdrawn: 'L’équipe d’OVLT a retiré cette mise en relation.',
  },
  en: {
    succeeded: 'You have met, and the introduction has led to something.',
    fruitless: 'The meeting took place, and led to nothing.',
    declined: 'This meeting will not take place: one of the parties does not want to go further.',
    lapsed: 'This introduction ended without an answer in time.',
    withdrawn: 'The OVLT team has withdrawn this introduction.',
  },
};
