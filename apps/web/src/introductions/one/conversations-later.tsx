import { Trans } from '@lingui/react/macro';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Button, Skeleton } from '../../looks/index.js';
import type { IntroductionInFullFragment } from '../parts.graphql.js';

interface Shown {
  introduction: IntroductionInFullFragment;
}

/** The conversations, which are fetched once the rest of the page is there. */
export function ConversationsLater({ introduction }: Shown): ReactNode {
  const [Part, setPart] = useState<ComponentType<Shown>>();
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const fetchPart = async (): Promise<void> => {
      try {
        const { Conversations } = await import('../conversation/index.js');
        if (isWanted) setPart(() => Conversations);
      } catch {
        if (isWanted) setFailures((count) => count + 1);
      }
    };
    if (failures === 0) void fetchPart();
    return () => {
      isWanted = false;
    };
  }, [failures]);
  if (Part !== undefined) return <Part introduction={introduction} />;
  if (failures === 0) return <Skeleton lines={[32, 72, 168]} />;
  return (
    <>
      <p>
        <Trans>Vos échanges n’ont pas pu être chargés.</Trans>
      </p>
      <Button look="plain" onClick={() => setFailures(0)}>
        <Trans>Réessayer</Trans>
      </Button>
    </>
  );
}
