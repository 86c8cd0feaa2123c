import { placeIn } from '@passerelle/config/place';
import type { fr } from './notifications.fr.js';

export const en: typeof fr = {
  introductions: 'Introductions',
  introductionsHint: 'A meeting is proposed to you, somebody answers you, you are asked what came of it.',
  meetings: 'Meetings',
  meetingsHint: 'Arranged, moved or called off, with the file for your calendar.',
  messages: 'Messages',
  messagesHint: () => `What the other party or ${placeIn.en.operatorName} writes to you.`,
  matches: 'Needs that may be for you',
  matchesHint:
    'Those that fit your profile, and those that your saved searches find. Without these mails, we do not propose meetings to you by mail either.',
  own: 'Your needs and your profile',
  ownHint:
    'They are read, published or ended, or somebody answers. A need received or to be completed, its first publication and its first answer come at once, unless you never want them.',
  projects: 'Concepts and working groups',
  projectsHint: 'An invitation, a decision, minutes.',
  actions: 'Actions given to you',
  actionsHint: 'When their day comes, or is over.',
  desk: 'What waits at the desk',
  deskHint: () => `For the ${placeIn.en.operatorName} team.`,

  atOnce: 'At once',
  daily: 'In the mail of the day',
  weekly: 'In the mail of Monday',
  never: 'Never',

  choices: 'Your choices',
  hour: 'The hour of the mail of the day',
  zone: 'The time zone',
  unknownZone: 'Choose a time zone of the list, such as “Europe/Paris”.',
  quietAugust: 'Quiet in August',
  changedMeanwhile: 'Your choices have changed on another page. Here they are: check them, then save again.',

  pageTitle: 'The mails that you receive',
  pageMeans:
    'Choose what we write to you about, and when. A meeting that is proposed or close does not wait for the mail of the day. What you refuse stays on Passerelle, where you can read it once you have signed in.',
  pageLeaves: 'Mails that you ask for, such as a code to sign in, always arrive.',
  save: 'Save',
  savedTitle: 'Saved',
  saved: 'Your choices hold from now on, also for what was about to be sent. You may close this page.',
  chooseAll: 'Choose one of the answers for each subject.',
  another:
    'Follow the one in the last message that you received, or sign in: your choices are on the page “Me”.',

  // Actions in the audit log.
  did_chooseMails: 'chose their mails',
};
