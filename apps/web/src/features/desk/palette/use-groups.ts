import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDates } from '../../../ui/dates.js';
import { paths } from '../../../ui/routing/paths.js';
import { useTeamPlaces } from '../../team/team-nav.js';
import { queues } from '../queues.js';
import { shortcutsNow } from '../use-shortcuts.js';
import { entriesCalled, type Entry, exactFirst, type Group, shortGroups } from './entries.js';
import { type Found, useFound } from './use-found.js';

/** Entries of each kind that are shown. */
const MOST = 5;

/** Everything that can be opened or done, filtered by the words. */
export function useGroups(words: string): { groups: readonly Group[]; found: Found } {
  const { t } = useLingui();
  const acts = useActsOfPage();
  const pages = usePages();
  const found = useFound(words);
  const things = useThings(found);
  const isBegun = words.trim() !== '';
  const ofPage = [
    { label: t`Sur cette page`, entries: entriesCalled(words, acts) },
    { label: t`Pages`, entries: entriesCalled(words, pages) },
  ];
  const groups = shortGroups(
    isBegun ? exactFirst(words, [...ofPage, ...things]) : ofPage,
    isBegun ? MOST : Infinity,
  );
  return { groups, found };
}

/**
 * The page's shortcuts at the time when the palette opened, without those that open queues, since the queues are
 * among the pages.
 */
function useActsOfPage(): readonly Entry[] {
  const [acts] = useState(() =>
    shortcutsNow()
      .filter(({ keys }) => !keys.startsWith('g ') && !['Escape', 'Ctrl K', '/'].includes(keys))
      .map(({ keys, label, act }) => ({ key: `act ${keys}`, label, aside: keys, pick: act })),
  );
  return acts;
}

function usePages(): readonly Entry[] {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const places = useTeamPlaces();
  const page = (label: string, address: string): Entry => ({
    key: address,
    label,
    pick: () => navigate(address),
  });
  return [
    ...queues.map(({ slug, label }) => page(t`Bureau : ${i18n._(label)}`, paths.deskQueue(slug))),
    page(t`Noter un besoin au téléphone`, paths.phone),
    ...places.map(({ label, href }) => page(label, href)),
    page(t`Nouvelle étiquette`, `${paths.tags}?nouvelle=`),
    page(t`Chercher un besoin`, paths.needs),
    page(t`Chercher une solution`, paths.solvers),
    page(t`Rencontres`, paths.introductions),
    page(t`Avis`, paths.notices),
    page(t`Observatoire`, paths.observatory),
    page(t`Accueil`, paths.home),
    page(t`Mon compte`, paths.account),
    page(t`Aide`, paths.help),
  ];
}

/** Objects that the server has found, by kind. */
function useThings({ data }: Found): readonly Group[] {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const dateOf = useDates();
  if (!data) return [];
  const thing = (id: string, label: string, address: string, aside?: string): Entry => ({
    key: id,
    label,
    ...(aside !== undefined && { aside }),
    isFound: true,
    pick: () => navigate(address),
  });
  const { search, organisations, people, concepts, groups, groupMeetings } = data;
  return [
    {
      label: t`Besoins`,
      entries: search.needs.map(({ node: { id, title, organisation } }) =>
        thing(id, title, paths.deskNeed(id), organisation?.name),
      ),
    },
    {
      label: t`Porteurs de solution`,
      entries: search.solvers.map(({ node: { id, name, headline } }) =>
        thing(id, name, paths.solver(id), headline),
      ),
    },
    {
      label: t`Structures`,
      entries: organisations.nodes.map(({ id, name }) => thing(id, name, paths.organisation(id))),
    },
    {
      label: t`Personnes`,
      entries: (people?.nodes ?? []).map(({ id, name, email }) =>
        thing(id, name || email, paths.person(id), name === '' ? undefined : email),
      ),
    },
    {
      label: t`Concepts`,
      entries: concepts.nodes.map(({ id, title }) => thing(id, title, paths.concept(id))),
    },
    {
      label: t`Groupes`,
      entries: groups.nodes.map(({ id, title }) => thing(id, title, paths.group(id))),
    },
    {
      label: t`Séances`,
      entries: groupMeetings.nodes.map(({ id, at, group }) =>
        thing(id, group.title, paths.groupMeeting(group.id, id), dateOf(at, 'instant')),
      ),
    },
    {
      label: t`Étiquettes`,
      entries: search.tags.map(({ id, reference, label }) => thing(id, label, paths.tag(reference))),
    },
  ];
}
