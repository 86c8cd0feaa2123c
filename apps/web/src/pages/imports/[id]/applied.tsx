import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type ImportInFullFragment, UndoImport } from '../../../features/imports/imports.graphql.js';
import { typesetText } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import { Link } from 'wouter';
import { Counts } from './counts.js';
import { Problems } from './problems-of-rows.js';

/** Result of an applied import, and the button that undoes it. */
export function Applied({ of, onChanged }: { of: ImportInFullFragment; onChanged: () => void }): ReactNode {
  const { counts, state, failure, appliedAt, appliedBy, expiresAt, viewerCan } = of;
  return (
    <>
      {state === 'stopped' ? (
        <Notice tone="warn" hasJustHappened>
          {typesetText(failure ?? '')}
        </Notice>
      ) : (
        <Notice tone="ok" hasJustHappened>
          <Trans>C’est fait.</Trans>{' '}
          {appliedAt !== null && appliedBy?.name && (
            <Trans>
              Repris le <When at={appliedAt} shape="instant" /> par {appliedBy.name}.
            </Trans>
          )}
        </Notice>
      )}
      {counts && <Counts counts={counts} areDone />}
      {of.kind === 'contacts' && (counts?.created ?? 0) > 0 && (
        <p>
          <Trans>
            Aucun mail n’est parti. Envoyez ou retirez chaque invitation depuis la page de sa structure, dans{' '}
            <Link href={paths.organisations}>la liste des structures</Link>.
          </Trans>
        </p>
      )}
      <div className="acts">
        <LinkButton href={paths.imports}>
          <Trans>Envoyer un autre fichier</Trans>
        </LinkButton>
        {viewerCan.undo && <Undo of={of} onChanged={onChanged} />}
      </div>
      {viewerCan.undo && expiresAt !== null && (
        <p className="muted small">
          <Trans>
            Il peut être annulé jusqu’au <When at={expiresAt} />.
          </Trans>
        </p>
      )}
      <Problems of={of} areLeft />
    </>
  );
}

function Undo({ of, onChanged }: { of: ImportInFullFragment; onChanged: () => void }): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(UndoImport, ({ undoImport }) => undoImport);
  const [isAsked, setAsked] = useState(false);
  const [created, changed] = [of.counts?.created ?? 0, of.counts?.changed ?? 0];
  const undo = async (): Promise<void> => {
    const undone = await act({ id: of.id });
    setAsked(false);
    if (!undone) onChanged();
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" onClick={() => setAsked(true)}>
        <Trans>Annuler cet import</Trans>
      </Button>
      <Dialog title={t`Annuler cet import ?`} isOpen={isAsked} onClose={() => setAsked(false)}>
        <ul>
          {created > 0 && (
            <li>
              <Plural
                value={created}
                one="Une fiche créée sera retirée, sauf si quelqu’un s’en est servi depuis."
                other="# fiches créées seront retirées, sauf celles dont quelqu’un s’est servi depuis."
              />
            </li>
          )}
          {changed > 0 && (
            <li>
              <Plural
                value={changed}
                one="Une fiche changée reprendra son texte d’avant, sauf si elle a encore changé."
                other="# fiches changées reprendront leur texte d’avant, sauf celles qui ont encore changé."
              />
            </li>
          )}
        </ul>
        <p>
          <Trans>Ce qui ne peut pas l’être sera dit, ligne par ligne.</Trans>
        </p>
        <div className="acts">
          <Button look="danger" isSending={isSending} onClick={() => void undo()}>
            <Trans>Annuler l’import</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  );
}
