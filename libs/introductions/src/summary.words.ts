import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { capitalised, dayInWords, momentInWords } from '@passerelle/mail';
import type { Introduction } from './introduction/introduction.entity.js';
import { otherSide, type PartySide } from './parties/parties.js';

/** The facts of a summary: an introduction as one reader sees it. */
export interface Summarised {
  introduction: Introduction;
  /** The side for which the reader speaks. undefined: a curator. */
  side: PartySide | undefined;
  /** The only side that supports the state. null: both, or a curator. */
  accordingTo: PartySide | null;
  /** The other side has given another answer. */
  differs: boolean;
  /** The reader's side has denied the meeting. */
  isDenied: boolean;
  /** Names of the sides, for use within a sentence. */
  names: Record<PartySide, string>;
  now: Date;
}

interface Words {
  awaited: string;
  answer: string;
  answerBy: (day: string) => string;
  waitsFor: (who: string) => string;
  waitsUntil: (who: string, day: string) => string;
  toArrange: (side: PartySide | undefined) => string;
  arranged: (moment: string) => string;
  didMeet: (day: string) => string;
  shouldHaveMet: (day: string) => string;
  /**
   * @param who the side that alone reports the meeting, if it is not the reader's own. undefined: nobody is named
   */
  met: (who: string | undefined, day: string, isCurator: boolean) => string;
  succeeded: (who: string | undefined, isCurator: boolean) => string;
  fruitless: (isCurator: boolean) => string;
  unconfirmed: (who: string) => string;
  denied: string;
  /** The sentence for both sides, without the other side's answer. */
  differ: string;
  /** The sentence for a curator about the side with the other answer. */
  answersOtherwise: (who: string) => string;
  ownDecline: string;
  declined: string;
  lapsed: string;
  withdrawn: string;
}

const given: Record<Language, Words> = {
  fr: {
    awaited: 'Des réponses sont attendues.',
    answer: 'Acceptez ou déclinez.',
    answerBy: (day) => `Répondez d’ici au ${day}.`,
    waitsFor: (who) => `Vous avez accepté. ${capitalised(who)} n’a pas encore répondu.`,
    waitsUntil: (who, day) => `Vous avez accepté. ${capitalised(who)} a jusqu’au ${day} pour répondre.`,
    toArrange: (side) =>
      side === undefined
        ? 'Les deux ont accepté : il reste à fixer un rendez-vous.'
        : 'Vous avez tous deux accepté : il reste à fixer un rendez-vous.',
    arranged: (moment) => `Rendez-vous fixé : ${moment} (heure de Paris).`,
    didMeet: (day) => `Vous êtes-vous rencontrés le ${day} ?`,
    shouldHaveMet: (day) => `Le rendez-vous était le ${day}.`,
    met: (who, day, isCurator) => {
      const when = day && ` le ${day}`;
      if (isCurator) return `${who ? `D’après ${who}, la` : 'La'} rencontre a eu lieu${when}.`;
      return `${who ? `D’après ${who}, vous` : 'Vous'} vous êtes rencontrés${when}.`;
    },
    succeeded: (who, isCurator) => {
      const meeting = isCurator ? 'la rencontre' : 'votre rencontre';
      return who ? `D’après ${who}, ${meeting} a abouti.` : `${capitalised(meeting)} a abouti.`;
    },
    fruitless: (isCurator) => `${isCurator ? 'La' : 'Votre'} rencontre est restée sans suite.`,
    unconfirmed: (who) => `${capitalised(who)} ne l’a pas encore confirmé.`,
    denied: 'Vous avez répondu que non.',
    get differ() {
      return `Vos réponses diffèrent : ${placeIn.fr.operator} lit les deux.`;
    },
    answersOtherwise: (who) => `${capitalised(who)} répond autrement.`,
    ownDecline: 'Vous avez décliné.',
    declined: 'Cette rencontre n’aura pas lieu.',
    lapsed: 'Cette rencontre n’aura pas lieu : une réponse n’est pas venue à temps.',
    get withdrawn() {
      return `${placeIn.fr.Operator} a retiré cette proposition.`;
    },
  },
  en: {
    awaited: 'Answers are awaited.',
    answer: 'Accept or decline.',
    answerBy: (day) => `Answer by ${day}.`,
    waitsFor: (who) => `You have accepted. ${capitalised(who)} has not answered yet.`,
    waitsUntil: (who, day) => `You have accepted. ${capitalised(who)} has until ${day} to answer.`,
    toArrange: (side) =>
      side === undefined
        ? 'Both have accepted: a meeting is still to be arranged.'
        : 'You have both accepted: a meeting is still to be arranged.',
    arranged: (moment) => `Meeting arranged: ${moment} (Paris time).`,
    didMeet: (day) => `Did you meet on ${day}?`,
    shouldHaveMet: (day) => `The meeting was on ${day}.`,
    met: (who, day, isCurator) => {
      const when = day && ` on ${day}`;
      const sentence = isCurator ? `the meeting took place${when}.` : `you met${when}.`;
      return who ? `According to ${who}, ${sentence}` : capitalised(sentence);
    },
    succeeded: (who, isCurator) => {
      const sentence = `${isCurator ? 'the' : 'your'} meeting has led to something.`;
      return who ? `According to ${who}, ${sentence}` : capitalised(sentence);
    },
    fruitless: (isCurator) => `${isCurator ? 'The' : 'Your'} meeting has led to nothing.`,
    unconfirmed: (who) => `${capitalised(who)} has not confirmed it yet.`,
    denied: 'You have answered that you did not.',
    get differ() {
      return `Your answers differ: ${placeIn.en.operatorName} reads both.`;
    },
    answersOtherwise: (who) => `${capitalised(who)} answers otherwise.`,
    ownDecline: 'You have declined.',
    declined: 'This meeting will not take place.',
    lapsed: 'This meeting will not take place: an answer did not come in time.',
    get withdrawn() {
      return `${placeIn.en.operatorName} has withdrawn this proposal.`;
    },
  },
};

