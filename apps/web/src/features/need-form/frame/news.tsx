import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Problem } from '../../../ui/api/problem.js';
import { newKey } from '../../../ui/api/request-key.js';
import { useSession } from '../../../ui/api/session.js';
import { Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { isEmpty } from '../draft/content.js';
import type { OpenDraft } from '../use-draft.js';
import { WholeText } from './whole-text.js';

/** Problems that are announced elsewhere: over the page, or above it. */
const shownElsewhere: readonly Problem['kind'][] = ['offline', 'outdated', 'silent', 'signedOut'];

/** Notices about the text: connection, session, another tab or device. */
export function News({ open: { draft, state } }: { open: OpenDraft }): ReactNode {
  const { hasEnded, ended } = useSession();
  const { problem, cameFrom, setAside, persisted } = state;
  return (
    <>
      {problem?.kind === 'silent' && (
        <Notice tone="warn" hasJustHappened>
          <Trans>
            Le serveur ne répond pas. Continuez : ce que vous écrivez est gardé ici, et partira dès qu’il
            revient.
          </Trans>
        </Notice>
      )}
      {problem?.kind === 'signedOut' && !hasEnded && (
        <Notice tone="warn" hasJustHappened>
          <p>
            <Trans>Votre session est terminée. Reconnectez-vous : votre texte est gardé.</Trans>
          </p>
          <Button look="plain" onClick={ended}>
            <Trans>Se reconnecter</Trans>
          </Button>
        </Notice>
      )}
      {problem && !shownElsewhere.includes(problem.kind) && (
        <Notice tone="warn" hasJustHappened>
          {problem.fields.length === 0 && <p>{problem.message}</p>}
          {problem.fields.map(({ field, message }) => (
            <p key={`${field} ${message}`}>{message}</p>
          ))}
        </Notice>
      )}
      {cameFrom === 'tab' && (
        <Notice hasJustHappened>
          <Trans>Ce texte vient d’être écrit dans un autre onglet. Vous pouvez continuer ici.</Trans>
        </Notice>
      )}
      {cameFrom === 'device' && (
        <Notice hasJustHappened>
          <Trans>Ce texte a été complété sur un autre appareil. Vous pouvez continuer ici.</Trans>
        </Notice>
      )}
      {cameFrom === 'before' && persisted.onServer === null && !isEmpty(persisted.content) && (
        <Notice>
          <p>
            <Trans>Voici ce que vous aviez commencé.</Trans>
          </p>
          <Button look="text" onClick={() => void draft.startOver(newKey())}>
            <Trans>Commencer un autre besoin</Trans>
          </Button>
        </Notice>
      )}
      {setAside && (
        <details>
          <summary>
            <Trans>L’autre texte, mis de côté</Trans>
          </summary>
          <WholeText content={setAside} />
        </details>
      )}
    </>
  );
}
