import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { NewAction } from '../../../features/actions/actions-part.js';
import { gateWords } from '../../../features/concepts/words.js';
import { useReader } from '../../../ui/api/session.js';
import { LinkButton } from '../../../ui/button.js';
import { operator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';
import type { ConceptInFullFragment } from './concept.graphql.js';

/**
 * How a participant can discuss a refused gate: by an action for the curator who follows the concept, or else by
 * contacting the operator.
 */
export function AskOperator({
  concept: { id, curator, gate },
  onDone,
}: {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const reader = useReader();
  if (curator === null || gate === null || curator.id === reader.id)
    return (
      <div className="acts">
        <LinkButton look="plain" href={paths.help}>
          <Trans>Joindre {operator}</Trans>
        </LinkButton>
      </div>
    );
  const step = i18n._(gateWords[gate]);
  const { name } = curator;
  return (
    <NewAction
      kind="concept"
      subjectId={id}
      about={{ title: t`Reprendre avec nous l’étape « ${step} »`, owner: curator }}
      open={<Trans>En parler avec {name}</Trans>}
      onDone={() => onDone(t`C’est demandé à ${name}. Vous le suivez dans « Ce qu’il y a à faire ».`)}
    />
  );
}
