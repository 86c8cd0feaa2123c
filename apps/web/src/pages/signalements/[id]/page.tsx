import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { Unanswered } from '../../../ui/unanswered.js';
import type { Asks } from '../../../ui/routing/route.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { useParam } from '../../../ui/routing/place.js';
import { Said } from '../../../ui/focus/said.js';
import { TeamNav } from '../../../features/team/team-nav.js';
import { ReportRow } from '../../../features/reports/report-row.js';
import { OneReport } from '../../../features/reports/reports.graphql.js';

export const asks: Asks = ({ params: { id = '' } }) => [{ document: OneReport, variables: { id } }];

/** One report, opened from a notice. A curator settles it; the person who reported sees its result. */
export default function ReportPage(): ReactNode {
  const { t } = useLingui();
  const id = useParam('id');
  const reader = useReader();
  const [{ data, error }, again] = useQuery({ query: OneReport, variables: { id } });
  const [said, say] = useState('');
  if (!data) return <Unanswered error={error} again={again} lines={[48, 48, 320, 240]} />;
  const done = (what: string): void => {
    say(what);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <div className="column">
      <PageTitle tab={t`Un signalement`}>
        <Trans>Un texte signalé</Trans>
      </PageTitle>
      {isCurator(reader) && <TeamNav />}
      <Said what={said} />
      <ReportRow report={data.contentReport} onDone={done} />
    </div>
  );
}
