import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ReportRow } from '../../features/reports/report-row.js';
import { type ReportInListFragment, Reports } from '../../features/reports/reports.graphql.js';
import { TeamNav } from '../../features/team/team-nav.js';
import type { ContentReportState } from '../../ui/api/schema-types.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Missing } from '../../ui/missing.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';

/** Filter of the list, from the address parameter « etat ». */
const states: Readonly<Record<string, ContentReportState>> = {
  regles: 'resolved',
  'sans-suite': 'dismissed',
};

const stateIn = (search: URLSearchParams): ContentReportState => states[search.get('etat') ?? ''] ?? 'open';

const reportsQuery = pageQuery(Reports, ({ search, reader }) =>
  reader && isCurator(reader) ? { state: stateIn(search), after: null } : null,
);

export const queries = [reportsQuery];

/** Reported texts, longest waiting first. */
export default function ReportsPage(): ReactNode {
  return isCurator(useReader()) ? <ForCurators /> : <Missing />;
}

function ForCurators(): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const state = stateIn(search);
  const [{ data, error }, again] = usePageQuery(reportsQuery);
  const [confirmation, confirm] = useState('');
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  const rows = (reports: readonly ReportInListFragment[]): ReactNode =>
    reports.map((report) => <ReportRow key={report.id} report={report} onDone={done} />);
  return (
    <div className="column">
      <PageTitle tab={t`Signalements`}>
        <Trans>Textes signalés</Trans>
      </PageTitle>
      <TeamNav />
      <Tabs
        label={t`Quels signalements`}
        tabs={[
          { href: paths.reports, label: t`À lire`, isCurrent: state === 'open' },
          { href: `${paths.reports}?etat=regles`, label: t`Réglés`, isCurrent: state === 'resolved' },
          {
            href: `${paths.reports}?etat=sans-suite`,
            label: t`Sans suite`,
            isCurrent: state === 'dismissed',
          },
        ]}
      />
      <Confirmation what={confirmation} />
      {data ? (
        <>
          {data.contentReports.totalCount === 0 && <Nothing isOpen={state === 'open'} />}
          {rows(data.contentReports.nodes)}
          <NextPages
            pageInfo={data.contentReports.pageInfo}
            query={reportsQuery}
            pick={({ contentReports }) => contentReports}
            renderRows={rows}
            label={<Trans>Voir la suite</Trans>}
          />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[240, 240]} />
      )}
    </div>
  );
}

const Nothing = ({ isOpen }: { isOpen: boolean }): ReactNode =>
  isOpen ? (
    <Empty title={<Trans>Rien à lire : tout signalement a reçu sa réponse.</Trans>}>
      <p>
        <Trans>
          Quand quelqu’un signale un texte, il paraît ici. Vous n’y voyez pas ceux qui portent sur vos propres
          textes : un autre animateur les lit.
        </Trans>
      </p>
    </Empty>
  ) : (
    <Empty title={<Trans>Aucun pour le moment.</Trans>} />
  );
