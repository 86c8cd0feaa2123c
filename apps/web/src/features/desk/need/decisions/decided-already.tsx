import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Notice } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { useDates } from '../../../../ui/dates.js';
import { useHeldKeys, useShortcuts } from '../../use-shortcuts.js';
import { LastOfHistory } from './decided-already.graphql.js';

/** Shows who has decided about a need that no longer waits. The keys of a decision then lead on to the next row. */
export function DecidedAlready({ id, onGone }: { id: string; onGone: (what: string) => void }): ReactNode {
  const { t } = useLingui();
  const [{ data, fetching }] = useQuery({
    query: LastOfHistory,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const say = useDates();
  const [last] = data?.history.nodes ?? [];
  const what = last
    ? t`Déjà traité : ${last.sentence} (${say(last.at, 'instant')})`
    : t`Ce besoin n’attend plus de décision.`;
  const goOn = (): void => onGone(what);
  useHeldKeys(fetching);
  // Not before the answer, since after the reader’s own decision the pane already shows the next need.
  useShortcuts(
    fetching ? [] : ['p', 'c', 'f'].map((keys) => ({ keys, label: t`Passer à la suite`, act: goOn })),
  );
  if (fetching) return null;
  return (
    <Notice hasJustHappened>
      {what}{' '}
      <Button look="text" onClick={goOn}>
        <Trans>Passer à la suite</Trans>
      </Button>
    </Notice>
  );
}
