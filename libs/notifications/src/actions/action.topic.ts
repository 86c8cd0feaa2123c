import { ActionAdded, ActionEdited, ActionsDue } from '@passerelle/actions';
import type { Language } from '@passerelle/config';
import { dayInWords } from '@passerelle/mail';
import { type Audience, defineTopic } from '../notices/index.js';
import { actionsDueMail } from './actions-due.mail.js';
import { type ActionFacts, ActionNotices, type ActionOnPage } from './action-notices.js';

/** As whom they are told matters to mails only, and what is given is not mailed: it is on the home page, and in a reminder in time. */
const owner: Audience<ActionOnPage> = async ({ action: { ownerId } }) =>
  ownerId === null ? [] : [{ recipient: { kind: 'person', id: ownerId }, as: 'company' }];

const states = {
  fr: { done: 'C’est fait.', dropped: 'Elle est abandonnée.' },
  en: { done: 'It is done.', dropped: 'It is dropped.' },
};

function howItStands({ action: { state, dueOn }, isLate }: ActionFacts, language: Language): string {
  if (state === 'done' || state === 'dropped') return states[language][state];
  const day = dayInWords(dueOn, language);
  if (language === 'fr') return isLate ? `C’était pour le ${day}.` : `C’est pour le ${day}.`;
  return isLate ? `It was due on ${day}.` : `It is due on ${day}.`;
}

const given = {
  fr: { heading: 'Une action pour vous', body: (facts: ActionFacts) => howItStands(facts, 'fr') },
  en: { heading: 'An action for you', body: (facts: ActionFacts) => howItStands(facts, 'en') },
};

/** What the owner of an action is told. */
export const actionTopic = defineTopic({
  name: 'action',
  source: ActionNotices,
  visible: `EXISTS (
    SELECT FROM action WHERE action.id = CAST(notice.data ->> 'actionId' AS uuid) AND action.owner_id = :personId)`,
  notices: {
    action_added: {
      on: ActionAdded,
      handler: 'NotifyOwnerOnActionAdded',
      to: 'whoever the action is given to',
      mailed: false,
      audience: owner,
      words: given,
    },
    action_given: {
      on: ActionEdited,
      handler: 'NotifyOwnerOnActionEdited',
      to: 'whoever the action is given to',
      mailed: false,
      audience: owner,
      when: ({ data: { isGiven } }) => isGiven,
      words: given,
    },
    action_due: {
      on: ActionsDue,
      handler: 'NotifyOwnerOnActionsDue',
      to: 'whoever the actions are given to',
      mailed: { category: 'actions', urgent: 'never', asks: 'confirm' },
      tell: (source, event, manager) => source.due(event, manager),
      words: {
        fr: {
          heading: 'Une action pour bientôt',
          headingNow: ({ action, isLate }) =>
            isLate ? 'Une action en retard' : action.state === 'done' ? 'Une action faite' : undefined,
          body: (facts) => howItStands(facts, 'fr'),
        },
        en: {
          heading: 'An action due soon',
          headingNow: ({ action, isLate }) =>
            isLate
              ? 'An action that is late'
              : action.state === 'done'
                ? 'An action that is done'
                : undefined,
          body: (facts) => howItStands(facts, 'en'),
        },
      },
      template: actionsDueMail.name,
      compose: (source, notices) => source.compose(notices),
    },
  },
});
