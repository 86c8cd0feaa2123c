import type { Language } from '@passerelle/config';
import { defineMail, greeting, headed, type MailList } from '@passerelle/mail';
import { cardsOf, type DueAction, moreOf } from './action-cards.js';

export interface ActionsDueMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** The day in France. */
  today: string;
  /** The soonest due first; at least one. */
  actions: readonly DueAction[];
  /** Where the reader finds all their actions. */
  url: string;
}

const headings = {
  fr: { late: 'En retard', soon: 'Bientôt' },
  en: { late: 'Late', soon: 'Soon' },
};

const listsOf = ({ actions, today }: ActionsDueMail, language: Language): MailList[] => [
  {
    heading: headings[language].late,
    cards: cardsOf(actions, today, language, ({ dueOn }) => dueOn < today),
  },
  {
    heading: headings[language].soon,
    cards: cardsOf(actions, today, language, ({ dueOn }) => dueOn >= today),
  },
];

/** To the owner of actions: the due day of an action comes, or has passed. All actions of a day in one mail. */
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
      paragraphs: ['Vous vous en chargez :', ...moreOf(actions, 'fr')],
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
      paragraphs: ['This is yours to do:', ...moreOf(actions, 'en')],
      lists: listsOf(props, 'en'),
      action: { label: 'Say how far I am', url },
      note: 'If it is done, one press says so. If the day no longer holds, choose another: nobody will mind.',
      reason: 'You receive this message because an action on Passerelle is yours.',
    };
  },
});
