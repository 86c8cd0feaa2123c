import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportInFullFragment } from '../../../features/imports/imports.graphql.js';
import styles from '../../../features/imports/imports.module.css';

/** The server's current work, and its progress. */
export function Working({ of: { state, done, total } }: { of: ImportInFullFragment }): ReactNode {
  const { t, i18n } = useLingui();
  const hasEnd = total > 0 && state !== 'reading' && state !== 'undoing';
  return (
    <div className={styles.working}>
      <p role="status">
        <strong>
          {state === 'reading' && <Trans>Le fichier est en cours de lecture.</Trans>}
          {state === 'planning' && <Trans>Passerelle essaie le fichier sans rien garder.</Trans>}
          {state === 'applying' && <Trans>L’import est en cours.</Trans>}
          {state === 'undoing' && <Trans>L’import est en train d’être annulé.</Trans>}
        </strong>
      </p>
      <progress
        aria-label={t`Avancement`}
        max={hasEnd ? total : undefined}
        value={hasEnd ? Math.min(done, total) : undefined}
      />
      {hasEnd && (
        <p className="muted">
          <Trans>
            {i18n.number(Math.min(done, total))} lignes sur {i18n.number(total)}
          </Trans>
        </p>
      )}
      <p>
        <Trans>Vous pouvez quitter cette page : le travail continue, et le résultat vous attend ici.</Trans>
      </p>
    </div>
  );
}
