import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { isCurator, useReader } from '../api/index.js';
import { Unanswered } from '../looks/index.js';
import { type Asks, PageTitle, useParam } from '../routing/index.js';
import { Said } from '../focus/index.js';
import { TeamNav } from '../team/index.js';
import { ReportRow } from './report-row.js';
import { OneReport } from './reports.graphql.js';

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
