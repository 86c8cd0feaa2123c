import { introductionPath, type Language } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import type { LinkDone, LinkForm } from '@passerelle/links';
import { dayInWords, headed, quoted } from '@passerelle/mail';
import type { PartySide } from '../parties/parties.js';
import type { AskedByMail } from './mailed-answers.js';
import { inFull, type OtherParty } from './other-parties.js';

/** Sentence that names the two parties of a proposal and the need. */
const proposed: Record<Language, (who: string, title: string, side: PartySide) => string> = {
  fr: (who, title, side) =>
    `${placeIn.fr.Operator} vous propose de rencontrer ${who}, pour ${side === 'company' ? 'votre' : 'le'} besoin ${quoted(title, 'fr')}.`,
  en: (who, title, side) =>
    `${placeIn.en.operatorName} proposes that you meet ${who}, for ${side === 'company' ? 'your' : 'the'} need ${quoted(title, 'en')}.`,
};

/** Facts about the other party, and the curator's note, as in the mail. */
function offerInWords(
  { introduction, parties: { need }, side }: AskedByMail,
  other: OtherParty,
  language: Language,
): string[] {
  const note = side === 'company' ? introduction.noteToCompany : introduction.noteToSolver;
  const { asks, facts } = other;
  return [
    proposed[language](inFull(other), need.title, side),
    ...(asks?.beginning ? [quoted(asks.beginning, language)] : []),
    ...facts,
    ...(note === ''
      ? []
      : [
          headed(
            { fr: `Un mot ${placeIn.fr.ofOperator}`, en: `A word from ${placeIn.en.operatorName}` }[language],
            quoted(note, language),
            language,
          ),
        ]),
  ];
}

/** The page on which a party answers an offer: the offer as in the mail, and the question below. */
export function offerForm(
  answer: 'accept' | 'decline',
  asked: AskedByMail,
  other: OtherParty,
  language: Language,
): Question {
  const form = answerForms[language][answer];
  return { ...form, paragraphs: [...offerInWords(asked, other, language), ...form.paragraphs] };
}

type Question = Pick<LinkForm, 'title' | 'paragraphs' | 'button'>;
type Forms = Record<'accept' | 'decline' | 'takeBack', Question>;

/** Label of the box to tick on pages without a reason. */
export const agreements: Record<Language, Record<'accept' | 'takeBack', string>> = {
  fr: { accept: 'Oui, je souhaite cette rencontre.', takeBack: 'Oui, je reviens sur mon accord.' },
  en: { accept: 'Yes, I would like this meeting.', takeBack: 'Yes, I change my mind.' },
};

/** The question of each page, below the offer. */
export const answerForms: Record<Language, Forms> = {
  fr: {
    accept: {
      title: 'Accepter cette rencontre',
      paragraphs: [
        'En acceptant, vous permettez à l’autre partie, si elle accepte aussi, de voir vos coordonnées. Tant qu’elle n’a pas accepté, rien n’est transmis et vous pouvez revenir sur votre accord.',
      ],
      button: 'J’accepte',
    },
    decline: {
      title: 'Décliner cette rencontre',
      get paragraphs() {
        return [
          `La proposition prendra fin. L’autre partie saura seulement que la rencontre n’aura pas lieu : votre motif n’est lu que par l’équipe ${placeIn.fr.ofOperator}.`,
        ];
      },
      button: 'Je décline',
    },
    takeBack: {
      title: 'Revenir sur votre accord',
      paragraphs: [
        'Votre accord sera annulé, et vous pourrez de nouveau accepter ou décliner. Vos coordonnées n’ont pas été transmises.',
      ],
      button: 'J’annule mon accord',
    },
  },
  en: {
    accept: {
      title: 'Accept this meeting',
      paragraphs: [
        'By accepting you allow the other party, if it accepts too, to see how to reach you. As long as it has not accepted, nothing is passed on, and you can take your acceptance back.',
      ],
      button: 'I accept',
    },
    decline: {
      title: 'Decline this meeting',
      get paragraphs() {
        return [
          `The introduction will end. The other party will learn only that there will be no meeting: your reason is read by the ${placeIn.en.operatorName} team alone.`,
        ];
      },
      button: 'I decline',
    },
    takeBack: {
      title: 'Take your acceptance back',
      paragraphs: [
        'Your answer will be open again: you can still accept or decline. How to reach you has not been passed on.',
      ],
      button: 'I take my acceptance back',
    },
  },
};

/** Shown on the page that declines, to a party that has already accepted. */
export const declinesInstead: Record<Language, string> = {
  fr: 'Vous avez accepté. Si vous déclinez maintenant, votre accord est annulé.',
  en: 'You have accepted. If you decline now, your acceptance is taken back.',
};

export const declineFields = {
  fr: {
    reason: 'Pour quelle raison ?',
    note: 'En quelques mots',
    hint: 'Si vous choisissez « Une autre raison », dites laquelle.',
    choose: 'Choisissez une raison.',
  },
  en: {
    reason: 'For what reason?',
    note: 'In a few words',
    hint: 'If you choose “Another reason”, say which.',
    choose: 'Choose a reason.',
  },
};

