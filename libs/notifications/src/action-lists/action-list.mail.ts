import type { Language } from '@passerelle/config';
import {
  defineMail,
  greeting,
  headed,
  listed,
  type MailContent,
  type MailList,
  quoted,
} from '@passerelle/mail';
import { endsOf, searchesOf } from '../notices/followed-search.js';
import type { ListLine } from './list-parts.js';

/** The reader's actions, in the order of the mail. */
export const listSections = ['answer', 'confirm', 'news', 'searches', 'desk'] as const;
export type ListSection = (typeof listSections)[number];

export interface ActionListMail {
  /** Name of the reader; empty: unknown. */
  name: string;
  /** At least one line in all. */
  lines: Readonly<Record<ListSection, readonly ListLine[]>>;
  /** Where the reader finds all items. */
  url: string;
}

/** A reader would not read more, so further lines are only counted. */
export const MOST_LINES: Readonly<Record<ListSection, number>> = {
  answer: 20,
  confirm: 20,
  news: 7,
  searches: 7,
  desk: 20,
};

const words = {
  fr: {
    answer: {
      heading: 'À répondre',
      count: (count: number) => (count > 1 ? `${count} réponses attendues` : 'une réponse attendue'),
    },
    confirm: {
      heading: 'À confirmer',
      count: (count: number) => (count > 1 ? `${count} points à confirmer` : 'un point à confirmer'),
    },
    news: {
      heading: 'Nouveau pour vous',
      count: (count: number) => (count > 1 ? `${count} nouvelles` : 'une nouvelle'),
    },
    searches: {
      heading: 'Vos recherches',
      count: (count: number) =>
        count > 1 ? `${count} besoins pour vos recherches` : 'un besoin pour vos recherches',
    },
    desk: { heading: 'Au bureau ce matin', count: () => 'le bureau' },
    more: (count: number) =>
      count > 1 ? `Et ${count} autres, à lire dans Passerelle` : 'Et une autre, à lire dans Passerelle',
    moreOf: (count: number, search: string) =>
      `${count > 1 ? `Et ${count} autres besoins` : 'Et un autre besoin'} pour ${quoted(search, 'fr')}`,
    found: 'Un nouveau besoin',
    today: 'Aujourd’hui',
  },
  en: {
    answer: {
      heading: 'To answer',
      count: (count: number) => (count > 1 ? `${count} answers awaited` : 'one answer awaited'),
    },
    confirm: {
      heading: 'To confirm',
      count: (count: number) => (count > 1 ? `${count} things to confirm` : 'one thing to confirm'),
    },
    news: {
      heading: 'New for you',
      count: (count: number) => (count > 1 ? `${count} pieces of news` : 'one piece of news'),
    },
    searches: {
      heading: 'Your searches',
      count: (count: number) =>
        count > 1 ? `${count} needs for your searches` : 'one need for your searches',
    },
    desk: { heading: 'At the desk this morning', count: () => 'the desk' },
    more: (count: number) =>
      count > 1 ? `And ${count} more, to read on Passerelle` : 'And one more, to read on Passerelle',
    moreOf: (count: number, search: string) =>
      `And ${count > 1 ? `${count} more needs` : 'one more need'} for ${quoted(search, 'en')}`,
    found: 'A new need',
    today: 'Today',
  },
};

function listOf(section: ListSection, { lines, url }: ActionListMail, language: Language): MailList {
  const say = words[language];
  const shown = lines[section].slice(0, MOST_LINES[section]);
  const left = lines[section].slice(shown.length);
  const unsearched = left.filter(({ search }) => search === undefined).length;
  return {
    heading: say[section].heading,
    cards: [
      ...shown,
      ...searchesOf(left).map(({ search, count }) => ({
        title: say.moreOf(count, search.name),
        url: search.url,
      })),
      ...(unsearched > 0 ? [{ title: say.more(unsearched), url }] : []),
    ],
  };
}

function contentOf(
  props: ActionListMail,
  language: Language,
): Pick<MailContent, 'subject' | 'preheader' | 'greeting' | 'lists'> {
  const say = words[language];
  const filled = listSections.filter((section) => props.lines[section].length > 0);
  const all = filled.flatMap((section) => props.lines[section]);
  const [only] = all;
  const counts = filled.map((section) => say[section].count(props.lines[section].length));
  return {
    subject:
      all.length === 1 && only !== undefined
        ? only.search === undefined
          ? only.title
          : headed(say.found, only.title, language)
        : headed(say.today, listed(counts, language), language),
    preheader: all
      .map(({ title }) => title)
      .join(' · ')
      .slice(0, 200),
    greeting: greeting(props.name, language),
    lists: filled.map((section) => listOf(section, props, language)),
  };
}

/** The mail of the day: each line is one tap from the page where the reader acts. */
export const actionListMail = defineMail<ActionListMail>({
  name: 'action-list',
  fr: (props) => ({
    ...contentOf(props, 'fr'),
    paragraphs: ['Voici ce qui vous attend. Chaque ligne mène là où cela se fait.'],
    links: [
      { label: 'Tout voir dans Passerelle (connexion demandée)', url: props.url },
      ...endsOf(props.lines.searches, 'fr'),
    ],
    reason:
      'Vous recevez ce message une fois par jour au plus, et seulement quand quelque chose vous attend sur Passerelle.',
  }),
  en: (props) => ({
    ...contentOf(props, 'en'),
    paragraphs: ['This is what waits for you. Each line leads to where it is done.'],
    links: [
      { label: 'See everything on Passerelle (sign-in needed)', url: props.url },
      ...endsOf(props.lines.searches, 'en'),
    ],
    reason:
      'You receive this message once a day at most, and only when something waits for you on Passerelle.',
  }),
});
