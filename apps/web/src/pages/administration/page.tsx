import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { TeamNav } from '../../features/team/team-nav.js';
import { isAdmin, useReader } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { Confirmation } from '../../ui/focus/confirmation.js';
import { Missing } from '../../ui/missing.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Unanswered } from '../../ui/unanswered.js';
import { Administration, type AdministrationQuery } from './administration.graphql.js';
import { DeadLetters } from './dead-letters.js';
import { Findings } from './findings.js';
import { MailsPart } from './mails-part.js';
import { SearchPart } from './search-part.js';
import { BackupPart, SettingsPart, TablesPart, TasksPart, VersionsPart } from './tables.js';

const administrationQuery = pageQuery(Administration, ({ reader }) =>
  reader && isAdmin(reader) ? {} : null,
);

export const queries = [administrationQuery];

/** State of the product: findings and their remedies first. */
export default function AdministrationPage(): ReactNode {
  return isAdmin(useReader()) ? <ForAdmins /> : <Missing />;
}

function ForAdmins(): ReactNode {
  const { t } = useLingui();
  const [{ data, error, fetching }, again] = usePageQuery(administrationQuery);
  const [confirmation, confirm] = useState('');
  const lookAgain = (): void => again({ requestPolicy: 'network-only' });
  const done = (what: string): void => {
    confirm(what);
    lookAgain();
  };
  return (
    <>
      <PageTitle tab={t`Administration`}>
        <Trans>État de Passerelle</Trans>
      </PageTitle>
      <TeamNav />
      <Confirmation what={confirmation} />
      {data ? (
        <Parts data={data} onDone={done} />
      ) : (
        <Unanswered isPart error={error} again={again} lines={[96, 240, 240]} />
      )}
      <div className="acts no-print">
        <Button look="plain" isSending={fetching} onClick={lookAgain}>
          <Trans>Regarder de nouveau</Trans>
        </Button>
      </div>
    </>
  );
}

function Parts({
  data: { administration, searchDrift },
  onDone,
}: {
  data: AdministrationQuery;
  onDone: (what: string) => void;
}): ReactNode {
  const { findings, deadLetters, isRepairingSearch, scheduledTasks, mails } = administration;
  return (
    <>
      <Findings findings={findings} isRepairing={isRepairingSearch} onDone={onDone} />
      <DeadLetters kinds={deadLetters} onDone={onDone} />
      <MailsPart mails={mails} />
      <SearchPart drifts={searchDrift} isRepairing={isRepairingSearch} onDone={onDone} />
      <BackupPart backup={administration.backup} />
      <TasksPart tasks={scheduledTasks} />
      <VersionsPart versions={administration.versions} />
      <SettingsPart settings={administration.settings} />
      <TablesPart database={administration.database} />
    </>
  );
}
