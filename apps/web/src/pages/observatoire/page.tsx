import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type Problem, problemOfError } from '../../ui/api/problem.js';
import { useSession } from '../../ui/api/session.js';
import { Notice } from '../../ui/boxes.js';
import { When } from '../../ui/dates.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Unanswered } from '../../ui/unanswered.js';
import { atForm, fields, filtersIn, noFilters } from './address.js';
import { FigureCard } from './figure-card.js';
import { Filters } from './filters.js';
import { Observatory, type ObservatoryQuery } from './observatory.graphql.js';

export const access = 'everyone';

const observatoryQuery = pageQuery(Observatory, ({ search }) => filtersIn(search));

export const queries = [observatoryQuery];

/** Figures of the whole programme, for everybody. */
export default function ObservatoryPage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = usePageQuery(observatoryQuery);
  const problem = error && problemOfError(error);
  return (
    <>
      <PageTitle tab={t`Observatoire`}>
        <Trans>Est-ce que ça marche ?</Trans>
      </PageTitle>
      {data ? (
        <Figures observatory={data.observatory} />
      ) : problem?.kind === 'InvalidInput' ? (
        <ToCorrect problem={problem} />
      ) : (
        <Unanswered isPart error={error} again={again} lines={[120, 320, 320]} />
      )}
    </>
  );
}

/** The filters were refused, and stay in the form for correction. */
function ToCorrect({ problem }: { problem: Problem }): ReactNode {
  const [search] = useSearchParams();
  const [{ data, error }, again] = useQuery({ query: Observatory, variables: noFilters });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[120, 320]} />;
  const of = (field: string): string => search.get(field) ?? '';
  return (
    <>
      <Filters
        chosen={{
          from: of(fields.from),
          until: of(fields.until),
          territory: of(fields.territory),
          theme: of(fields.theme),
        }}
        choices={data.observatory}
        problem={atForm(problem)}
      />
      <p>
        <Link href={paths.observatory}>
          <Trans>Voir les douze derniers mois</Trans>
        </Link>
      </p>
    </>
  );
}

function Figures({ observatory }: ObservatoryQuery): ReactNode {
  const { figures, rule, countedAt, tablePath, from, until, territory, theme } = observatory;
  const { reader } = useSession();
  // Before the first count there are no figures. Showing "fewer than five" would claim a figure.
  const shown = countedAt === null ? [] : figures;
  return (
    <>
      <p className="column">
        <Trans>
          Onze chiffres disent ce que deviennent les besoins déposés sur Passerelle. Chacun a sa définition et
          son tableau.
        </Trans>
      </p>
      <p className="no-print">
        <Link href={paths.publicConcepts}>
          <Trans>Voir ce qui se construit : les concepts publics</Trans>
        </Link>
      </p>
      {reader && (
        <p className="no-print">
          <Link href={paths.plan}>
            <Trans>Voir le plan d’action et ses objectifs</Trans>
          </Link>
        </p>
      )}
      <Filters
        chosen={{ from, until, territory: territory?.code ?? '', theme: theme?.reference ?? '' }}
        choices={observatory}
      />
      {countedAt === null ? (
        <Notice>
          <Trans>Rien n’est encore compté : les chiffres paraissent toutes les demi-heures.</Trans>
        </Notice>
      ) : (
        <p className="muted small column">
          {rule}{' '}
          <Trans>
            Comptés le <When at={countedAt} shape="instant" />.
          </Trans>
        </p>
      )}
      {shown.map((figure) => (
        <FigureCard key={figure.key} figure={figure} />
      ))}
      <p className="no-print">
        <a href={tablePath} download>
          <Trans>Télécharger tous les chiffres pour un tableur</Trans>
        </a>
      </p>
    </>
  );
}
