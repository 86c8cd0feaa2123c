import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { type SolverKind, useOnDemand } from '../../api/index.js';
import { Button, Notice } from '../../looks/index.js';
import type { Words } from '../../routing/index.js';
import { type AskedSearch, filterOfFacet } from '../address/index.js';
import { FindNeeds, type FindNeedsQueryVariables } from './needs.graphql.js';

const words: Words = async (language) => import(`../../words/saved-searches/${language}.po`);

const LONGEST_NAME = 100;

/** Opens what one keeps of searches; its script is fetched then. */
export function KeptSearches({
  search: { text, chosen },
  variables,
}: {
  search: AskedSearch;
  variables: FindNeedsQueryVariables;
}): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(
    async () => import('../../saved-searches/index.js'),
    words,
  );
  const proposed = useProposedName(text, chosen, variables);
  const isOpen = fetched !== undefined;
  // What is no more online is not looked for among what is new.
  const asked = { text, tags: [...chosen.sujet], territories: [...chosen.lieu], kinds: [...chosen.genre] };
  const asksForMore = text !== '' || [chosen.sujet, chosen.lieu, chosen.genre].flat().length > 0;
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

/** The words, and what the page calls the filters: the page has asked for them already. */
function useProposedName(
  text: string,
  chosen: AskedSearch['chosen'],
  variables: FindNeedsQueryVariables,
): string {
  const [{ data }] = useQuery({ query: FindNeeds, variables, requestPolicy: 'cache-only' });
  const labels = (data?.searchNeeds.facets ?? [])
    .filter(({ facet }) => facet !== 'status')
    .flatMap(({ facet, values }) =>
      values.filter(({ value }) => chosen[filterOfFacet(facet)].includes(value)).map(({ label }) => label),
    );
  return [text, ...labels].filter(Boolean).join(', ').slice(0, LONGEST_NAME);
}
