import type { Sentence } from '@passerelle/problems';
import { sentences } from '../notifications.sentences.js';
import type { MailCategory, MailTiming } from './mail-categories.js';

/** Name of each category, and its content. */
export const categoryWords: Readonly<Record<MailCategory, { label: Sentence; hint: Sentence }>> = {
  introductions: { label: sentences.introductions(), hint: sentences.introductionsHint() },
  meetings: { label: sentences.meetings(), hint: sentences.meetingsHint() },
  messages: { label: sentences.messages(), hint: sentences.messagesHint() },
  matches: { label: sentences.matches(), hint: sentences.matchesHint() },
  own: { label: sentences.own(), hint: sentences.ownHint() },
  projects: { label: sentences.projects(), hint: sentences.projectsHint() },
  actions: { label: sentences.actions(), hint: sentences.actionsHint() },
  desk: { label: sentences.desk(), hint: sentences.deskHint() },
};

export const timingWords: Readonly<Record<MailTiming, Sentence>> = {
  at_once: sentences.atOnce(),
  daily: sentences.daily(),
  weekly: sentences.weekly(),
  never: sentences.never(),
};
