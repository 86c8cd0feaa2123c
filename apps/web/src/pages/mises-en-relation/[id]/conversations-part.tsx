import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnceShown } from '../../../ui/api/use-on-demand.js';
import { Button } from '../../../ui/button.js';
import { Notice, Skeleton } from '../../../ui/boxes.js';
import type { IntroductionInFullFragment } from '../../../features/introductions/parts.graphql.js';

/** The conversations. Their script is fetched once the rest of the page is on the screen. */
export function ConversationsPart({ introduction }: { introduction: IntroductionInFullFragment }): ReactNode {
  const { fetched, whyNot, fetch } = useOnceShown(async () => import('./conversations.js'));
  if (fetched) return <fetched.Conversations introduction={introduction} />;
  if (whyNot === undefined) return <Skeleton lines={[32, 72, 168]} />;
  return (
    <>
      <Notice tone="bad" hasJustHappened>
        {whyNot}
      </Notice>
      <Button look="plain" onClick={() => void fetch()}>
        <Trans>Réessayer</Trans>
      </Button>
    </>
  );
}
