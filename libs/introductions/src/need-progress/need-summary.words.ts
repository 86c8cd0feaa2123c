import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { dayInWords } from '@passerelle/mail';
import type { Need } from '@passerelle/needs';

/** The facts in the summary of a need. */
export interface SummarisedNeed {
  need: Pick<Need, 'state' | 'expiresAt' | 'closingReason'>;
  /** The last day on which the operator promises to have read the need. undefined: it does not wait to be read. */
  readBy: string | undefined;
  /** That day is over. */
  isLate: boolean;
  /** How many solvers have answered, and wait for a curator. */
  answers: number;
  /** The state of the most advanced introduction. undefined: there is no current one. */
  introduction: string | undefined;
}

const given = {
  fr: {
    draft: 'Brouillon : seuls les membres de votre structure le voient. Il reste à le relire et à l’envoyer.',
    get changesRequested() {
      return `${placeIn.fr.Operator} vous demande de le compléter avant de le publier.`;
    },
    get read() {
      return `${placeIn.fr.Operator} le relit, puis vous répond.`;
    },
    readBy: (day: string) => `${placeIn.fr.Operator} le relit et vous répond au plus tard le ${day}.`,
    late: (day: string) =>
      `${placeIn.fr.Operator} devait vous répondre au plus tard le ${day}. Écrivez-nous depuis la page d’aide.`,
    sought: 'Nous cherchons qui peut répondre.',
    answered: (count: number) =>
      count === 1
        ? `Un porteur de solution a répondu. ${placeIn.fr.Operator} prépare la suite.`
        : `${count} porteurs de solution ont répondu. ${placeIn.fr.Operator} prépare la suite.`,
    soughtUntil: (day: string) => `Nous cherchons qui peut répondre. En ligne jusqu’au ${day}.`,
    expired: 'Il n’est plus en ligne. Remettez-le en ligne s’il est toujours d’actualité.',
    closed: {
      met_here: 'Clos : la réponse est venue par Passerelle.',
      met_elsewhere: 'Clos : vous avez trouvé ailleurs.',
      get refused() {
        return `${placeIn.fr.Operator} ne l’a pas publié.`;
      },
      dropped: 'Clos : vous y avez renoncé.',
    },
  },
  en: {
    draft: 'Draft: only the members of your organisation see it. It is still to be read again and sent.',
    get changesRequested() {
      return `${placeIn.en.operatorName} asks you to complete it before it is published.`;
    },
    get read() {
      return `${placeIn.en.operatorName} is reading it, and will answer you.`;
    },
    readBy: (day: string) => `${placeIn.en.operatorName} is reading it, and will answer you by ${day}.`,
    late: (day: string) =>
      `${placeIn.en.operatorName} was to answer you by ${day}. Write to us from the help page.`,
    sought: 'We are looking for those who can answer.',
    answered: (count: number) =>
      count === 1
        ? `One solver has answered. ${placeIn.en.operatorName} prepares what follows.`
        : `${count} solvers have answered. ${placeIn.en.operatorName} prepares what follows.`,
    soughtUntil: (day: string) => `We are looking for those who can answer. Online until ${day}.`,
    expired: 'It is no longer online. Put it back online if it still stands.',
    closed: {
      met_here: 'Closed: the answer came through Passerelle.',
      met_elsewhere: 'Closed: you have found it elsewhere.',
      get refused() {
        return `${placeIn.en.operatorName} has not published it.`;
      },
      dropped: 'Closed: you have given it up.',
    },
  },
};

/** The state of a need and the next step, for its company: the same words on every page and in every mail. */
export function needSummaryInWords(
  { need: { state, expiresAt, closingReason }, readBy, isLate, answers, introduction }: SummarisedNeed,
  language: Language,
): string {
  const words = given[language];
  switch (state) {
    case 'draft':
      return words.draft;
    case 'changes_requested':
      return words.changesRequested;
    case 'submitted': {
      if (readBy === undefined) return words.read;
      const day = dayInWords(readBy, language);
      return isLate ? words.late(day) : words.readBy(day);
    }
    case 'published':
      if (introduction !== undefined) return introduction;
      if (answers > 0) return words.answered(answers);
      return expiresAt === null ? words.sought : words.soughtUntil(dayInWords(expiresAt, language));
    case 'expired':
      return words.expired;
    case 'closed':
      return words.closed[closingReason ?? 'dropped'];
  }
}
