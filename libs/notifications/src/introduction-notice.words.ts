import type { Language } from '@passerelle/config';
import { dayInWords, headed, momentInWords } from '@passerelle/mail';
import {
  declineReasonInWords,
  type Introduction,
  type IntroductionState,
  type Outcome,
  otherSide,
  type PartySide,
  partySides,
  type WithdrawalReason,
} from '@passerelle/introductions';
import type { Need } from '@passerelle/needs';
import type { IntroductionNoticeKind } from './introduction-notices.js';
import type { NoticeText } from './notice.words.js';

export interface IntroductionFacts {
  introduction: Introduction;
  need: Need;
  /** For whom the reader speaks; undefined: for neither, but as a curator. */
  side: PartySide | undefined;
  /** Of a `follow_up_asked`: how its question stands. */
  question?: 'open' | 'answered' | 'overtaken';
}

/** What each kind of notice and its mail say first; the title of the need follows. */
export const introductionHeadings: Record<Language, Record<IntroductionNoticeKind, string>> = {
  fr: {
    introduction_proposed: 'Une rencontre vous est proposée',
    introduction_reminded: 'Votre réponse est attendue',
    acceptance_noted: 'Votre accord est noté',
    introduction_accepted: 'Les deux parties ont accepté',
    introduction_declined: 'Cette rencontre n’aura pas lieu',
    introduction_lapsed: 'Une mise en relation restée sans réponse',
    introduction_withdrawn: 'Une mise en relation est retirée',
    acceptance_taken_back: 'Un accord a été annulé',
    meeting_planned: 'Un rendez-vous est fixé',
    introduction_met: 'La rencontre a eu lieu',
    introduction_concluded: 'Une mise en relation est conclue',
    follow_up_asked: 'Des nouvelles de votre rencontre',
  },
  en: {
    introduction_proposed: 'A meeting is proposed to you',
    introduction_reminded: 'Your answer is awaited',
    acceptance_noted: 'Your acceptance is noted',
    introduction_accepted: 'Both parties have accepted',
    introduction_declined: 'This meeting will not take place',
    introduction_lapsed: 'An introduction has had no answer',
    introduction_withdrawn: 'An introduction is withdrawn',
    acceptance_taken_back: 'An acceptance has been taken back',
    meeting_planned: 'A meeting is arranged',
    introduction_met: 'The meeting has taken place',
    introduction_concluded: 'An introduction is concluded',
    follow_up_asked: 'News of your meeting',
  },
};

/** The parties as a curator reads of them, at the beginning of a sentence. */
export const partyInWords: Record<Language, Record<PartySide, string>> = {
  fr: { company: 'L’entreprise', solver: 'Le porteur de solution' },
  en: { company: 'The company', solver: 'The solver' },
};

/** What has become of it, where a notice is of something else. */
const standing: Record<Language, Record<IntroductionState, string>> = {
  fr: {
    proposed: 'Les réponses sont attendues.',
    accepted: 'Les deux parties ont accepté depuis.',
    met: 'La rencontre a eu lieu depuis.',
    succeeded: 'Elle a été conclue depuis.',
    fruitless: 'Elle est restée sans suite.',
    declined: 'Cette rencontre n’aura pas lieu.',
    lapsed: 'Le délai de réponse est passé.',
    withdrawn: 'L’équipe d’OVLT l’a retirée depuis.',
  },
  en: {
    proposed: 'The answers are awaited.',
    accepted: 'Both parties have accepted since.',
    met: 'The meeting has taken place since.',
    succeeded: 'It has been concluded since.',
    fruitless: 'It has led to nothing.',
    declined: 'This meeting will not take place.',
    lapsed: 'The time to answer is over.',
    withdrawn: 'The OVLT team has withdrawn it since.',
  },
};

export const withdrawalInWords: Record<Language, Record<WithdrawalReason, string>> = {
  fr: {
    need_closed: 'Le besoin n’est plus ouvert.',
    party_unavailable: 'L’une des parties n’est plus disponible.',
    mistake: 'Elle avait été proposée par erreur.',
    other: 'L’équipe d’OVLT l’a retirée.',
  },
  en: {
    need_closed: 'The need is no longer open.',
    party_unavailable: 'One of the parties is no longer available.',
    mistake: 'It had been proposed by mistake.',
    other: 'The OVLT team has withdrawn it.',
  },
};

const outcomeInWords: Record<Language, Record<Outcome, string>> = {
  fr: {
    hired: 'Elle a mené à une embauche.',
    trained: 'Elle a mené à une formation.',
    pilot: 'Elle a mené à une expérimentation.',
    contract: 'Elle a mené à un contrat.',
    nothing: 'Elle est restée sans suite.',
  },
  en: {
    hired: 'It has led to a hiring.',
    trained: 'It has led to a training.',
    pilot: 'It has led to a pilot.',
    contract: 'It has led to a contract.',
    nothing: 'It has led to nothing.',
  },
};

type Body = (facts: IntroductionFacts) => string;

/** Of a notice that asks for an answer: whether it still does. */
function awaitedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
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
    fr: `Acceptez ou déclinez, si possible avant la fin du ${day}.`,
    en: `Accept or decline, if possible by ${day}.`,
  }[language];
}

