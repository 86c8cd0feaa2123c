import type { Language } from '@passerelle/config';
import { dayInWords, type MailList, quoted } from '@passerelle/mail';

/** An action that the reader has not done yet. */
export interface DueAction {
  title: string;
  /** As “2026-12-03”. */
  dueOn: string;
  /** Subject of the action. undefined: the subject is gone, or the reader does not see it any more. */
  subject: string | undefined;
  /** The address of the action. */
  url: string;
}

/** A reader would not read more. */
const MOST_CARDS = 10;

const words = {
  fr: {
    late: (day: string) => `C’était pour le ${day}`,
    today: 'C’est pour aujourd’hui',
    soon: (day: string) => `Pour le ${day}`,
    of: (subject: string) => `Pour faire avancer ${subject}`,
    more: (count: number) => `Vous en avez ${count} de plus, à retrouver sur votre page d’accueil.`,
  },
  en: {
    late: (day: string) => `It was due on ${day}`,
    today: 'It is due today',
    soon: (day: string) => `Due on ${day}`,
    of: (subject: string) => `To move ${subject} forward`,
    more: (count: number) => `There are ${count} more on your home page.`,
  },
};

/** The first actions, as cards of a mail. */
export const cardsOf = (
  actions: readonly DueAction[],
  today: string,
  language: Language,
  isWanted: (action: DueAction) => boolean = () => true,
): MailList['cards'] =>
  actions
    .slice(0, MOST_CARDS)
    .filter(isWanted)
    .map(({ title, dueOn, subject, url }) => ({
      title,
      url,
      meta: whenIn(dueOn, today, language),
      reasons: subject === undefined ? [] : [words[language].of(quoted(subject, language))],
    }));

/** A sentence on how many further actions there are; empty: none. */
export const moreOf = (actions: readonly DueAction[], language: Language): string[] =>
  actions.length > MOST_CARDS ? [words[language].more(actions.length - MOST_CARDS)] : [];

function whenIn(dueOn: string, today: string, language: Language): string {
  const say = words[language];
  if (dueOn === today) return say.today;
  const day = dayInWords(dueOn, language);
  return dueOn < today ? say.late(day) : say.soon(day);
}
