import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import { PauseProfile, type ProfileFragment, ResumeProfile } from './profile.graphql.js';
import { Section } from './section.js';

/** Pauses a profile, or resumes it, by one tap. */
export function PauseSection({ profile }: { profile: ProfileFragment }): ReactNode {
  const { t } = useLingui();
  const { id, paused } = profile;
  const pausing = useAct(PauseProfile, ({ pauseSolver }) => pauseSolver);
  const resuming = useAct(ResumeProfile, ({ resumeSolver }) => resumeSolver);
  const [hasChanged, setChanged] = useState(false);
  const problem = paused ? resuming.problem : pausing.problem;
  const change = async ({ act }: typeof pausing | typeof resuming): Promise<void> =>
    setChanged((await act({ id })) !== undefined);
  return (
    <Section id="pause" title={t`Pause`}>
      {problem && <ErrorSummary problem={problem} />}
      {paused ? (
        <>
          <Notice tone="warn" hasJustHappened={hasChanged}>
            <Trans>
              <strong>Votre profil est en pause.</strong> Aucun besoin ne vous est signalé. Les rencontres
              déjà acceptées continuent.
            </Trans>
          </Notice>
          <Button isSending={resuming.isSending} onClick={() => void change(resuming)}>
            <Trans>Reprendre</Trans>
          </Button>
        </>
      ) : (
        <>
          {hasChanged && (
            <Notice tone="ok" hasJustHappened>
              <Trans>C’est reparti : nous vous signalons de nouveau les besoins qui vous concernent.</Trans>
            </Notice>
          )}
          <p>
            <Trans>
              Trop à faire en ce moment ? Mettez votre profil en pause : plus aucun besoin ne vous sera
              signalé, jusqu’à ce que vous repreniez.
            </Trans>
          </p>
          <Button look="plain" isSending={pausing.isSending} onClick={() => void change(pausing)}>
            <Trans>Faire une pause</Trans>
          </Button>
        </>
      )}
    </Section>
  );
}
