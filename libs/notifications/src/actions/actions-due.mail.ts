import type { Language } from '@passerelle/config';
import { dayInWords, defineMail, greeting, headed, type MailList, quoted } from '@passerelle/mail';

/** Something that the reader has still to do. */
export interface DueAction {
  title: string;
  /** As “2026-12-03”. */
  dueOn: string;
  /** What it is for; undefined: that is gone. */
  subject: string | undefined;
  /** Where it is read. */
  url: string;
}

export interface ActionsDueMail {
  /** Of the reader; empty: unknown. */
  name: string;
  /** The day in France. */
  today: string;
  /** The soonest due first; at least one. */
  actions: readonly DueAction[];
  /** Where the reader finds all that they have to do. */
  url: string;
}

/** More would not be read. */
const MOST_CARDS = 10;

const words = {
  fr: {
    late: (day: string) => `C’était pour le ${day}`,
    today: 'C’est pour aujourd’hui',
    soon: (day: string) => `Pour le ${day}`,
    lateHeading: 'En retard',
    soonHeading: 'Bientôt',
    more: (count: number) => `Vous en avez ${count} de plus, à retrouver sur votre page d’accueil.`,
  },
  en: {
    late: (day: string) => `It was due on ${day}`,
    today: 'It is due today',
    soon: (day: string) => `Due on ${day}`,
    lateHeading: 'Late',
    soonHeading: 'Soon',
    more: (count: number) => `There are ${count} more on your home page.`,
  },
};

function cardsOf(
  { actions, today }: ActionsDueMail,
  isWanted: (action: DueAction) => boolean,
  language: Language,
): MailList['cards'] {
  const say = words[language];
  return actions
    .slice(0, MOST_CARDS)
    .filter(isWanted)
    .map(({ title, dueOn, subject, url }) => {
      const day = dayInWords(dueOn, language);
      const when = dueOn < today ? say.late(day) : dueOn === today ? say.today : say.soon(day);
      return { title, url, meta: when, reasons: subject === undefined ? [] : [quoted(subject, language)] };
    });
}

function listsOf(props: ActionsDueMail, language: Language): MailList[] {
  const say = words[language];
  return [
    { heading: say.lateHeading, cards: cardsOf(props, ({ dueOn }) => dueOn < props.today, language) },
    { heading: say.soonHeading, cards: cardsOf(props, ({ dueOn }) => dueOn >= props.today, language) },
  ];
}

const moreOf = ({ actions }: ActionsDueMail, language: Language): string[] =>
  actions.length > MOST_CARDS ? [words[language].more(actions.length - MOST_CARDS)] : [];

/** To somebody who said they would do something: its day comes, or is over. All of a day in one mail. */
export const actionsDueMail = defineMail<ActionsDueMail>({
  name: 'actions-due',
  fr(props) {
    const { actions, name, today, url } = props;
    const [first] = actions;
    const late = actions.filter(({ dueOn }) => dueOn < today).length;
    return {
      subject:
        actions.length > 1
          ? `${actions.length} actions vous attendent`
          : headed(late > 0 ? 'Une action en retard' : 'Une action pour bientôt', first?.title ?? '', 'fr'),
      preheader: actions.map(({ title }) => title).join(', '),
      greeting: greeting(name, 'fr'),
      paragraphs: ['Vous vous en chargez :', ...moreOf(props, 'fr')],
      lists: listsOf(props, 'fr'),
      action: { label: 'Dire où j’en suis', url },
      note: 'Si c’est fait, un geste suffit pour le dire. Si la date ne tient plus, choisissez-en une autre : personne ne vous le reprochera.',
      reason: 'Vous recevez ce message parce qu’une action vous est confiée sur Passerelle.',
    };
  },
  en(props) {
    const { actions, name, today, url } = props;
    const [first] = actions;
    const late = actions.filter(({ dueOn }) => dueOn < today).length;
    return {
      subject:
        actions.length > 1
          ? `${actions.length} actions are waiting for you`
          : headed(late > 0 ? 'An action that is late' : 'An action due soon', first?.title ?? '', 'en'),
      preheader: actions.map(({ title }) => title).join(', '),
      greeting: greeting(name, 'en'),
      paragraphs: ['This is yours to do:', ...moreOf(props, 'en')],
      lists: listsOf(props, 'en'),
      action: { label: 'Say how far I am', url },
      note: 'If it is done, one press says so. If the day no longer holds, choose another: nobody will mind.',
      reason: 'You receive this message because an action on Passerelle is yours.',
    };
  },
});
