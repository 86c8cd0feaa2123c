import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../api/index.js';
import { historyWords } from '../../history/routes.js';
import { wordsLater } from './use-forms.js';
import { Notice } from '../../looks/index.js';

/** Who did what and when, for curators who are no party; fetched when it is opened. */
export function HistoryOfConcept({ id }: { id: string }): ReactNode {
  const { fetched, whyNot, fetch } = useOnDemand(
    async () => import('./history/index.js'),
    wordsLater,
    historyWords,
  );
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void fetch()}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {fetched && <fetched.PagesFrom id={id} after={null} />}
      {whyNot && <Notice tone="bad">{whyNot}</Notice>}
    </details>
  );
}
