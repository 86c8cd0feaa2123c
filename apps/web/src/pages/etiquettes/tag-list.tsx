import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ErrorSummary } from '../../ui/form.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { paths } from '../../ui/routing/paths.js';
import { type Asked, openTag } from './address.js';
import { DoneNotice } from './done.js';
import { fieldOfFacet } from './fields.js';
import type { TagInListFragment } from './tags.graphql.js';
import styles from './tags.module.css';
import { useDrag } from './use-drag.js';
import { inTree, type Branch } from './tree.js';

type Drag = ReturnType<typeof useDrag>;

/** Tags of a field as a tree of broader and narrower tags, or search results, best first. */
export function TagList({
  asked,
  tags,
  totalCount,
}: {
  asked: Asked;
  tags: readonly TagInListFragment[];
  totalCount: number;
}): ReactNode {
  const isSearch = asked.words !== '';
  const drag = useDrag();
  if (tags.length === 0) {
    return (
      <p>
        {isSearch ? (
          <Trans>Aucune étiquette ne contient « {asked.words} ».</Trans>
        ) : (
          <Trans>Aucune étiquette dans ce champ.</Trans>
        )}
      </p>
    );
  }
  const branches = isSearch ? tags.map((tag) => ({ tag, below: [] })) : inTree(tags);
  return (
    <>
      <div className={styles.counted}>
        <p className="muted small" role="status">
          <Plural value={totalCount} one="Une étiquette" other="# étiquettes" />
        </p>
        {drag.dragged?.broader && (
          <p className={styles.top} data-over={drag.over === null} {...drag.target(null)}>
            <Trans>Déposez ici pour qu’elle ne soit sous aucune autre.</Trans>
          </p>
        )}
      </div>
      {drag.problem && <ErrorSummary problem={{ ...drag.problem, fields: [] }} />}
      {drag.last && (
        <DoneNotice key={`${drag.last.id} ${drag.last.done.confirmation}`} done={drag.last.done} />
      )}
      <Branches branches={branches} asked={asked} drag={drag} />
      {totalCount > tags.length && (
        <p className="muted">
          <Trans>Les {tags.length} premières sont ici : cherchez un mot pour trouver les autres.</Trans>
        </p>
      )}
    </>
  );
}

function Branches({
  branches,
  asked,
  drag,
}: {
  branches: readonly Branch<TagInListFragment>[];
  asked: Asked;
  drag: Drag;
}): ReactNode {
  return (
    <ul className={`plain-list ${styles.tree}`}>
      {branches.map(({ tag, below }) => (
        <li key={tag.id}>
          <Row tag={tag} asked={asked} drag={drag} />
          {below.length > 0 && <Branches branches={below} asked={asked} drag={drag} />}
        </li>
      ))}
    </ul>
  );
}

function Row({ tag, asked, drag }: { tag: TagInListFragment; asked: Asked; drag: Drag }): ReactNode {
  const { i18n } = useLingui();
  const [search] = useSearchParams();
  const { reference, label, facet, retired, usage } = tag;
  return (
    <Link
      href={editedAddress(paths.tags, search, (next) => openTag(next, reference))}
      replace={asked.opened !== null}
      aria-current={reference === asked.opened ? 'true' : undefined}
      data-over={drag.over === tag.id}
      {...drag.source(tag)}
      {...drag.target(tag)}
    >
      <span>
        {label}
        {retired && (
          <span className="muted">
            {' '}
            <Trans>(retirée)</Trans>
          </span>
        )}
      </span>
      <span className="muted small">
        {asked.words !== '' && `${i18n._(fieldOfFacet(facet).label)} · `}
        {usage && <Usage {...usage} />}
      </span>
    </Link>
  );
}

function Usage({ needs, solvers }: { needs: number; solvers: number }): ReactNode {
  if (needs + solvers === 0) return <Trans>jamais choisie</Trans>;
  return (
    <>
      <Plural value={needs} _0="aucun besoin" one="un besoin" other="# besoins" />
      {' · '}
      <Plural value={solvers} _0="aucun profil" one="un profil" other="# profils" />
    </>
  );
}
