import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ReportRow } from '../../../features/reports/report-row.js';
import { OneReport } from '../../../features/reports/reports.graphql.js';
import { TeamNav } from '../../../features/team/team-nav.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { Confirmation } from '../../../ui/focus/confirmation.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';

const reportQuery = pageQuery(OneReport, ({ params: { id = '' } }) => ({ id }));

export const queries = [reportQuery];

/** One report, opened from a notice. A curator settles it. The person who reported sees its result. */
export default function ReportPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [{ data, error }, again] = usePageQuery(reportQuery);
  const [confirmation, confirm] = useState('');
  if (!data) return <Unanswered error={error} again={again} lines={[48, 48, 320, 240]} />;
  const done = (what: string): void => {
    confirm(what);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="column">
      <PageTitle tab={t`Un signalement`}>
        <Trans>Un texte signalé</Trans>
      </PageTitle>
      {isCurator(reader) && <TeamNav />}
      <Confirmation what={confirmation} />
      <ReportRow report={data.contentReport} onDone={done} />
    </div>
  );
}
