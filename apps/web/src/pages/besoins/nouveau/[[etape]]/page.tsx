import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { isStep, type Step, stepsFor } from '../../../../features/need-form/draft/steps.js';
import { useWay } from '../../../../features/need-form/frame/frame.js';
import { promiseQuery } from '../../../../features/need-form/queries.js';
import { SituationStep } from '../../../../features/need-form/situation-step.js';
import { type OpenDraft, useDraft } from '../../../../features/need-form/use-draft.js';
import { WithoutScript } from '../../../../features/need-form/without-script.js';
import { Notice, Skeleton } from '../../../../ui/boxes.js';
import { Missing } from '../../../../ui/missing.js';
import { paths } from '../../../../ui/routing/paths.js';
import { useOptionalParam } from '../../../../ui/routing/place.js';

export const access = 'everyone';

export const queries = [promiseQuery];

/** The later pages, fetched while the first question is answered. */
const fetchSteps = async () => import('./steps.js');
type FetchedSteps = Awaited<ReturnType<typeof fetchSteps>>;

/** A need that is not on the server yet. Its author may have no account. */
export default function NewNeedPage(): ReactNode {
  const step = useOptionalParam('etape') ?? 'situation';
  const open = useDraft(undefined);
  if (!isStep(step)) return <Missing />;
  const { isReady, persisted } = open.state;
  if (isReady) {
    const isKnown = { isSignedIn: persisted.ownerId !== null, hasCompany: persisted.organisationId !== null };
    const [unknown] = stepsFor(isKnown).filter((one) => one === 'contact' || one === 'structure');
    // A bookmarked address may skip pages whose answers are still unknown. The page redirects to the first of them.
    const isTooFar =
      unknown !== undefined && ['structure', 'sujets', 'lieu', 'quand', 'relire'].includes(step);
    if (isTooFar && step !== unknown) {
      const isBegun = persisted.content.description !== '';
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
