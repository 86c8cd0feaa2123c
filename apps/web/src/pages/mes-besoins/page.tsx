import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLive } from '../../ui/live/use-live.js';
import { companiesOf, type Reader, useReader } from '../../ui/api/session.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Empty } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { Tabs } from '../../ui/tabs.js';
import { editedAddress, useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { paths } from '../../ui/routing/paths.js';
import styles from '../../features/needs/needs.module.css';
import { type Part, partOf, parts } from '../../features/needs/stage.js';
import { NeedRow } from './need-row.js';
import { OwnNeeds, type OwnNeedFragment } from '../../features/needs/own-needs.graphql.js';

/**
 * More needs than any company has had at once. This page fetches them together, and splits them into the parts of the
 * list.
 */
const NEEDS_A_PAGE = 100;

/** The company in the address or, without one, the first company. */
function companyIn(search: URLSearchParams, reader: Reader): { id: string } | undefined {
  const companies = companiesOf(reader);
  return companies.find(({ id }) => id === search.get('structure')) ?? companies[0];
}

const needsQuery = pageQuery(OwnNeeds, ({ search, reader }) => {
  const company = reader && companyIn(search, reader);
  return company ? { organisationId: company.id, first: NEEDS_A_PAGE, after: null } : null;
});

export const queries = [needsQuery];
import { Operator } from '../../ui/place.js';

/** List of a company's needs, with their states. */
export default function OwnNeedsPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [search] = useSearchParams();
  const company = companyIn(search, reader);
  return (
    <div>
      <div className={styles.head}>
        <PageTitle tab={t`Vos besoins`}>
          <Trans>Vos besoins</Trans>
        </PageTitle>
        <MainAct />
      </div>
      {companiesOf(reader).length > 1 && <Companies chosen={company?.id} />}
      {company ? <NeedsOfCompany key={company.id} /> : <NoNeeds />}
    </div>
  );
}

/** Tabs for a reader who belongs to several companies. */
function Companies({ chosen }: { chosen: string | undefined }): ReactNode {
  const { t } = useLingui();
  const tabs = companiesOf(useReader()).map(({ id, name }) => ({
    href: `${paths.ownNeeds}?structure=${id}`,
    label: name,
    isCurrent: id === chosen,
  }));
  return <Tabs label={t`Vos structures`} tabs={tabs} />;
}

function NeedsOfCompany(): ReactNode {
  const [{ data, error }, again] = usePageQuery(needsQuery);
  useLive(['need'], undefined, again);
  if (!data) {
    return <Unanswered isPart error={error} again={again} lines={[48, 140, 140, 140, 48]} />;
  }
  const { nodes, pageInfo } = data.needsOfOrganisation;
  if (nodes.length === 0) return <NoNeeds />;
  return (
    <>
      <NotRefreshed error={error} />
      <NeedsByPart needs={nodes} />
      <NextPages
        pageInfo={pageInfo}
        query={needsQuery}
        pick={({ needsOfOrganisation }) => needsOfOrganisation}
        renderRows={(needs) => <NeedRows needs={needs} />}
        label={<Trans>Voir les plus anciens</Trans>}
      />
    </>
  );
}

const addresses: Record<Part, string> = { yours: 'a-vous', underWay: 'en-cours', over: 'termines' };

function NeedsByPart({ needs }: { needs: readonly OwnNeedFragment[] }): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const titles: Record<Part, string> = { yours: t`À vous`, underWay: t`En cours`, over: t`Terminés` };
  const of = (part: Part): OwnNeedFragment[] => needs.filter((need) => partOf(need) === part);
  const chosen = parts.find((part) => addresses[part] === search.get('vue'));
  const filled = parts.filter((part) => of(part).length > 0);
  const shown = chosen ? [chosen] : filled;
  return (
    <>
      {(chosen !== undefined || filled.length > 1) && (
        <Parts
          parts={filled}
          chosen={chosen}
          titles={titles}
          count={(part) => (part ? of(part).length : needs.length)}
        />
      )}
      {shown.map((part) => (
        <section key={part}>
          <h2>{titles[part]}</h2>
          {of(part).length === 0 && (
            <p className="muted">
              <Trans>Rien ici pour l’instant.</Trans>
            </p>
          )}
          <NeedRows needs={of(part)} />
        </section>
      ))}
    </>
  );
}

/** Tabs of the list. The address contains the current tab, so that Back returns to it. */
function Parts({
  parts: filled,
  chosen,
  titles,
  count,
}: {
  parts: readonly Part[];
  chosen: Part | undefined;
  titles: Record<Part, string>;
  count: (part: Part | undefined) => number;
}): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const addressOf = (part: Part | undefined): string =>
    editedAddress(paths.ownNeeds, search, (next) => {
      if (part) next.set('vue', addresses[part]);
      else next.delete('vue');
    });
  const tabs = [undefined, ...filled].map((part) => ({
    href: addressOf(part),
    label: part ? titles[part] : t`Tous`,
    count: count(part),
    isCurrent: part === chosen,
  }));
  return <Tabs label={t`Besoins affichés`} tabs={tabs} />;
}

const NeedRows = ({ needs }: { needs: readonly OwnNeedFragment[] }): ReactNode => (
  <ul className="rows plain-list">
    {needs.map((need) => (
      <li key={need.id}>
        <NeedRow need={need} />
      </li>
    ))}
  </ul>
);

function NoNeeds(): ReactNode {
  return (
    <Empty title={<Trans>Vos besoins apparaîtront ici</Trans>}>
      <p className="column">
        <Trans>
          Dites en dix minutes ce qui vous manque. {Operator} le relit, prévient ceux qui peuvent répondre et
          vous propose des rencontres.
        </Trans>
      </p>
    </Empty>
  );
}

const MainAct = (): ReactNode => (
  <div className={styles.mainAct}>
    <LinkButton href={paths.newNeed}>
      <Trans>Déposer un besoin</Trans>
    </LinkButton>
  </div>
);
