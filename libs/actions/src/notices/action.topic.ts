import type { Language } from '@passerelle/config';
import { dayInWords } from '@passerelle/mail';
import { type Audience, defineTopic } from '@passerelle/notifications';
import { ActionAdded, ActionEdited, ActionsDue, ActionStateChanged } from '../action/action.events.js';
import { type ActionFacts, ActionNotices, type ActionOnPage } from './action-notices.js';
import { actionSamples } from './action.samples.js';
import { actionsDueMail } from './actions-due.mail.js';
import { actionsGivenMail } from './actions-given.mail.js';

/** The role of the recipient matters only to mails, and done actions are not mailed. */
const giver: Audience<ActionOnPage> = async ({ giverId }) =>
  giverId === undefined ? [] : [{ recipient: { kind: 'person', id: giverId }, as: 'company' }];

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

/** Actions given within a minute are mailed together, since people fill in lists. */
const GATHERED_FOR = 60_000;

const given = {
  fr: {
    heading: 'Une action pour vous',
    body: (facts: ActionFacts) =>
      [facts.who && `${facts.who} vous la confie.`, howItStands(facts, 'fr')].filter(Boolean).join(' '),
  },
  en: {
    heading: 'An action for you',
    body: (facts: ActionFacts) =>
      [facts.who && `${facts.who} gives it to you.`, howItStands(facts, 'en')].filter(Boolean).join(' '),
  },
};

/** Notices to the owner of an action, and to the person who gave it. */
export const actionTopic = defineTopic({
  name: 'action',
  source: ActionNotices,
  visible: `EXISTS (
    SELECT FROM action WHERE action.id = CAST(notice.data ->> 'actionId' AS uuid) 
      AND :personId IN (action.owner_id, action.created_by_id))`,
  samples: actionSamples,
  notices: {
    action_added: {
      on: ActionAdded,
      handler: 'NotifyOwnerOnActionAdded',
      means: 'The viewer was given an action.',
      to: 'the owner of the action',
      mailed: { category: 'actions', urgent: 'never', asks: 'confirm' },
      template: actionsGivenMail.name,
      notify: (source, event, manager) => source.given(event, manager),
      gatheredFor: GATHERED_FOR,
      words: given,
      compose: (source, notices) => source.composeGiven(notices),
    },
    action_given: {
      on: ActionEdited,
      handler: 'NotifyOwnerOnActionEdited',
      means: 'An action that was there already was given to the viewer.',
      to: 'the owner of the action',
      mailed: { category: 'actions', urgent: 'never', asks: 'confirm' },
      template: actionsGivenMail.name,
      notify: (source, event, manager) =>
        event.data.isGiven ? source.given(event, manager) : Promise.resolve([]),
      gatheredFor: GATHERED_FOR,
      words: given,
      compose: (source, notices) => source.composeGiven(notices),
    },
    action_done: {
      on: ActionStateChanged,
      handler: 'NotifyGiverOnActionStateChanged',
      means: 'An action that the viewer gave to somebody else is done or dropped.',
      to: 'the person who gave the action to somebody else',
      mailed: false,
      audience: giver,
      when: (_, { action }) => action.state === 'done',
      // Once for each action, so that a person who often changes the state does not fill a list.
      once: ({ data: { actionId } }) => actionId,
      data: async ({ actorId }) => (actorId === null ? {} : { personId: actorId }),
      words: {
        fr: {
          heading: 'Une action est faite',
          body: ({ action, who }) =>
            action.state === 'done'
              ? `${who || 'On'} dit que c’est fait.`
              : 'Elle a été remise à faire depuis.',
        },
        en: {
          heading: 'An action is done',
          body: ({ action, who }) =>
            action.state === 'done'
              ? `${who || 'Somebody'} says that it is done.`
              : 'It has been put back to do since.',
        },
      },
    },
    action_due: {
      on: ActionsDue,
      handler: 'NotifyOwnerOnActionsDue',
      means: 'Actions of the viewer are due.',
      to: 'the owner of the actions',
      mailed: { category: 'actions', urgent: 'never', asks: 'confirm' },
      notify: (source, event, manager) => source.due(event, manager),
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
