import { Injectable } from '@nestjs/common';
import { Clock, instantInFrance, type Language } from '@passerelle/config';
import {
  type LinkDone,
  type LinkField,
  type LinkForm,
  type LinkUse,
  MailedLink,
  MailedLinks,
} from '@passerelle/links';
import { momentInWords, quoted } from '@passerelle/mail';
import type { Meeting, TimeOffer } from '../introduction/introduction.entity.js';
import { sentences } from '../introductions.sentences.js';
import { statusInWords } from '../mailed-answers/mailed-answer.words.js';
import { answerPaths, type AskedByMail, MailedAnswers } from '../mailed-answers/mailed-answers.js';
import { OtherParties } from '../mailed-answers/other-parties.js';
import { otherSide } from '../parties/parties.js';
import { MeetingCalendars } from './meeting-calendars.js';
import { MeetingsService } from './meetings.service.js';

const words = {
  fr: {
    first: 'Fixer un rendez-vous',
    another: 'Déplacer le rendez-vous',
    choose: 'Choisir un rendez-vous',
    nextOfChoice: 'Vous recevez ensuite tous les deux un message avec un fichier pour votre agenda.',
    which: 'Quel moment vous convient ? (heure de Paris)',
    none: 'Aucun de ceux-là : j’en propose un autre, plus bas.',
    buttonOfChoice: 'Fixer le rendez-vous',
    about: (who: string, title: string) => `Vous rencontrez ${who}, pour le besoin ${quoted(title, 'fr')}.`,
    now: (moment: string, where: string) => `Rendez-vous fixé pour l’instant : ${moment}, ${where}.`,
    next: 'Le rendez-vous est fixé dès que vous l’envoyez : l’autre partie le reçoit par mail, avec un fichier pour son agenda. S’il ne lui convient pas, elle peut le déplacer.',
    fields: {
      day: 'Quel jour ?',
      time: 'À quelle heure ? (heure de Paris)',
      place: 'Où ?',
      placeHint: 'Donnez une adresse, ou le lien d’une visioconférence ci-dessous.',
      link: 'Lien de la visioconférence',
    },
    noMoment: 'Indiquez un jour et une heure, par exemple 2026-12-03 et 14:30.',
    button: 'Fixer ce rendez-vous',
    online: 'en visioconférence',
    done: {
      title: (moment: string) => `C’est fixé : ${moment}`,
      cancelled: 'Le rendez-vous a été annulé depuis',
      where: (where: string) => `Où : ${where}.`,
      notice:
        'Vous recevez tous les deux un message avec un fichier pour votre agenda. Le rendez-vous tient, sauf si l’un de vous le déplace.',
      agenda: 'Ajouter à mon agenda',
    },
  },
  en: {
    first: 'Arrange a meeting',
    another: 'Move the meeting',
    choose: 'Choose a meeting',
    nextOfChoice: 'You will then both receive a message with a file for your calendar.',
    which: 'Which time suits you? (Paris time)',
    none: 'None of them: I propose another one below.',
    buttonOfChoice: 'Arrange the meeting',
    about: (who: string, title: string) => `You meet ${who}, for the need ${quoted(title, 'en')}.`,
    now: (moment: string, where: string) => `Meeting arranged so far: ${moment}, ${where}.`,
    next: 'The meeting is arranged as soon as you send it: the other party receives it by e-mail, with a file for its calendar. If it does not suit, it can move the meeting.',
    fields: {
      day: 'On which day?',
      time: 'At what time? (Paris time)',
      place: 'Where?',
      placeHint: 'Give an address, or the link to a video call below.',
      link: 'Link to the video call',
    },
    noMoment: 'Enter a day and a time, such as 2026-12-03 and 14:30.',
    button: 'Arrange this meeting',
    online: 'by video call',
    done: {
      title: (moment: string) => `It is arranged: ${moment}`,
      cancelled: 'The meeting has been cancelled since',
      where: (where: string) => `Where: ${where}.`,
      notice:
        'You both receive a message with a file for your calendar. The meeting stands, unless one of you moves it.',
      agenda: 'Add it to my calendar',
    },
  },
};

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Arranges or moves a meeting from a mail, without signing in, also for profiles without a holder. */
@Injectable()
export class PlanMeetingLink extends MailedLink {
  readonly path = answerPaths.planMeeting;
  readonly another = sentences.seeHowItStands();

  constructor(
    links: MailedLinks,
    private readonly answers: MailedAnswers,
    private readonly meetings: MeetingsService,
    private readonly others: OtherParties,
    private readonly calendars: MeetingCalendars,
    private readonly clock: Clock,
  ) {
    super();
    links.add(this);
  }

