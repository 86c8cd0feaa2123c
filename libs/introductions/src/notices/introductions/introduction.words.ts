import type { Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { dayInWords, headed, listed, momentInWords, quoted } from '@passerelle/mail';
import type { AboutNeed } from '@passerelle/needs';
import type { Introduction, WithdrawalReason } from '../../introduction/introduction.entity.js';
import { hasMet, type IntroductionState } from '../../introduction/introduction.transitions.js';
import { declineReasonInWords } from '../../mailed-answers/need-facts.words.js';
import { otherSide, type PartySide, partySides } from '../../parties/parties.js';

export interface IntroductionFacts extends AboutNeed {
  introduction: Introduction;
  /** The side for which the reader speaks. undefined: the reader is a curator. */
  side: PartySide | undefined;
  /** The state of the introduction, in the reader's language: the same sentence as on its page. */
  summary: string;
  /** For a notice about a meeting: how often it was moved by then. */
  plannedSequence: number | undefined;
  /** Another party has reported the meeting, and the reader's side has not answered. */
  isToConfirm: boolean;
}

/** The names of the parties for curators, at the beginning of a sentence. */
const partyInWords: Record<Language, Record<PartySide, string>> = {
  fr: { company: 'L’entreprise', solver: 'Le porteur de solution' },
  en: { company: 'The company', solver: 'The solver' },
};

/** State of the introduction, for notices about an earlier event. */
export const standing: Record<Language, Record<IntroductionState, string>> = {
  fr: {
    proposed: 'Les réponses sont attendues.',
    accepted: 'Les deux parties ont accepté depuis.',
    met: 'Une rencontre a été notée depuis.',
    succeeded: 'Une rencontre et ses suites ont été notées depuis.',
    fruitless: 'Elle est restée sans suite.',
    declined: 'Cette rencontre n’aura pas lieu.',
    lapsed: 'Le délai de réponse est passé.',
    get withdrawn() {
      return `L’équipe ${placeIn.fr.ofOperator} l’a retirée depuis.`;
    },
  },
  en: {
    proposed: 'The answers are awaited.',
    accepted: 'Both parties have accepted since.',
    met: 'A meeting has been noted since.',
    succeeded: 'A meeting and what came of it have been noted since.',
    fruitless: 'It has led to nothing.',
    declined: 'This meeting will not take place.',
    lapsed: 'The time to answer is over.',
    get withdrawn() {
      return `The ${placeIn.en.operatorName} team has withdrawn it since.`;
    },
  },
};

export const withdrawalInWords: Record<Language, Record<WithdrawalReason, string>> = {
  fr: {
    need_closed: 'Le besoin n’est plus ouvert.',
    party_unavailable: 'L’une des parties n’est plus disponible.',
    mistake: 'Elle avait été proposée par erreur.',
    get other() {
      return `L’équipe ${placeIn.fr.ofOperator} l’a retirée.`;
    },
  },
  en: {
    need_closed: 'The need is no longer open.',
    party_unavailable: 'One of the parties is no longer available.',
    mistake: 'It had been proposed by mistake.',
    get other() {
      return `The ${placeIn.en.operatorName} team has withdrawn it.`;
    },
  },
};

/** For a notice that requests an answer: whether the answer is still awaited. */
export function awaitedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
  if (introduction.state !== 'proposed' || side === undefined) return standing[language][introduction.state];
  if (introduction.replyOf(side).answer === 'accepted') {
    return {
      fr: 'Vous avez accepté. L’autre partie n’a pas encore accepté.',
      en: 'You have accepted. The other party has not accepted yet.',
    }[language];
  }
  const { replyDueOn } = introduction;
  if (replyDueOn === null) {
    return { fr: 'Acceptez ou déclinez dès que possible.', en: 'Accept or decline as soon as you can.' }[
      language
    ];
  }
  const day = dayInWords(replyDueOn, language);
  return {
    fr: `Acceptez ou déclinez, si possible d’ici au ${day}.`,
    en: `Accept or decline, if possible by ${day}.`,
  }[language];
}

/** The party that has declined. undefined: none. */
export const declinedBy = (introduction: Introduction): PartySide | undefined =>
  partySides.find((side) => introduction.replyOf(side).answer === 'declined');

