import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { Missing, Notice, Skeleton } from '../looks/index.js';
import { paths, useOptionalParam } from '../routing/index.js';
import { isStep, type Step, stepsFor } from './draft/index.js';
import { useWay } from './frame/index.js';
import { SituationStep, WithoutScript } from './situation/index.js';
import { type OpenDraft, useDraft } from './use-draft.js';

/** The later pages, fetched while the first question is answered. */
const fetchSteps = async () => import('./new/index.js');
type FetchedSteps = Awaited<ReturnType<typeof fetchSteps>>;

/** A need that is not on the server yet. Its author may have no account. */
export default function NewNeedPage(): ReactNode {
  const step = useOptionalParam('etape') ?? 'situation';
  const open = useDraft(undefined);
  if (!isStep(step)) return <Missing />;
  const { isReady, kept } = open.state;
  if (isReady) {
    const isKnown = { isSignedIn: kept.ownerId !== null, hasCompany: kept.organisationId !== null };
    const [unknown] = stepsFor(isKnown).filter((one) => one === 'contact' || one === 'structure');
    // A bookmarked address may skip pages whose answers are still unknown: the page redirects to the first of them.
    const isTooFar =
      unknown !== undefined && ['structure', 'sujets', 'lieu', 'quand', 'relire'].includes(step);
    if (isTooFar && step !== unknown) {
      const isBegun = kept.content.description !== '';
      return <Redirect to={isBegun ? paths.newNeedStep(unknown) : paths.newNeed} replace />;
    }
  }
  return <Shown open={open} step={step} />;
}

function Shown({ open, step }: { open: OpenDraft; step: Step }): ReactNode {
  const way = useWay(open, step);
  const [fetched, setFetched] = useState<FetchedSteps>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    fetchSteps().then(setFetched, () => setFailed(true));
  }, []);
  if (step === 'situation') return <SituationStep open={open} way={way} />;
  if (hasFailed) {
    return (
      <Notice tone="warn">
        <Trans>
          La suite s’ouvre dès que la connexion revient : rechargez la page. Votre texte est gardé.
        </Trans>
      </Notice>
    );
  }
  if (fetched === undefined)
    return (
      <>
        <WithoutScript />
        <Skeleton lines={[24, 44, 160, 48]} />
      </>
    );
  const { ContactStep, CompanyStep, TitleStep, UnsavedStep } = fetched;
  if (step === 'titre') return <TitleStep open={open} way={way} />;
  if (step === 'contact') return <ContactStep open={open} way={way} />;
  if (step === 'structure') return <CompanyStep open={open} way={way} />;
  return <UnsavedStep open={open} way={way} step={step} />;
}

export { asksPromise as asks } from './questions-of-pages.js';
