import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { companiesOf, useReader } from '../../ui/api/session.js';
import type { Suggestion } from '../../ui/combobox/combobox.js';
import { Empty } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { askedSearch } from '../../features/search/asked-search.js';
import type { Collection } from '../../features/search/frame/collection.js';
import { SearchFrame } from '../../features/search/frame/search-frame.js';
import { SearchTabs } from '../../features/search/frame/tabs.js';
import { useNarrowing } from '../../features/search/frame/use-narrowing.js';
import { IdeaResult, SolverResult } from './results.js';
import { ideasQuery, showsIdeas, solversQuery } from './solutions-queries.js';
import {
  type FindIdeasQuery,
  type FindIdeasQueryVariables,
  type FindSolversQuery,
  type FindSolversQueryVariables,
  SuggestSolutions,
} from './solutions.graphql.js';
import { operator, toOperator } from '../../ui/place.js';

type SolverEdge = FindSolversQuery['searchSolvers']['edges'][number];
type IdeaEdge = FindIdeasQuery['searchIdeas']['edges'][number];

const solvers: Collection<FindSolversQuery, FindSolversQueryVariables, SolverEdge> = {
  query: solversQuery,
  pick: ({ searchSolvers }) => searchSolvers,
  row: (edge, onOpen) => <SolverResult key={edge.node.id} edge={edge} onOpen={onOpen} />,
};

const ideas: Collection<FindIdeasQuery, FindIdeasQueryVariables, IdeaEdge> = {
  query: ideasQuery,
  pick: ({ searchIdeas }) => searchIdeas,
  row: (edge, onOpen) => <IdeaResult key={edge.node.id} edge={edge} onOpen={onOpen} />,
};

export const queries = [solversQuery, ideasQuery];

/** Search among all profiles, or all ideas, that the reader may see. */
export default function SolutionsPage(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const suggest = useSolutionSuggestions();
  const frame = {
    suggest,
    field: {
      label: t`Que voudriez-vous changer ?`,
      hint: t`Par exemple : repérer les chutes la nuit, faire les plannings`,
    },
    sorts: askedSearch(params).text
      ? [
          { value: '', label: t`Le plus proche des mots` },
          { value: 'newest', label: t`Le plus récent` },
        ]
      : [],
    whenNothing: <Nobody />,
  };
  return (
    <>
      <PageTitle tab={t`Chercher une solution`}>
        <Trans>Chercher une solution</Trans>
      </PageTitle>
      <SearchTabs current={showsIdeas(params) ? 'ideas' : 'solvers'} />
      {showsIdeas(params) ? (
        <SearchFrame
          key="ideas"
          {...frame}
          collection={ideas}
          count={(total) => plural(total, { 0: 'Aucune idée', one: 'Une idée', other: '# idées' })}
          about={<Trans>Ce que les équipes proposent de faire avec vous, idée par idée.</Trans>}
        />
      ) : (
        <SearchFrame
          key="solvers"
          {...frame}
          collection={solvers}
          count={(total) => plural(total, { 0: 'Aucune équipe', one: 'Une équipe', other: '# équipes' })}
          about={
            <Trans>
              Start-up, étudiants, porteurs de projet : toutes les équipes visibles sont ici. Écrivez quelques
              mots, ou choisissez un lieu ou un sujet.
            </Trans>
          }
        />
      )}
    </>
  );
}

function Nobody(): ReactNode {
  const isCompany = companiesOf(useReader()).length > 0;
  return (
    <Empty title={<Trans>Personne encore.</Trans>}>
      {isCompany ? (
        <>
          <p>
            <Trans>Déposez un besoin : {operator} cherchera pour vous, et vous écrira.</Trans>
          </p>
          <div className="acts">
            <LinkButton look="plain" href={paths.newNeed}>
              <Trans>Déposer un besoin</Trans>
            </LinkButton>
            <LinkButton look="text" href={paths.help}>
              <Trans>Écrire {toOperator}</Trans>
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <p>
            <Trans>Dites-le {toOperator}, qui cherchera.</Trans>
          </p>
          <LinkButton look="plain" href={paths.help}>
            <Trans>Écrire {toOperator}</Trans>
          </LinkButton>
        </>
      )}
    </Empty>
  );
}

/** Suggestions while typing: profiles to open, topics and places to filter by. */
function useSolutionSuggestions(): (text: string) => Promise<Suggestion[]> {
  const { t } = useLingui();
  const client = useClient();
  const [, navigate] = useLocation();
  const narrowing = useNarrowing(paths.solvers);
  return async (text) => {
    const { data } = await client
      .query(SuggestSolutions, { text }, { requestPolicy: 'cache-first' })
      .toPromise();
    if (!data) return [];
    const { tags, territories, solvers: found } = data.search;
    return [
      ...narrowing(tags, territories),
      ...found.slice(0, 4).map(({ node: { id, name } }) => ({
        key: id,
        label: name,
        kind: t`Équipe`,
        pick: () => navigate(paths.solver(id)),
      })),
    ];
  };
}