/** The party that has declined, if one has. */
export const declinedBy = (introduction: Introduction): PartySide | undefined =>
  partySides.find((side) => introduction.replyOf(side).answer === 'declined');

function declinedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
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
  const said = [reason, declineNote].filter(Boolean).join('. ');
  return headed(
    `${partyInWords[language][decliner]} ${{ fr: 'décline', en: 'declines' }[language]}`,
    said,
    language,
  );
}

/** Those who had not answered when it lapsed. */
export const silentIn = (introduction: Introduction): PartySide[] =>
  introduction.state === 'lapsed'
    ? partySides.filter((side) => introduction.replyOf(side).answer === 'pending')
    : [];

function lapsedInWords({ introduction, side }: IntroductionFacts, language: Language): string {
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

const bodies: Record<Language, Record<IntroductionNoticeKind, Body>> = {
  fr: {
    introduction_proposed: (facts) => awaitedInWords(facts, 'fr'),
    introduction_reminded: (facts) => awaitedInWords(facts, 'fr'),
    acceptance_noted: (facts) => awaitedInWords(facts, 'fr'),
    introduction_accepted: ({ introduction, side }) => {
      if (!introduction.isOpened) return standing.fr[introduction.state];
      return side === undefined
        ? 'Elles peuvent se parler. À elles de fixer un rendez-vous, ou à vous de le faire.'
        : 'Vous pouvez lire les coordonnées de l’autre partie et fixer un rendez-vous.';
    },
    introduction_declined: (facts) => declinedInWords(facts, 'fr'),
    introduction_lapsed: (facts) => lapsedInWords(facts, 'fr'),
    introduction_withdrawn: ({ introduction: { withdrawalReason } }) =>
      withdrawalInWords.fr[withdrawalReason ?? 'other'],
    acceptance_taken_back: ({ introduction }) => standing.fr[introduction.state],
    meeting_planned: ({ introduction: { meeting } }) => meetingInWords(meeting, 'fr'),
    introduction_met: ({ introduction: { metOn } }) =>
      metOn === null ? 'La date n’est pas connue.' : `C’était le ${dayInWords(metOn, 'fr')}.`,
    introduction_concluded: ({ introduction: { outcome } }) =>
      outcome === null ? 'Ce qui en est sorti reste à dire.' : outcomeInWords.fr[outcome],
    follow_up_asked: (facts) => followUpInWords(facts, 'fr'),
  },
  en: {
    introduction_proposed: (facts) => awaitedInWords(facts, 'en'),
    introduction_reminded: (facts) => awaitedInWords(facts, 'en'),
    acceptance_noted: (facts) => awaitedInWords(facts, 'en'),
    introduction_accepted: ({ introduction, side }) => {
      if (!introduction.isOpened) return standing.en[introduction.state];
      return side === undefined
        ? 'They can talk to each other. It is up to them to arrange a meeting, or to you.'
        : 'You can read whom to talk to on the other side, and arrange a meeting.';
    },
    introduction_declined: (facts) => declinedInWords(facts, 'en'),
    introduction_lapsed: (facts) => lapsedInWords(facts, 'en'),
    introduction_withdrawn: ({ introduction: { withdrawalReason } }) =>
      withdrawalInWords.en[withdrawalReason ?? 'other'],
    acceptance_taken_back: ({ introduction }) => standing.en[introduction.state],
    meeting_planned: ({ introduction: { meeting } }) => meetingInWords(meeting, 'en'),
    introduction_met: ({ introduction: { metOn } }) =>
      metOn === null ? 'The day is not known.' : `It was on ${dayInWords(metOn, 'en')}.`,
    introduction_concluded: ({ introduction: { outcome } }) =>
      outcome === null ? 'What came of it is still to be said.' : outcomeInWords.en[outcome],
    follow_up_asked: (facts) => followUpInWords(facts, 'en'),
  },
};

function followUpInWords({ question }: IntroductionFacts, language: Language): string {
  const bodiesOfQuestion = {
    open: {
      fr: 'Vous êtes-vous rencontrés, et qu’en est-il sorti ?',
      en: 'Did you meet, and what came of it?',
    },
    answered: { fr: 'Votre réponse est notée.', en: 'Your answer is noted.' },
    overtaken: {
      fr: 'Nous vous avons posé la question de nouveau depuis.',
      en: 'We have asked you again since.',
    },
  };
  return bodiesOfQuestion[question ?? 'overtaken'][language];
}

/** When and where, on one line. */
function meetingInWords(meeting: Introduction['meeting'], language: Language): string {
  if (meeting === null)
    return { fr: 'La date reste à fixer.', en: 'The day is still to be chosen.' }[language];
  const where = meeting.place ?? { fr: 'en visioconférence', en: 'by video call' }[language];
  return `${momentInWords(meeting.at, language)}, ${where}.`;
}

/** What a notice says to its reader. */
export function introductionNoticeText(
  kind: IntroductionNoticeKind,
  facts: IntroductionFacts,
  language: Language,
): NoticeText {
  return {
    title: headed(introductionHeadings[language][kind], facts.need.title, language),
    body: bodies[language][kind](facts),
  };
}