  async show(secret: string, language: Language): Promise<LinkForm | LinkDone | undefined> {
    const asked = await this.answers.find('planMeeting', secret);
    if (asked === undefined) return undefined;
    const { introduction, parties, side } = asked;
    const { meeting } = introduction;
    if (introduction.state !== 'accepted') return statusInWords(asked, language);
    if (asked.isUsed) return this.doneIn(asked, language);
    const say = words[language];
    const offer = introduction.offerOf(otherSide(side), this.clock.now());
    const { who } = await this.others.of(side, introduction, parties, language);
    return {
      title: offer !== undefined ? say.choose : meeting === null ? say.first : say.another,
      paragraphs: [
        say.about(who, parties.need.title),
        ...(meeting === null
          ? []
          : [say.now(momentInWords(meeting.at, language), whereOf(meeting, language))]),
        offer === undefined ? say.next : say.nextOfChoice,
      ],
      fields: [
        ...(offer === undefined ? [] : [choiceOf(offer, language)]),
        ...fieldsOf(meeting, offer, language),
      ],
      button: offer === undefined ? say.button : say.buttonOfChoice,
    };
  }

  async use({ secret, typed, language }: LinkUse): Promise<LinkForm | LinkDone | undefined> {
    const where = { place: typed('place'), link: typed('link').trim() };
    const chosen = new Date(typed('choice'));
    const hasChosen = !Number.isNaN(chosen.getTime());
    const at = hasChosen ? chosen : instantInFrance(typed('day'), typed('time'));
    if (at === undefined)
      return this.askAgain(secret, language, dayPattern.test(typed('day')) ? 'time' : 'day');
    const asked = await this.answers.give('planMeeting', secret, (change, respondent) =>
      hasChosen
        ? this.meetings.chooseTimeAs(change, respondent, { at, ...where })
        : this.meetings.planMeetingAs(change, respondent, { at, ...where }),
    );
    return asked && this.standsIn(asked, language);
  }

  private async askAgain(
    secret: string,
    language: Language,
    problemAt: string,
  ): Promise<LinkForm | LinkDone | undefined> {
    const shown = await this.show(secret, language);
    return shown && 'button' in shown ? { ...shown, problem: words[language].noMoment, problemAt } : shown;
  }

  /**
   * The page after the answer: the meeting as now arranged, or the state of an introduction that can have no meeting
   * any more.
   */
  private standsIn(asked: AskedByMail, language: Language): LinkDone {
    return asked.introduction.state === 'accepted'
      ? this.doneIn(asked, language)
      : statusInWords(asked, language);
  }

  /** The meeting as arranged, and its file for a reader who is not signed in. */
  private doneIn({ introduction, side }: AskedByMail, language: Language): LinkDone {
    const { title, cancelled, where, notice, agenda } = words[language].done;
    const { meeting } = introduction;
    if (meeting === null) return { title: cancelled, paragraphs: [], cookies: [] };
    return {
      title: title(momentInWords(meeting.at, language)),
      paragraphs: [where(whereOf(meeting, language)), notice],
      cookies: [],
      onward: agenda,
      onwardUrl: this.calendars.urlFor(introduction, side),
    };
  }
}

const whereOf = ({ place }: Meeting, language: Language): string => place ?? words[language].online;

/** The times that the other side proposes. */
function choiceOf({ times }: TimeOffer, language: Language): LinkField {
  const { which, none } = words[language];
  return {
    name: 'choice',
    type: 'choice',
    label: which,
    options: [
      ...times.map((at) => ({ value: at, label: momentInWords(new Date(at), language) })),
      { value: 'none', label: none },
    ],
  };
}

/**
 * The day and the time have no default, even if a meeting is arranged. Otherwise the button alone would end the other
 * side's proposal.
 * @param offer the other side's proposal: a person who chooses one of its times need not type another
 */
function fieldsOf(meeting: Meeting | null, offer: TimeOffer | undefined, language: Language): LinkField[] {
  const { place: whereabouts, link: call } = offer ?? meeting ?? { place: null, link: null };
  const { day, time, place, placeHint, link } = words[language].fields;
  // If the person chooses a proposed time and types no place, the place of the proposal applies.
  const where = offer !== undefined && (whereabouts ?? call) !== null ? true : 'or_another';
  const line = { autocomplete: 'off', maxLength: 10 } as const;
  return [
    {
      ...line,
      optional: offer !== undefined,
      name: 'day',
      label: day,
      type: 'date',
    },
    {
      ...line,
      optional: offer !== undefined,
      name: 'time',
      label: time,
      type: 'time',
    },
    {
      ...line,
      name: 'place',
      label: place,
      hint: placeHint,
      type: 'text',
      maxLength: 200,
      optional: where,
      ...(whereabouts !== null && { value: whereabouts }),
    },
    {
      ...line,
      name: 'link',
      label: link,
      type: 'url',
      maxLength: 500,
      optional: where,
      ...(call !== null && { value: call }),
    },
  ];
}
