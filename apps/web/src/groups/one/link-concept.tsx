import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Finder } from '../../finder/index.js';
import { ConceptsToLink } from './group.graphql.js';

/** A concept in which the reader takes part, or any for curators, by words of its title. */
export function FindConcept({
  chosen,
  onChosen,
}: {
  chosen: readonly string[];
  onChosen: (conceptId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Finder
      name="concept"
      label={t`Quel concept ?`}
      hint={t`Quelques mots de son nom. Ceux auxquels vous participez sont proposés.`}
      document={ConceptsToLink}
      chosen={chosen}
      read={({ concepts }) =>
        concepts.nodes.map(({ id, title, carrier }) => ({
          key: id,
          label: title,
          detail: carrier?.name,
          choose: () => onChosen(id),
        }))
      }
    />
  );
}