export function declinedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
  const decliner = declinedBy(introduction);
  if (decliner === undefined) return standing[language][introduction.state];
  if (side === decliner) return { fr: 'Vous avez décliné.', en: 'You have declined.' }[language];
  if (side === otherSide(decliner)) {
    return {
      fr: 'L’autre partie ne souhaite pas donner suite.',
      en: 'The other party does not want to go further.',
    }[language];
  }
  const { declineReason, declineNote } = introduction.replyOf(decliner);
  const reason = declineReason && declineReasonInWords[language][declineReason];
  const text = [reason, declineNote].filter(Boolean).join('. ');
  return headed(
    `${partyInWords[language][decliner]} ${{ fr: 'décline', en: 'declines' }[language]}`,
    text,
    language,
  );
}

/** The parties that had not answered when the introduction lapsed. */
export const silentIn = (introduction: Introduction): PartySide[] =>
  introduction.state === 'lapsed'
    ? partySides.filter((side) => introduction.replyOf(side).answer === 'pending')
    : [];

export function lapsedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
  const silent = silentIn(introduction);
  if (side === undefined) {
    const [only] = silent;
    if (silent.length === 1 && only !== undefined) {
      return `${partyInWords[language][only]} ${{ fr: 'n’a pas répondu.', en: 'has not answered.' }[language]}`;
    }
    return { fr: 'Aucune des deux parties n’a répondu.', en: 'Neither party has answered.' }[language];
  }
  return silent.includes(side)
    ? { fr: 'Le délai est passé sans votre réponse.', en: 'The time went by without your answer.' }[language]
    : {
        fr: 'L’autre partie n’a pas répondu dans le délai.',
        en: 'The other party has not answered in time.',
      }[language];
}

/** First sentence of a notice and a mail about a meeting with a new time or place. */
export const movedInWords: Record<Language, string> = {
  fr: 'Un rendez-vous a changé',
  en: 'A meeting has changed',
};

const cancelledInWords: Record<Language, string> = {
  fr: 'Un rendez-vous est annulé',
  en: 'A meeting is cancelled',
};

/** First sentence of a notice about a meeting that was moved, or has been cancelled since. */
export function meetingNow(
  { introduction: { state, meetingSequence }, plannedSequence }: IntroductionFacts,
  language: Language,
): string | undefined {
  if (state === 'withdrawn') return cancelledInWords[language];
  return (plannedSequence ?? meetingSequence) > 0 ? movedInWords[language] : undefined;
}

/** Time and place, on one line. */
export function meetingInWords(meeting: Introduction['meeting'], language: Language): string {
  if (meeting === null)
    return { fr: 'La date reste à fixer.', en: 'The day is still to be chosen.' }[language];
  const where = meeting.place ?? { fr: 'en visioconférence', en: 'by video call' }[language];
  return `${momentInWords(meeting.at, language)}, ${where}.`;
}

/** For a notice about proposed times: whether the reader can still choose one. */
export function timesInWords(
  { state, timeOffers, meeting }: Introduction,
  side: PartySide | undefined,
  language: Language,
): string {
  if (state !== 'accepted') return standing[language][state];
  if (meeting !== null) return meetingInWords(meeting, language);
  const offer = timeOffers.find(({ by }) => by !== side);
  if (offer === undefined)
    return { fr: 'La date reste à fixer.', en: 'The day is still to be chosen.' }[language];
  const times = listed(
    offer.times.map((at) => momentInWords(new Date(at), language)),
    language,
  );
  return headed({ fr: 'Choisissez', en: 'Choose' }[language], `${times}.`, language);
}

/** For a notice about a cancelled meeting. */
export function calledOffInWords(
  { state, meeting, calledOffMeeting }: Introduction,
  language: Language,
): string {
  if (state !== 'accepted' && !hasMet(state)) return standing[language][state];
  if (meeting !== null || calledOffMeeting === null) return meetingInWords(meeting, language);
  const moment = momentInWords(new Date(calledOffMeeting.at), language);
  const text = calledOffMeeting.note === null ? '' : ` ${quoted(calledOffMeeting.note, language)}`;
  return {
    fr: `Il était prévu le ${moment}.${text}`,
    en: `It was to be on ${moment}.${text}`,
  }[language];
}
