import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { problemOfError } from '../api/index.js';
import { PageTitle } from '../routing/index.js';
import { useBackOnline } from '../live/index.js';
import { Notice, Skeleton } from './boxes.js';
import { Button } from './button.js';
import { Missing } from './missing.js';

/** What a page shows while what it asked is not there: a skeleton, or why it does not come. */
export function Unanswered({
  error,
  again,
  lines,
  isPart = false,
}: {
  error: CombinedError | undefined;
  /** Of the page’s `useQuery`: asks once more. */
  again: (how: { requestPolicy: 'network-only' }) => void;
  /** The heights of what will be there. */
  lines: readonly number[];
  /** The page has a title of its own, and this is a part of it. */
  isPart?: boolean;
}): ReactNode {
  const { t } = useLingui();
  const askAgain = (): void => again({ requestPolicy: 'network-only' });
  useBackOnline(() => error && askAgain());
  if (error === undefined) return isPart ? <Skeleton lines={lines} /> : <Waiting lines={lines} />;
  const { kind, message } = problemOfError(error);
  if (kind === 'notFound' && !isPart) return <Missing />;
  return (
    <>
      {!isPart && (
        <PageTitle tab={t`Page indisponible`}>
          <Trans>Cette page ne s’est pas ouverte</Trans>
        </PageTitle>
      )}
      <Notice tone="bad" hasJustHappened>
        <p>{message}</p>
      </Notice>
      <Button onClick={askAgain}>
        <Trans>Réessayer</Trans>
      </Button>
    </>
  );
}

/** A page that waits has a title too: readers go from one heading to the next, and the tab no longer names the page before. */
export function Waiting({ lines }: { lines: readonly number[] }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageTitle tab={t`La page se charge`} isSeen={false}>
        <Trans>La page se charge.</Trans>
      </PageTitle>
      <Skeleton lines={lines} isSaid={false} />
    </>
  );
}

/** The list is there, but what it showed last is out of date. */
export function NotRefreshed({ error }: { error: CombinedError | undefined }): ReactNode {
  if (error === undefined) return null;
  return (
    <Notice tone="warn" hasJustHappened>
      {problemOfError(error).message}
    </Notice>
  );
}
