import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DeskQueueName } from '../../ui/api/schema-types.js';
import { isCurator } from '../../ui/api/session.js';
import { useLive } from '../../ui/live/use-live.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { DeskWork as DeskWorkDocument } from './desk-work.graphql.js';
import styles from '../../features/home/home.module.css';

export const deskWorkQuery = pageQuery(DeskWorkDocument, ({ reader }) =>
  reader && isCurator(reader) ? {} : null,
);

/** A curator's queues of the day, each with its number of rows. */
export function DeskWork(): ReactNode {
  const [{ data }, again] = usePageQuery(deskWorkQuery);
  useLive(['desk'], undefined, again);
  const counts = new Map<DeskQueueName, number>(data?.desk.map(({ name, rows }) => [name, rows.totalCount]));
  const waiting = lists.filter(({ name }) => (counts.get(name) ?? 0) > 0);
  return (
    <>
      <h2>
        <Trans>Au bureau</Trans>
      </h2>
      {data && waiting.length === 0 && (
        <p>
          <Trans>Rien n’attend.</Trans>{' '}
          <Link href={paths.desk}>
            <Trans>Ouvrir le bureau</Trans>
          </Link>
        </p>
      )}
      <ul className={`plain-list ${styles['desk']}`}>
        {waiting.map(({ name, slug, words }) => (
          <li key={name}>
            <Link href={paths.deskQueue(slug)}>{words(counts.get(name) ?? 0)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const lists: readonly { name: DeskQueueName; slug: string; words: (count: number) => ReactNode }[] = [
  {
    name: 'to_moderate',
    slug: 'a-relire',
    words: (count) => <Plural value={count} one="Un besoin à relire" other="# besoins à relire" />,
  },
  {
    name: 'to_introduce',
    slug: 'a-presenter',
    words: (count) => <Plural value={count} one="Un besoin à présenter" other="# besoins à présenter" />,
  },
  {
    name: 'wants_to_answer',
    slug: 'veulent-repondre',
    words: (count) => (
      <Plural value={count} one="Un porteur veut répondre" other="# porteurs veulent répondre" />
    ),
  },
  {
    name: 'wants_to_meet',
    slug: 'veulent-rencontrer',
    words: (count) => (
      <Plural
        value={count}
        one="Une entreprise demande une rencontre"
        other="# entreprises demandent une rencontre"
      />
    ),
  },
  {
    name: 'about_to_lapse',
    slug: 'bientot-sans-reponse',
    words: (count) => (
      <Plural
        value={count}
        one="Une rencontre bientôt sans réponse"
        other="# rencontres bientôt sans réponse"
      />
    ),
  },
  {
    name: 'gates_to_sign',
    slug: 'etapes-a-signer',
    words: (count) => <Plural value={count} one="Une étape à signer" other="# étapes à signer" />,
  },
];
