import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ApplyImport, type ImportInFullFragment } from '../../../features/imports/imports.graphql.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import { useWordList } from '../../../ui/word-list.js';
import { Counts } from './counts.js';
import { DropButton } from './drop-button.js';
import { Likenesses } from './likenesses.js';
import { Mapping } from './mapping.js';
import { Problems, Remarks } from './problems-of-rows.js';

/** Plan of an import: the changes that the file would make. The curator reads them, then applies exactly these. */
export function Plan({ of, onChanged }: { of: ImportInFullFragment; onChanged: () => void }): ReactNode {
  const { act, isSending, problem } = useAct(ApplyImport, ({ applyImport }) => applyImport);
  const { id, counts, planHash, planChanged, expiresAt, viewerCan } = of;
  const list = useWordList();
  const leftOut = of.columns
    .filter(({ field, heading }) => field === null && heading !== '')
    .map(({ heading }) => `« ${heading} »`);
  const toDo = (counts?.created ?? 0) + (counts?.changed ?? 0);
  const apply = async (): Promise<void> => {
    if (planHash !== null && !(await act({ id, planHash }))) onChanged();
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {planChanged && (
        <Notice tone="warn" hasJustHappened>
          <Trans>
            Ce que ce fichier donnerait a changé depuis que vous l’avez lu. Rien n’a été repris : relisez,
            puis reprenez les lignes.
          </Trans>
        </Notice>
      )}
      <p>
        <Trans>Rien n’est encore repris. Voici ce que ce fichier donnerait.</Trans>
      </p>
      {counts && <Counts counts={counts} />}
      <Likenesses of={of} />
      <div className="acts">
        {toDo > 0 && viewerCan.apply ? (
          <Button isSending={isSending} onClick={() => void apply()}>
            <Plural value={toDo} one="Reprendre une ligne" other="Reprendre # lignes" />
          </Button>
        ) : (
          <LinkButton href={paths.imports}>
            <Trans>Envoyer un autre fichier</Trans>
          </LinkButton>
        )}
        <DropButton of={of} />
      </div>
      {toDo > 0 && (
        <p>
          {of.kind === 'contacts' && (
            <Trans>
              Aucun mail ne part : chaque contact devient une invitation à envoyer, que vous envoyez ou
              retirez depuis la page de sa structure.
            </Trans>
          )}
          {of.kind === 'solvers' && (
            <Trans>
              L’import n’écrit à personne : les porteurs repris entendront parler des besoins publiés ensuite.
            </Trans>
          )}
          {of.kind === 'needs' && (
            <Trans>
              Les besoins repris attendent d’être relus au bureau, sauf ceux que le fichier dit « publiés » :
              ils sont signalés aussitôt à ceux qui pourraient y répondre.
            </Trans>
          )}
        </p>
      )}
      {expiresAt !== null && (
        <p className="muted small">
          <Trans>
            Le fichier est gardé jusqu’au <When at={expiresAt} shape="instant" />, puis effacé s’il n’est pas
            repris.
          </Trans>
        </p>
      )}
      <Problems of={of} />
      <Remarks of={of} />
      {leftOut.length > 0 && (
        <p>
          <Plural
            value={leftOut.length}
            one="Une colonne du fichier n’est pas reprise :"
            other="# colonnes du fichier ne sont pas reprises :"
          />{' '}
          {`${list(leftOut)}.`}
        </p>
      )}
      {viewerCan.plan && (
        <details>
          <summary>
            <Trans>Voir et corriger les colonnes</Trans>
          </summary>
          <Mapping of={of} />
        </details>
      )}
    </>
  );
}
