import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ActionsPart } from '../../../../features/actions/actions-part.js';
import type { ConceptInFullFragment } from '../concept.graphql.js';

/** Actions of the concept, for its participants and curators. */
export const ActionsOfConcept = ({
  concept: { id, status },
}: {
  concept: ConceptInFullFragment;
}): ReactNode => (
  <section>
    <h2 id="actions">
      <Trans>Ce qu’il y a à faire</Trans>
    </h2>
    <ActionsPart kind="concept" subjectId={id} mayAdd={status !== 'stopped'} liveTopic="concept" />
  </section>
);
