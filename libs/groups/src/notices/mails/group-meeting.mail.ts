import type { Language } from '@passerelle/config';
import {
  defineMail,
  greeting,
  headed,
  type MailContent,
  type MailTemplate,
  momentInWords,
  quoted,
} from '@passerelle/mail';
import type { GroupMeetingMail } from '../group-meeting-notices.js';

const words = {
  fr: {
    clock: 'heure de Paris',
    place: 'Lieu',
    online: 'En visioconférence',
    join: 'Rejoindre la visioconférence',
    agenda: 'Ordre du jour',
    open: 'Ouvrir la page de la séance',
    reason: 'Vous recevez ce message parce que vous faites partie de ce groupe sur Passerelle.',
  },
  en: {
    clock: 'Paris time',
    place: 'Place',
    online: 'By video call',
    join: 'Join the video call',
    agenda: 'Agenda',
    open: 'Open the page of the meeting',
    reason: 'You receive this message because you are in this group on Passerelle.',
  },
};

interface MeetingWords {
  first: (group: string) => string;
  note: string;
}

/** Time, place and subject of the meeting, with the file for the calendar. */
function contentOf(
  { name, heading, group, meeting, url }: GroupMeetingMail,
  { first, note }: MeetingWords,
  language: Language,
): MailContent {
  const say = words[language];
  const { at, place, link, agenda } = meeting;
  return {
    subject: headed(heading, group, language),
    preheader: momentInWords(at, language),
    greeting: greeting(name, language),
    paragraphs: [first(quoted(group, language))],
    lists: [
      {
        cards: [
          {
            title: `${momentInWords(at, language)} (${say.clock})`,
            reasons: [place === null ? say.online : headed(say.place, place, language)],
          },
        ],
      },
      ...(agenda === ''
        ? []
        : [
            {
              heading: say.agenda,
              cards: agenda
                .split('\n')
                .filter(Boolean)
                .map((title) => ({ title })),
            },
          ]),
    ],
    action: { label: say.open, url },
    note,
    links: link === null ? [] : [{ label: say.join, url: link, isTyped: true }],
    reason: say.reason,
  };
}

const meetingMail = (name: string, input: Record<Language, MeetingWords>): MailTemplate<GroupMeetingMail> =>
  defineMail<GroupMeetingMail>({
    name,
    fr: (props) => contentOf(props, input.fr, 'fr'),
    en: (props) => contentOf(props, input.en, 'en'),
  });

export const groupMeetingPlannedMail = meetingMail('group-meeting-planned', {
  fr: {
    first: (group) => `Le groupe ${group} se retrouve :`,
    note: 'Le fichier joint ajoute la séance à votre agenda. Vous n’avez rien d’autre à faire.',
  },
  en: {
    first: (group) => `The group ${group} meets:`,
    note: 'The attached file adds the meeting to your calendar. There is nothing else to do.',
  },
});

export const groupMeetingMovedMail = meetingMail('group-meeting-moved', {
  fr: {
    first: (group) => `La séance du groupe ${group} a changé. Voici ce qui vaut maintenant :`,
    note: 'Le fichier joint déplace la séance dans votre agenda. Vous n’avez rien d’autre à faire.',
  },
  en: {
    first: (group) => `The meeting of the group ${group} has changed. This is what holds now:`,
    note: 'The attached file moves the meeting in your calendar. There is nothing else to do.',
  },
});

const fields = {
  fr: {
    why: (note: string) => headed('La raison', quoted(note, 'fr'), 'fr'),
    first: (group: string, when: string) => `La séance du groupe ${group}, prévue ${when}, n’aura pas lieu.`,
    note: 'Le fichier joint la retire de votre agenda. Une autre date viendra par mail, s’il y en a une.',
  },
  en: {
    why: (note: string) => headed('The reason', quoted(note, 'en'), 'en'),
    first: (group: string, when: string) =>
      `The meeting of the group ${group}, planned for ${when}, will not take place.`,
    note: 'The attached file takes it out of your calendar. Another date will come by mail, if there is one.',
  },
};

function cancelledContent(
  { name, heading, group, meeting, url }: GroupMeetingMail,
  language: Language,
): MailContent {
  const { first, why, note } = fields[language];
  const when = momentInWords(meeting.at, language);
  return {
    subject: headed(heading, group, language),
    preheader: when,
    greeting: greeting(name, language),
    paragraphs: [
      first(quoted(group, language), when),
      ...(meeting.cancelNote === '' ? [] : [why(meeting.cancelNote)]),
    ],
    action: { label: words[language].open, url },
    note,
    reason: words[language].reason,
  };
}

export const groupMeetingCancelledMail = defineMail<GroupMeetingMail>({
  name: 'group-meeting-cancelled',
  fr: (props) => cancelledContent(props, 'fr'),
  en: (props) => cancelledContent(props, 'en'),
});
