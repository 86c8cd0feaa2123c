import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportInFullFragment } from '../../../features/imports/imports.graphql.js';
import styles from '../../../features/imports/imports.module.css';
import { typesetText } from '../../../ui/api/problem.js';
import { Notice } from '../../../ui/boxes.js';
import { LinkButton } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { paths } from '../../../ui/routing/paths.js';
import { DropButton } from './drop-button.js';

/** End of an import: the file was unreadable, dropped, or undone. */
export function Over({ of }: { of: ImportInFullFragment }): ReactNode {
  return (
    <>
      {of.state === 'unusable' && <Notice tone="bad">{typesetText(of.failure ?? '')}</Notice>}
      {of.state === 'dropped' && (
        <Notice>
          <Trans>Ce fichier a été écarté : rien n’en est gardé, et rien n’a été repris.</Trans>
        </Notice>
      )}
      {of.state === 'undone' && <Undone of={of} />}
      <div className="acts">
        <LinkButton href={paths.imports}>
          <Trans>Envoyer un autre fichier</Trans>
        </LinkButton>
        <DropButton of={of} />
      </div>
    </>
  );
}

function Undone({ of: { undone, undoneAt, undoneBy } }: { of: ImportInFullFragment }): ReactNode {
  const { withdrawn = 0, restored = 0, kept = 0, lines = [] } = undone ?? {};
  return (
    <>
      <Notice tone="ok" hasJustHappened>
        <p>
          <Trans>L’import est annulé.</Trans>{' '}
          {undoneAt !== null && undoneBy?.name && (
            <Trans>
              Par {undoneBy.name}, le <When at={undoneAt} shape="instant" />.
            </Trans>
          )}
        </p>
        <ul>
          <li>
            <Plural
              value={withdrawn}
              _0="Aucune fiche retirée"
              one="Une fiche retirée"
              other="# fiches retirées"
            />
          </li>
          <li>
            <Plural
              value={restored}
              _0="Aucune fiche remise comme avant"
              one="Une fiche remise comme avant"
              other="# fiches remises comme avant"
            />
          </li>
        </ul>
      </Notice>
      {kept > 0 && (
        <>
          <h2>
            <Plural value={kept} one="Une fiche reste" other="# fiches restent" />
          </h2>
          <ul className={`plain-list ${styles.problems}`}>
            {lines.map(({ row, message }) => (
              <li key={`${row} ${message}`}>
                <p>
                  <strong>
                    <Trans>Ligne {row}</Trans>
                  </strong>
                </p>
                <p>{typesetText(message)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
