import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Opened } from '../../ui/focus/opened.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import type { ProfileFragment } from './profile.graphql.js';
import { Section } from './section.js';

type Supervision = NonNullable<ProfileFragment['supervision']>;

/** Supervisor of a learner. The forms that change it are fetched on demand. */
export function SupervisionSection({ supervision }: { supervision: Supervision }): ReactNode {
  const { t } = useLingui();
  const { fetched, whyNot, fetch } = useOnDemand(async () => import('./supervision-part.js'));
  const isNew = supervision.supervisor === null && supervision.askedEmail === null;
  return (
    <Section id="accompagnement" title={t`La personne qui vous accompagne`}>
      {fetched ? (
        <Opened>
          <fetched.SupervisionPart supervision={supervision} />
        </Opened>
      ) : (
        <>
          <p>
            <SupervisorState supervision={supervision} />
          </p>
          {whyNot !== undefined && (
            <Notice tone="bad" hasJustHappened>
              {whyNot}
            </Notice>
          )}
          <Button look="plain" onClick={() => void fetch()}>
            {isNew ? <Trans>Dire qui m’accompagne</Trans> : <Trans>Voir ou changer</Trans>}
          </Button>
        </>
      )}
    </Section>
  );
}

function SupervisorState({
  supervision: { supervisor, askedEmail },
}: {
  supervision: Supervision;
}): ReactNode {
  if (supervisor !== null)
    return (
      <Trans>
        <strong>{supervisor.name}</strong> vous accompagne.
      </Trans>
    );
  if (askedEmail !== null) return <Trans>Votre demande attend une réponse.</Trans>;
  return (
    <Trans>
      Un enseignant, un tuteur ou un maître d’apprentissage suit votre projet ? Nommez cette personne. Si vous
      avez moins de 18 ans, c’est elle que les entreprises joindront.
    </Trans>
  );
}
