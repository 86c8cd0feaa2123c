import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type SolverKind, useOnDemand } from '../../api/index.js';
import { Button, Notice } from '../../looks/index.js';
import type { AskedSearch } from '../address/index.js';
import type { LabelOf } from '../frame/index.js';

const LONGEST_NAME = 100;

// Saved searches report new needs only: they keep no filter by state.
const keptFilters = ['sujet', 'lieu', 'genre'] as const;

/** Opens the form and the list of saved searches, fetched on demand. */
export function KeptSearches({
  search: { text, chosen },
  labelOf,
}: {
  search: AskedSearch;
  labelOf: LabelOf;
}): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('../../saved-searches/index.js'));
  const labels = keptFilters.flatMap((filter) => chosen[filter].map((value) => labelOf(filter, value)));
  const proposed = [text, ...labels].filter(Boolean).join(', ').slice(0, LONGEST_NAME);
  const isOpen = fetched !== undefined;
  const asked = { text, tags: [...chosen.sujet], territories: [...chosen.lieu], kinds: [...chosen.genre] };
  const asksForMore = text !== '' || keptFilters.some((filter) => chosen[filter].length > 0);
  return (
    <div className="no-print">
      <Button look="text" aria-expanded={isOpen} onClick={() => (isOpen ? drop() : void fetch())}>
        {asksForMore ? <Trans>Garder cette recherche</Trans> : <Trans>Mes recherches gardées</Trans>}
      </Button>
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && (
        <fetched.KeptSearchesPanel
          asked={asksForMore ? { ...asked, kinds: asked.kinds as SolverKind[] } : undefined}
          proposed={proposed}
        />
      )}
    </div>
  );
}
