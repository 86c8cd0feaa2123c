import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OpenDraft } from './use-draft.js';
import styles from './writing.module.css';
import { type PreviewState, usePreview } from './use-preview.js';
import { operator } from '../../ui/place.js';

/** Number of solvers who could answer, beside the button. */
export const PreviewCount = ({ open }: { open: OpenDraft }): ReactNode => <Count {...usePreview(open)} />;

export function Count({ preview, isStale }: PreviewState): ReactNode {
  if (preview === undefined) return null;
  const count = preview.solverCount;
  return (
    <p role="status" className={isStale ? styles['stale'] : undefined}>
      <strong>
        {count === 0 ? (
          <Trans>Personne encore pour y répondre : {operator} cherchera</Trans>
        ) : (
          <Plural
            value={count}
            one="# porteur de solution pourrait répondre"
            other="# porteurs de solution pourraient répondre"
          />
        )}
      </strong>
    </p>
  );
}
