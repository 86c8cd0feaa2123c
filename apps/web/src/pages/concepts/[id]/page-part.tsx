import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSaid } from '../../../ui/focus/said.js';
import type { ConceptInFullFragment } from './concept.graphql.js';
import { Folded } from './folded.js';

/** Public page of the concept. The part opens by itself for a reader who is asked to agree. */
export function PagePart({ concept: { id, page } }: { concept: ConceptInFullFragment }): ReactNode {
  const { t } = useLingui();
  const { say, said } = useSaid('page');
  if (page === null) return null;
  const state = { private: t`pas encore`, asked: t`en attente d’accords`, public: t`en ligne` }[page.state];
  return (
    <Folded id="page-publique" summary={<Trans>Page publique : {state}</Trans>} isWanted={page.awaitsViewer}>
      {({ Publishing }) => (
        <>
          <Publishing id={id} onDone={say} />
          {said}
        </>
      )}
    </Folded>
  );
}
