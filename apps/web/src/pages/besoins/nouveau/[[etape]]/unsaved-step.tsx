import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Step } from '../../../../features/need-form/draft/steps.js';
import { addressOfStep, Frame } from '../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../features/need-form/frame/step-props.js';
import { nameDraft } from '../../../../features/need-form/use-draft.js';

/**
 * Placeholder of a page that needs the need on the server. It opens the page automatically once the need is saved.
 */
export function UnsavedStep({
  open: { draft, state },
  open,
  way,
  step,
}: StepProps & { step: Step }): ReactNode {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const isSaved = state.persisted.onServer !== null;
  useEffect(() => {
    if (isSaved) navigate(addressOfStep(nameDraft(draft), step), { replace: true });
  }, [draft, isSaved, navigate, step]);
  return (
    <Frame
      open={open}
      way={way}
      step={step}
      tab={t`Pas encore enregistré`}
      title={<Trans>Votre texte attend la connexion</Trans>}
      act={<Trans>Réessayer</Trans>}
      onSend={() => void draft.save()}
    >
      <p>
        <Trans>
          Il est gardé ici, mais le serveur ne l’a pas encore. La suite s’ouvre dès que la connexion revient.
        </Trans>
      </p>
    </Frame>
  );
}
