import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../api/index.js';
import { historyWords } from '../../history/routes.js';
import { wordsLater } from './use-forms.js';

/** For curators who are no party; fetched and asked for when it is opened. */
export function HistoryOfConcept({ id }: { id: string }): ReactNode {
  const history = useOnDemand(async () => import('./history/index.js'), wordsLater, historyWords);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && void history.fetch()}>
      <summary>
        <Trans>Historique</Trans>
      </summary>
      {history.whyNot && <p role="status">{history.whyNot}</p>}
      {history.fetched && <history.fetched.HistoryPages id={id} />}
    </details>
  );
}
