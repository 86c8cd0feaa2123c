import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react';
import type { IntroductionInShortFragment } from './parts.graphql.js';
import type { PartySide } from '../../ui/api/schema-types.js';
import { otherSide } from './next.js';

type Parties = Pick<IntroductionInShortFragment, 'viewerSide' | 'company' | 'solver' | 'solverTeaser'>;
type Kind = IntroductionInShortFragment['solverTeaser']['kind'] | 'apprentice';

const kinds: Record<Kind, MessageDescriptor> = {
  startup: msg`start-up`,
  student: msg`étudiant ou étudiante`,
  project_holder: msg`porteur ou porteuse de projet`,
  apprentice: msg`porteur ou porteuse de projet en CFA`,
  entrepreneur: msg`entrepreneur ou entrepreneuse`,
};
const hiddenKinds: Record<Kind, MessageDescriptor> = {
  startup: msg`Une start-up`,
  student: msg`Un étudiant ou une étudiante`,
  project_holder: msg`Un porteur ou une porteuse de projet`,
  apprentice: msg`Un porteur ou une porteuse de projet en CFA`,
  entrepreneur: msg`Un entrepreneur ou une entrepreneuse`,
};
const company = msg`entreprise de services à la personne`;
const hiddenCompany = msg`Une entreprise de services à la personne`;
const bothNames = msg({ message: '{company} et {solver}' });

export interface Who {
  /** Name of a party, or its kind if the name is hidden from the reader. */
  name: string;
  /** Kind of the party, shown beside its name. */
  kind: string | undefined;
}

/** Names the parties of an introduction, as far as the reader may know them. */
export function useWho(): {
  of: (introduction: Parties, side: PartySide) => Who;
  /** The other party. For a curator, both. */
  other: (introduction: Parties) => Who;
} {
  const { _ } = useLingui();
  const of = ({ company: named, solver, solverTeaser }: Parties, side: PartySide): Who => {
    if (side === 'company') {
      return named === null
        ? { name: _(hiddenCompany), kind: undefined }
        : { name: named.name, kind: _(company) };
    }
    const { kind, setting } = solver ?? solverTeaser;
    const isApprentice = kind === 'project_holder' && setting === 'cfa';
    const shown = isApprentice ? 'apprentice' : kind;
    return solver === null
      ? { name: _(hiddenKinds[shown]), kind: undefined }
      : { name: solver.name, kind: _(kinds[shown]) };
  };
  const other = (introduction: Parties): Who => {
    const { viewerSide } = introduction;
    if (viewerSide !== null) return of(introduction, otherSide(viewerSide));
    const values = { company: of(introduction, 'company').name, solver: of(introduction, 'solver').name };
    return { name: _({ ...bothNames, values }), kind: undefined };
  };
  return { of, other };
}
