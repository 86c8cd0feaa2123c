import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportInFullFragment } from '../../../features/imports/imports.graphql.js';
import styles from '../../../features/imports/imports.module.css';
import { typesetText } from '../../../ui/api/problem.js';

/** Errors cell by cell, each with its remedy. */
export function Problems({
  of: { problems, counts },
  areLeft = false,
}: {
  of: ImportInFullFragment;
  /** True: the other rows are already imported. */
  areLeft?: boolean;
}): ReactNode {
  if (problems.length === 0) return null;
  const refused = counts?.refused ?? 0;
  const { created = 0, changed = 0, unchanged = 0 } = counts ?? {};
  const hasOthers = created + changed + unchanged > 0;
  return (
    <>
      <h2>
        <Trans>À corriger dans le fichier</Trans>
      </h2>
      <p>
        {areLeft ? (
          <Plural
            value={refused}
            one="Une ligne n’a pas été reprise. Corrigez-la, puis renvoyez le fichier : rien ne sera repris deux fois."
            other="# lignes n’ont pas été reprises. Corrigez-les, puis renvoyez le fichier : rien ne sera repris deux fois."
          />
        ) : !hasOthers ? (
          <Plural
            value={refused}
            one="La seule ligne du fichier est refusée. Corrigez-la, puis renvoyez le fichier."
            other="Les # lignes du fichier sont refusées. Corrigez-les, puis renvoyez le fichier."
          />
        ) : (
          <Plural
            value={refused}
            one="Une ligne est refusée. Les autres peuvent être reprises sans elle."
            other="# lignes sont refusées. Les autres peuvent être reprises sans elles."
          />
        )}{' '}
        {problems.length === 20 && <Trans>Voici les vingt premières cellules en cause.</Trans>}
      </p>
      <ul className={`plain-list ${styles.problems}`}>
        {problems.map(({ row, column, label, message, advice }) => (
          <li key={`${row} ${column} ${label} ${message}`}>
            <p>
              <strong>
                {column === null ? (
                  <Trans>Ligne {row}</Trans>
                ) : (
                  <Trans>
                    Cellule {column}
                    {row}
                  </Trans>
                )}
                {label !== null && `, ${label}`}
              </strong>
            </p>
            <p>{typesetText(message)}</p>
            {advice !== null && <p className="muted">{typesetText(advice)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Remarks about unusual rows. They prevent no row from being imported. */
export function Remarks({ of: { remarks } }: { of: ImportInFullFragment }): ReactNode {
  if (remarks.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Bon à savoir</Trans>
      </h2>
      <ul>
        {remarks.map(({ row, message }) => (
          <li key={`${row} ${message}`}>
            {row !== null && (
              <>
                <Trans>Ligne {row}</Trans>
                {' : '}
              </>
            )}
            {typesetText(message)}
          </li>
        ))}
      </ul>
    </>
  );
}
