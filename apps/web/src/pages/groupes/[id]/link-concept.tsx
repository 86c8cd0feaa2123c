import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Finder } from '../../../ui/combobox/finder.js';
import { ConceptsToLink } from './group.graphql.js';

/** Finds a concept by words of its title: one of the reader's concepts or, for curators, any. */
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
