import type { Language } from '@passerelle/config';
import {
  dayInWords,
  defineMail,
  greeting,
  headed,
  listed,
  type MailContent,
  type MailList,
  momentInWords,
  quoted,
} from '@passerelle/mail';
import type { MinutesContent, MinutesEdition } from '../../minutes/minutes-edition.entity.js';
import type { GroupMeetingMail } from '../group-meeting-notices.js';

export interface MinutesMail extends GroupMeetingMail {
  edition: MinutesEdition;
}

const words = {
  fr: {
    subject: 'Compte rendu',
    corrected: 'Compte rendu corrigé',
    first: (group: string, when: string) => `Voici ce qui s’est dit dans le groupe ${group}, ${when}.`,
    correction: (what: string) =>
      `Ce compte rendu remplace celui que vous avez reçu. ${headed('Ce qui est corrigé', quoted(what, 'fr'), 'fr')}`,
    present: 'Présents',
    absent: 'Absents',
    decisions: 'Décisions',
    actions: 'Ce qu’il y a à faire',
    nobody: 'plus personne',
    due: (who: string, day: string) => `${who}, pour le ${day}`,
    open: 'Lire dans Passerelle',
    note: 'Les actions qui vous sont confiées vous attendent sur votre page d’accueil. Nous vous les rappellerons à temps.',
    reason: 'Vous recevez ce message parce que vous faites partie de ce groupe sur Passerelle.',
  },
  en: {
    subject: 'Minutes',
    corrected: 'Corrected minutes',
    first: (group: string, when: string) => `This is what was said in the group ${group}, ${when}.`,
    correction: (what: string) =>
      `These minutes replace those that you got. ${headed('What is corrected', quoted(what, 'en'), 'en')}`,
    present: 'Present',
    absent: 'Absent',
    decisions: 'Decisions',
    actions: 'What there is to do',
    nobody: 'nobody any more',
    due: (who: string, day: string) => `${who}, by ${day}`,
    open: 'Read on Passerelle',
    note: 'The actions given to you wait on your home page. We will remind you of them in time.',
    reason: 'You receive this message because you are in this group on Passerelle.',
  },
};

function listsOf({ decisions, actions }: MinutesContent, language: Language): MailList[] {
  const say = words[language];
  return [
    { heading: say.decisions, cards: decisions.map((title) => ({ title })) },
    {
      heading: say.actions,
      cards: actions.map(({ title, owner, dueOn }) => ({
        title,
        meta: say.due(owner || say.nobody, dayInWords(dueOn, language)),
      })),
    },
  ];
}

function contentOf({ name, group, meeting, url, edition }: MinutesMail, language: Language): MailContent {
  const say = words[language];
  const { content, correction } = edition;
  const when = momentInWords(meeting.at, language);
  const isCorrected = edition.edition > 1;
  const people = (heading: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [headed(heading, listed(names, language), language)];
  return {
    subject: headed(isCorrected ? say.corrected : say.subject, group, language),
    preheader: when,
    greeting: greeting(name, language),
    paragraphs: [
      say.first(quoted(group, language), when),
      ...(isCorrected ? [say.correction(correction)] : []),
      ...people(say.present, content.present),
      ...people(say.absent, content.absent),
      ...content.minutes.split(/\n{2,}/).filter(Boolean),
    ],
    lists: listsOf(content, language),
    action: { label: say.open, url },
    ...(content.actions.length > 0 && { note: say.note }),
    reason: say.reason,
  };
}

/** To the members of a group: minutes of a meeting, its decisions, and its actions with owners and due days. */
export const minutesMail = defineMail<MinutesMail>({
  name: 'minutes',
  fr: (props) => contentOf(props, 'fr'),
  en: (props) => contentOf(props, 'en'),
});
