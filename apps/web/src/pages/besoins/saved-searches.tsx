import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AskedSearch, FilterName } from '../../features/search/asked-search.js';
import type { LabelOf } from '../../features/search/frame/search-frame.js';
import type { SaveSearchInput, SolverKind } from '../../ui/api/schema-types.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';

const LONGEST_NAME = 100;

type SavedFilterField = Exclude<keyof SaveSearchInput, 'name' | 'text'>;

/** By filter, its field of a saved search. null: none. A filter that is not listed does not compile. */
const fieldOf = {
  sujet: 'tags',
  lieu: 'territories',
  genre: 'kinds',
  // New needs are all published.
  etat: null,
  // Only searches of solutions have it.
  distance: null,
} as const satisfies Record<FilterName, SavedFilterField | null>;

const savedFilters = (Object.keys(fieldOf) as FilterName[]).filter((filter) => fieldOf[filter] !== null);

/** Opens the form and the list of saved searches, fetched on demand. */
export function SavedSearches({
  search: { text, chosen },
  labelOf,
}: {
  search: AskedSearch;
  labelOf: LabelOf;
}): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(
    async () => import('../../features/saved-searches/saved-searches-panel.js'),
  );
  const labels = savedFilters.flatMap((filter) => chosen[filter].map((value) => labelOf(filter, value)));
  const proposed = [text, ...labels].filter(Boolean).join(', ').slice(0, LONGEST_NAME);
  const isOpen = fetched !== undefined;
  const asked: Required<Omit<SaveSearchInput, 'name'>> = {
    text,
    tags: [...chosen.sujet],
    territories: [...chosen.lieu],
    kinds: [...chosen.genre] as SolverKind[],
  };
  const asksForMore = text !== '' || savedFilters.some((filter) => chosen[filter].length > 0);
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
      {fetched && <fetched.SavedSearchesPanel asked={asksForMore ? asked : undefined} proposed={proposed} />}
    </div>
  );
}
