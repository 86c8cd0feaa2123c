import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { Missing } from '../looks/index.js';
import { paths, useOptionalParam } from '../routing/index.js';
import { isStep, type Step, stepsFor } from './draft/index.js';
import { useWay } from './frame.js';
import { SituationStep, type StepProps, TitleStep } from './steps/index.js';
import { CompanyStep, ContactStep, UnsavedStep } from './new/index.js';
import { type OpenDraft, useDraft } from './use-draft.js';

const pages: Partial<Record<Step, (props: StepProps) => ReactNode>> = {
  situation: SituationStep,
  titre: TitleStep,
  contact: ContactStep,
  structure: CompanyStep,
};

/** A need that the server does not know yet: whoever writes it may not have an account. */
export default function NewNeedPage(): ReactNode {
  const step = useOptionalParam('etape') ?? 'situation';
  const open = useDraft(undefined);
  if (!isStep(step)) return <Missing />;
  const { isReady, kept } = open.state;
  if (isReady) {
    const isKnown = { isSignedIn: kept.ownerId !== null, hasCompany: kept.organisationId !== null };
    const [unknown] = stepsFor(isKnown).filter((one) => one === 'contact' || one === 'structure');
    // As an address that was kept does not know.
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
  const Page = pages[step];
  return Page ? <Page open={open} way={way} /> : <UnsavedStep open={open} way={way} step={step} />;
}

export { asksPromise as asks } from './questions-of-pages.js';
