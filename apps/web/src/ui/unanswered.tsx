import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { problemOfError } from './api/problem.js';
import { Notice, Skeleton } from './boxes.js';
import { Button } from './button.js';
import { useBackOnline } from './live/use-back-online.js';
import { Missing } from './missing.js';
import { PageTitle } from './routing/head.js';

/** Placeholder for a query without data: a skeleton, or the reason why the answer failed. */
export function Unanswered({
  error,
  again,
  lines,
  isPart = false,
}: {
  error: CombinedError | undefined;
  /** Second value of the page's `useQuery`, which sends the query again. */
  again: (how: { requestPolicy: 'network-only' }) => void;
  /** Heights of the expected content, in pixels. */
  lines: readonly number[];
  /** True: this is a part of a page that has its own title. */
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

/**
 * A waiting page with its own title, since readers move from heading to heading, and the tab must not name the former
 * page.
 */
export function Waiting({ lines }: { lines: readonly number[] }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <PageTitle tab={t`La page se charge`} isSeen={false}>
        <Trans>La page se charge.</Trans>
      </PageTitle>
      <Skeleton lines={lines} isAnnounced={false} />
    </>
  );
}

/** Warns that a list could not be refreshed and is out of date. */
export function NotRefreshed({ error }: { error: CombinedError | undefined }): ReactNode {
  if (error === undefined) return null;
  return (
    <Notice tone="warn" hasJustHappened>
      {problemOfError(error).message}
    </Notice>
  );
}