/**
 * The state of an introduction, in a sentence or two for one reader: the same words on every page and in every mail.
 */
export function summaryInWords(of: Summarised, language: Language): string {
  const words = given[language];
  const { introduction, side } = of;
  const isCurator = side === undefined;
  switch (introduction.state) {
    case 'proposed':
      return proposedInWords(of, language);
    case 'accepted':
      return acceptedInWords(of, language);
    case 'met': {
      const day = introduction.metOn === null ? '' : dayInWords(introduction.metOn, language);
      return withOthers(of, words.met(onlyOther(of), day, isCurator), words);
    }
    case 'succeeded':
      return withOthers(of, words.succeeded(onlyOther(of), isCurator), words);
    case 'fruitless':
      return words.fruitless(isCurator);
    case 'declined':
      return side !== undefined && introduction.replyOf(side).answer === 'declined'
        ? words.ownDecline
        : words.declined;
    case 'lapsed':
      return words.lapsed;
    case 'withdrawn':
      return words.withdrawn;
  }
}

/** The name of the side that alone supports the state, unless that side is the reader's. */
const onlyOther = ({ accordingTo, side, names }: Summarised): string | undefined =>
  accordingTo === null || accordingTo === side ? undefined : names[accordingTo];

/** The sentence, and whether the other side has confirmed the state, or the reader's side has denied it. */
function withOthers(
  { accordingTo, side, names, isDenied, differs }: Summarised,
  sentence: string,
  words: Words,
): string {
  if (accordingTo === null) return isDenied ? `${sentence} ${words.denied}` : sentence;
  const other = names[otherSide(accordingTo)];
  if (side === undefined) return differs ? `${sentence} ${words.answersOtherwise(other)}` : sentence;
  const own = isDenied ? `${sentence} ${words.denied}` : sentence;
  if (differs) return `${own} ${words.differ}`;
  return accordingTo === side ? `${own} ${words.unconfirmed(other)}` : own;
}

function proposedInWords({ introduction, side, names }: Summarised, language: Language): string {
  const words = given[language];
  if (side === undefined) return words.awaited;
  const { replyDueOn } = introduction;
  const day = replyDueOn === null ? null : dayInWords(replyDueOn, language);
  if (introduction.replyOf(side).answer === 'pending')
    return day === null ? words.answer : words.answerBy(day);
  const other = names[side === 'company' ? 'solver' : 'company'];
  return day === null ? words.waitsFor(other) : words.waitsUntil(other, day);
}

function acceptedInWords({ introduction: { meeting }, side, now }: Summarised, language: Language): string {
  const words = given[language];
  if (meeting === null) return words.toArrange(side);
  if (meeting.at > now) return words.arranged(momentInWords(meeting.at, language));
  const day = dayInWords(meeting.at, language);
  return side === undefined ? words.shouldHaveMet(day) : words.didMeet(day);
}
