import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { askedSearch } from '../../features/search/asked-search.js';
import type { Collection } from '../../features/search/frame/collection.js';
import { SearchFrame, type SortOption } from '../../features/search/frame/search-frame.js';
import { SearchTabs } from '../../features/search/frame/tabs.js';
import { useNarrowing } from '../../features/search/frame/use-narrowing.js';
import { companiesOf, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import type { Suggestion } from '../../ui/combobox/combobox.js';
import { toOperator } from '../../ui/place.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { NeedResult } from './need-result.js';
import { needsQuery, sortByProfile } from './needs-query.js';
import { type FindNeedsQuery, type FindNeedsQueryVariables, SuggestNeeds } from './needs.graphql.js';
import { SavedSearches } from './saved-searches.js';

type Edge = FindNeedsQuery['searchNeeds']['edges'][number];

const needs: Collection<FindNeedsQuery, FindNeedsQueryVariables, Edge> = {
  query: needsQuery,
  pick: ({ searchNeeds }) => searchNeeds,
  row: (edge, onOpen) => <NeedResult key={edge.node.id} edge={edge} onOpen={onOpen} />,
};

export const queries = [needsQuery];

/** Search among all needs that the reader may see. */
export default function NeedsPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [params] = useSearchParams();
  const suggest = useNeedSuggestions();
  const search = askedSearch(params);
  const isCompany = companiesOf(reader).length > 0;
  return (
    <>
      <PageTitle tab={t`Chercher un besoin`}>
        <Trans>Chercher un besoin</Trans>
      </PageTitle>
      <SearchTabs current="needs" />
      <SearchFrame
        collection={needs}
        field={{
          label: reader.solvers.length > 0 ? t`Que savez-vous faire ?` : t`Quels mots cherchez-vous ?`,
          hint: t`Par exemple : chutes la nuit, repas à domicile, plannings`,
        }}
        sorts={[
          { value: '', label: search.text ? t`Le plus proche des mots` : t`Le plus récent` },
          ...(search.text ? [{ value: 'newest', label: t`Le plus récent` }] : []),
          { value: 'deadline', label: t`Le plus urgent` },
          ...sortsByProfile(reader.solvers, (name) => t`Le plus proche de « ${name} »`),
        ]}
        suggest={suggest}
        renderBefore={(labelOf) => <SavedSearches search={search} labelOf={labelOf} />}
        count={(total) => plural(total, { 0: 'Aucun besoin', one: 'Un besoin', other: '# besoins' })}
        about={
          <Trans>
            Tous les besoins en ligne que vous pouvez lire sont ici. Écrivez quelques mots, ou choisissez un
            lieu ou un sujet.
          </Trans>
        }
        whenNothing={
          <Empty title={<Trans>Aucune entreprise ne l’a encore demandé.</Trans>}>
            <p>
              <Trans>Dites-le {toOperator} : quelqu’un le cherche peut-être sans l’avoir écrit.</Trans>
            </p>
            <div className="acts">
              {isCompany && (
                <LinkButton look="plain" href={paths.newNeed}>
                  <Trans>Déposer un besoin</Trans>
                </LinkButton>
              )}
              <LinkButton look={isCompany ? 'text' : 'plain'} href={paths.help}>
                <Trans>Écrire {toOperator}</Trans>
              </LinkButton>
            </div>
          </Empty>
        }
      />
    </>
  );
}

const sortsByProfile = (
  solvers: readonly { id: string; name: string }[],
  say: (name: string) => string,
): SortOption[] => solvers.map(({ id, name }) => ({ value: sortByProfile(id), label: say(name) }));

/** Suggestions while typing: needs to open, topics and places to filter by. */
function useNeedSuggestions(): (text: string) => Promise<Suggestion[]> {
  const { t } = useLingui();
  const client = useClient();
  const [, navigate] = useLocation();
  const narrowing = useNarrowing(paths.needs);
  return async (text) => {
    const { data } = await client.query(SuggestNeeds, { text }, { requestPolicy: 'cache-first' }).toPromise();
    if (!data) return [];
    const { tags, territories, needs: found } = data.search;
    return [
      ...narrowing(tags, territories),
      ...found.slice(0, 4).map(({ node: { id, title } }) => ({
        key: id,
        label: title,
        kind: t`Besoin`,
        pick: () => navigate(paths.need(id)),
      })),
    ];
  };
}
