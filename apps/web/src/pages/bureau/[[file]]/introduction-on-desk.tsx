import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { Notes } from '../../../features/desk/notes.js';
import { useShortcuts } from '../../../features/desk/use-shortcuts.js';
import { HistoryOf } from '../../../features/history/history-of.js';
import { ForCurator } from '../../../features/introductions/for-curator.js';
import { LinkButton } from '../../../ui/button.js';
import { useNow } from '../../../ui/clock/now.js';
import { When } from '../../../ui/dates.js';
import { useLive } from '../../../ui/live/use-live.js';
import { paths } from '../../../ui/routing/paths.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { Ending } from './ending.js';
import {
  IntroductionOnDesk as IntroductionDocument,
  type IntroductionOnDeskQuery,
} from './introduction.graphql.js';

/** State of an introduction, and the forms with which a curator ends it. */
export function IntroductionOnDesk({
  id,
  onDone,
}: {
  id: string;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const now = useNow();
  const [, navigate] = useLocation();
  useShortcuts([
    { keys: 'm', label: t`Lire les échanges et écrire`, act: () => navigate(paths.introduction(id)) },
  ]);
  const [{ data, error }, again] = useQuery({ query: IntroductionDocument, variables: { id } });
  useLive(['introduction'], id, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[40, 160, 120]} />;
  const { introduction } = data;
  const { need, curator, proposedAt } = introduction;
  return (
    <article>
      <h2>
        <Link href={paths.deskNeed(need.id)}>{need.title}</Link>
      </h2>
      <p className="muted">
        {curator ? (
          <Trans>
            Proposée le <When at={proposedAt} shape="weekday" /> par {curator.name}
          </Trans>
        ) : (
          <Trans>
            Proposée le <When at={proposedAt} shape="weekday" />
          </Trans>
        )}
      </p>
      <ForCurator introduction={introduction} now={now} />
      <NotesToBoth introduction={introduction} />
      <div className="acts">
        <LinkButton look="plain" href={paths.introduction(id)}>
          <Trans>Lire les échanges et écrire</Trans>
        </LinkButton>
      </div>
      <Ending introduction={introduction} onDone={onDone} />
      <Notes subject="introduction" id={id} />
      <HistoryOf subject="introduction" id={id} />
    </article>
  );
}

function NotesToBoth({
  introduction: { noteToCompany, noteToSolver },
}: {
  introduction: IntroductionOnDeskQuery['introduction'];
}): ReactNode {
  if (!noteToCompany && !noteToSolver) return null;
  return (
    <details>
      <summary>
        <Trans>Ce qui leur a été écrit</Trans>
      </summary>
      {noteToCompany && (
        <>
          <h3>
            <Trans>À l’entreprise</Trans>
          </h3>
          <p className="written">{noteToCompany}</p>
        </>
      )}
      {noteToSolver && (
        <>
          <h3>
            <Trans>Au porteur de solution</Trans>
          </h3>
          <p className="written">{noteToSolver}</p>
        </>
      )}
    </details>
  );
}