const statuses = {
  fr: {
    see: 'Voir la rencontre',
    accepted: {
      title: 'Votre accord est noté',
      waiting: 'Nous vous écrirons dès que l’autre partie aura répondu.',
      takeBack:
        'Vous recevez aussi un message qui permet de revenir sur votre accord, tant que l’autre partie n’a pas accepté.',
    },
    both: {
      title: 'Les deux parties ont accepté',
      next: 'Il reste à fixer un rendez-vous. Nous vous écrivons à l’instant : le lien de ce message vous permet d’en proposer un.',
    },
    open: {
      title: 'Votre réponse est attendue',
      until: (day: string) => `Vous pouvez accepter ou décliner avant le ${day}.`,
      anytime: 'Vous pouvez accepter ou décliner.',
      how: 'Ouvrez le lien d’un autre de nos messages : celui-ci a déjà servi.',
    },
    takenBack: 'Votre accord est annulé',
    acceptAfterAll: 'Accepter tout de même',
    nothingToTakeBack: 'Vous n’avez pas encore répondu',
    declined: {
      title: 'Vous avez décliné',
      next: 'L’autre partie apprend que la rencontre n’aura pas lieu, sans votre motif. Nous ne vous la proposerons pas de nouveau avant trois mois.',
    },
    otherDeclined: {
      title: 'Cette rencontre n’aura pas lieu',
      next: 'L’autre partie ne souhaite pas donner suite. Vous n’avez rien à faire.',
    },
    lapsed: {
      title: 'Le délai de réponse est passé',
      next: 'Cette proposition a pris fin sans que les deux parties aient répondu. Rien n’a été transmis.',
    },
    withdrawn: {
      title: 'Cette rencontre est retirée',
      get next() {
        return `L’équipe ${placeIn.fr.ofOperator} l’a retirée. Vous n’avez rien à faire.`;
      },
    },
  },
  en: {
    see: 'See the introduction',
    accepted: {
      title: 'Your acceptance is noted',
      waiting: 'We will write to you as soon as the other party has answered.',
      takeBack:
        'You also receive a message by which you can take your acceptance back, as long as the other party has not accepted.',
    },
    both: {
      title: 'Both parties have accepted',
      next: 'What is left is to arrange a meeting. We are writing to you now: the link in that message lets you propose one.',
    },
    open: {
      title: 'Your answer is awaited',
      until: (day: string) => `You can accept or decline before ${day}.`,
      anytime: 'You can accept or decline.',
      how: 'Follow a link in another message of ours: this one has been used.',
    },
    takenBack: 'Your acceptance is taken back',
    acceptAfterAll: 'Accept after all',
    nothingToTakeBack: 'You have not answered yet',
    declined: {
      title: 'You have declined',
      next: 'The other party learns that there will be no meeting, not your reason. We will not propose it to you again within three months.',
    },
    otherDeclined: {
      title: 'This meeting will not take place',
      next: 'The other party does not want to go further. There is nothing for you to do.',
    },
    lapsed: {
      title: 'The time to answer is over',
      next: 'This introduction ended without an answer from both parties. Nothing was passed on.',
    },
    withdrawn: {
      title: 'This introduction is withdrawn',
      get next() {
        return `The ${placeIn.en.operatorName} team has withdrawn it. There is nothing for you to do.`;
      },
    },
  },
};

/** State of an introduction for a party. It never reveals the other party's answer before both have accepted. */
export function statusInWords({ introduction, side, speaker }: AskedByMail, language: Language): LinkDone {
  const words = statuses[language];
  const say = (title: string, paragraphs: readonly string[]): LinkDone => ({
    title,
    paragraphs,
    cookies: [],
  });
  const { answer } = introduction.replyOf(side);
  const canSignIn = speaker.personId !== null;
  switch (introduction.state) {
    case 'proposed':
      if (answer === 'accepted') {
        const { title, waiting, takeBack } = words.accepted;
        const { byMail } = introduction.replyOf(side);
        return say(title, byMail ? [waiting, takeBack] : [waiting]);
      }
      return say(words.open.title, openInWords(introduction.lapsesOn, language));
    case 'accepted':
    case 'met':
    case 'succeeded':
    case 'fruitless': {
      const { title, next } = words.both;
      const onward = { onward: words.see, onwardUrl: introductionPath(introduction.id) };
      return { ...say(title, introduction.state === 'accepted' ? [next] : []), ...(canSignIn && onward) };
    }
    case 'declined': {
      const { title, next } = answer === 'declined' ? words.declined : words.otherDeclined;
      return say(title, [next]);
    }
    case 'lapsed':
      return say(words.lapsed.title, [words.lapsed.next]);
    case 'withdrawn':
      return say(words.withdrawn.title, [words.withdrawn.next]);
  }
}

/** Shown if the acceptance was withdrawn, or was never given. */
export function withoutAcceptance(
  asked: AskedByMail,
  title: 'takenBack' | 'nothingToTakeBack',
  language: Language,
): LinkDone {
  return { ...statusInWords(asked, language), title: statuses[language][title] };
}

/** Next steps after an acceptance was withdrawn. */
export function answerableAgain({ introduction: { lapsesOn } }: AskedByMail, language: Language): LinkDone {
  const { open, takenBack, acceptAfterAll } = statuses[language];
  return {
    title: takenBack,
    paragraphs: [lapsesOn === null ? open.anytime : open.until(dayInWords(lapsesOn, language))],
    cookies: [],
    onward: acceptAfterAll,
  };
}

function openInWords(lapsesOn: string | null, language: Language): string[] {
  const { until, anytime, how } = statuses[language].open;
  return [lapsesOn === null ? anytime : until(dayInWords(lapsesOn, language)), how];
}

/** Shown on the page that withdraws an acceptance. */
export const acceptedFor: Record<Language, (title: string) => string> = {
  fr: (title) => `Vous avez accepté la rencontre proposée pour le besoin ${quoted(title, 'fr')}.`,
  en: (title) => `You have accepted the meeting proposed for the need ${quoted(title, 'en')}.`,
};
