import { defineMail, greeting, headed } from '@passerelle/mail';
import { cardsOf, type DueAction, moreOf } from './action-cards.js';

export interface ActionsGivenMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** The person who gave the actions. undefined: several people, or a person who may not be named. */
  giver: string | undefined;
  /** The day in France. */
  today: string;
  /** The soonest due first; at least one. */
  actions: readonly DueAction[];
  /** Where the reader finds all their actions. */
  url: string;
}

/** To a person to whom others have given actions: all actions of a minute in one mail. */
export const actionsGivenMail = defineMail<ActionsGivenMail>({
  name: 'actions-given',
  fr({ actions, name, giver, today, url }) {
    const what = actions.length > 1 ? `${actions.length} actions` : 'une action';
    return {
      subject:
        actions.length > 1
          ? `${actions.length} actions pour vous`
          : headed('Une action pour vous', actions[0]?.title ?? '', 'fr'),
      preheader: actions.map(({ title }) => title).join(', '),
      greeting: greeting(name, 'fr'),
      paragraphs: [`${giver ?? 'On'} vous confie ${what} :`, ...moreOf(actions, 'fr')],
      lists: [{ cards: cardsOf(actions, today, 'fr') }],
      action: { label: 'Dire où j’en suis', url },
      note: `Si une date ne tient pas, ou si ce n’est pas à vous de le faire, dites-le à ${giver ?? 'qui vous en a chargé'}.`,
      reason: 'Vous recevez ce message parce qu’une action vous est confiée sur Passerelle.',
    };
  },
  en({ actions, name, giver, today, url }) {
    const what = actions.length > 1 ? `${actions.length} actions` : 'an action';
    return {
      subject:
        actions.length > 1
          ? `${actions.length} actions for you`
          : headed('An action for you', actions[0]?.title ?? '', 'en'),
      preheader: actions.map(({ title }) => title).join(', '),
      greeting: greeting(name, 'en'),
      paragraphs: [
        giver === undefined ? `You are given ${what}:` : `${giver} gives you ${what}:`,
        ...moreOf(actions, 'en'),
      ],
      lists: [{ cards: cardsOf(actions, today, 'en') }],
      action: { label: 'Say how far I am', url },
      note: `If a day does not suit you, or it is not yours to do, tell ${giver ?? 'whoever asked you'}.`,
      reason: 'You receive this message because an action on Passerelle is yours.',
    };
  },
});
