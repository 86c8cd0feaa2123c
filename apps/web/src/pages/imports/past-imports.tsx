import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ImportRowFragment } from '../../features/imports/imports.graphql.js';
import styles from '../../features/imports/imports.module.css';
import { kindWords, stateWords } from '../../features/imports/words.js';
import { When } from '../../ui/dates.js';
import { paths } from '../../ui/routing/paths.js';

/** Former imports: who, when, and with what result. */
export function PastImports({ rows }: { rows: readonly ImportRowFragment[] }): ReactNode {
  if (rows.length === 0)
    return (
      <p className="muted">
        <Trans>Vos imports paraîtront ici, avec leur résultat et de quoi les annuler.</Trans>
      </p>
    );
  return (
    <ul className="plain-list rows">
      {rows.map((row) => (
        <PastImport key={row.id} row={row} />
      ))}
    </ul>
  );
}

function PastImport({
  row: { id, kind, state, fileName, createdAt, author, counts },
}: {
  row: ImportRowFragment;
}): ReactNode {
  const { i18n } = useLingui();
  const isDone = state === 'applied' || state === 'stopped';
  const [created, changed] = [counts?.created ?? 0, counts?.changed ?? 0];
  return (
    <li>
      <p className={styles.name}>
        <Link href={paths.import(id)}>{fileName || i18n._(kindWords[kind])}</Link>
      </p>
      <p className={styles.facts}>
        <strong>{i18n._(stateWords[state])}</strong>
        {isDone && (
          <>
            {' : '}
            <Plural value={created} _0="aucune création" one="# création" other="# créations" />
            {', '}
            <Plural value={changed} _0="aucun changement" one="# changement" other="# changements" />
          </>
        )}
      </p>
      <p className={`muted ${styles.facts}`}>
        {i18n._(kindWords[kind])}
        {', '}
        {author?.name ? (
          <Trans>
            <When at={createdAt} shape="instant" />, par {author.name}
          </Trans>
        ) : (
          <When at={createdAt} shape="instant" />
        )}
      </p>
    </li>
  );
}
