import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { SolverKind } from '../../ui/api/schema-types.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import type { AskedSearch } from '../../features/search/asked-search.js';
import type { LabelOf } from '../../features/search/frame/search-frame.js';

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
  const { fetched, whyNot, fetch, drop } = useOnDemand(
    async () => import('../../features/saved-searches/panel.js'),
  );
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
