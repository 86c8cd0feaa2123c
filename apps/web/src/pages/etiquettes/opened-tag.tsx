import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { isCurator } from '../../ui/api/session.js';
import { HistoryOf } from '../../features/history/history-of.js';
import { Notice } from '../../ui/boxes.js';
import { Unanswered } from '../../ui/unanswered.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { askedIn, openTag } from './address.js';
import type { Done } from './done.js';
import { fieldOfFacet } from './fields.js';
import { OpenedTag, type OneTagFragment } from './tags.graphql.js';
import styles from './tags.module.css';
import { MergeTag } from './merge-tag.js';
import { Reinstate, Retire } from './retire-tag.js';
import { TagForm } from './tag-form.js';

/** @param reference tag to open afterwards, if it is another one */
export type OnDone = (done: Done, reference?: string) => void;

export const openedQuery = pageQuery(OpenedTag, ({ search, reader }) => {
  const { opened } = askedIn(search);
  return reader && isCurator(reader) && opened !== null ? { reference: opened } : null;
});

/** One tag: where it is used, its words, and the actions on it. */
export function OpenedTagPart({ takesFocus, onDone }: { takesFocus: boolean; onDone: OnDone }): ReactNode {
  const [{ data, error }, again] = usePageQuery(openedQuery);
  if (!data) {
    return <Unanswered isPart error={error} again={again} lines={[40, 28, 80, 80, 120, 120]} />;
  }
  return <OneTag tag={data.tag} takesFocus={takesFocus} onDone={onDone} />;
}

function OneTag({
  tag,
  takesFocus,
  onDone,
}: {
  tag: OneTagFragment;
  takesFocus: boolean;
  onDone: OnDone;
}): ReactNode {
  const { t, i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { label, facet, reference, mergedInto, retired, viewerCan } = tag;
  return (
    <article>
      <h2 ref={heading} tabIndex={-1}>
        {label}
      </h2>
      <p className="muted">
        {i18n._(fieldOfFacet(facet).label)} <code>{reference}</code>
      </p>
      <Around tag={tag} />
      {mergedInto !== null && (
        <Notice tone="warn">
          <Trans>
            Elle a été fusionnée avec <TagLink {...mergedInto} /> : tout ce qui la portait compte comme
            celle-ci.
          </Trans>
        </Notice>
      )}
      {retired && (
        <Notice tone="warn">
          <Trans>Elle est retirée : on ne la propose plus à personne. Ce qui la porte la garde.</Trans>
        </Notice>
      )}
      {viewerCan.reinstate && <Reinstate tag={tag} onDone={onDone} />}
      {viewerCan.edit && <TagForm tag={tag} onDone={onDone} />}
      {facet === 'activity' && (
        <p className="muted small">
          {t`La loi fixe les activités : elles ne peuvent être ni fusionnées ni retirées.`}
        </p>
      )}
      <div className="acts">
        {viewerCan.merge && <MergeTag tag={tag} onDone={onDone} />}
        {viewerCan.retire && <Retire tag={tag} onDone={onDone} />}
      </div>
      <HistoryOf key={tag.id} subject="tag" id={tag.id} />
    </article>
  );
}

/** Use of a tag, and its broader and narrower tags. */
function Around({ tag: { reference, usage, broader, narrower } }: { tag: OneTagFragment }): ReactNode {
  const asked = `?sujet=${encodeURIComponent(reference)}`;
  return (
    <dl className="facts">
      {usage && (
        <>
          <dt>
            <Trans>Choisie par</Trans>
          </dt>
          <dd>
            <Link href={paths.needs + asked}>
              <Plural value={usage.needs} _0="aucun besoin" one="un besoin" other="# besoins" />
            </Link>
            {', '}
            <Link href={paths.solvers + asked}>
              <Plural value={usage.solvers} _0="aucun profil" one="un profil" other="# profils" />
            </Link>
          </dd>
        </>
      )}
      {broader && (
        <>
          <dt>
            <Trans>Rangée sous</Trans>
          </dt>
          <dd>
            <TagLink {...broader} />
          </dd>
        </>
      )}
      {narrower.length > 0 && (
        <>
          <dt>
            <Trans>Au-dessus de</Trans>
          </dt>
          <dd>
            <ul className={`plain-list ${styles.inline}`}>
              {narrower.map((tag) => (
                <li key={tag.id}>
                  <TagLink {...tag} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function TagLink({ reference, label }: { reference: string; label: string }): ReactNode {
  const [search] = useSearchParams();
  return <Link href={editedAddress(paths.tags, search, (next) => openTag(next, reference))}>{label}</Link>;
}
