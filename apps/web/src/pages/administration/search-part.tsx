import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { ErrorSummary } from '../../ui/form.js';
import { useRepair } from './acts.js';
import type { AdministrationQuery } from './administration.graphql.js';

const collections = { needs: msg`Besoins`, solvers: msg`Profils`, ideas: msg`Idées` };

/** How much the search index differed from the database at the last measurements. */
export function SearchPart({
  drifts,
  isRepairing,
  onDone,
}: {
  drifts: AdministrationQuery['searchDrift'];
  isRepairing: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  const { i18n } = useLingui();
  const { act, isSending, problem } = useRepair(onDone);
  return (
    <Card>
      <h2>
        <Trans>Recherche</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      <p className="muted">
        <Trans>
          Chaque heure, Passerelle compare la recherche et la base de données, et remet à jour ce qui diffère.
        </Trans>
      </p>
      <ul className="plain-list rows">
        {drifts.map((drift) => (
          <li key={drift.collection}>
            <strong>{i18n._(collections[drift.collection])}</strong>
            <Measured drift={drift} />
          </li>
        ))}
      </ul>
      {isRepairing ? (
        <p>
          <Trans>Une vérification est en cours. Regardez de nouveau dans quelques minutes.</Trans>
        </p>
      ) : (
        <Button look="plain" isSending={isSending} onClick={() => void act()}>
          <Trans>Vérifier et réparer maintenant</Trans>
        </Button>
      )}
    </Card>
  );
}

function Measured({ drift }: { drift: AdministrationQuery['searchDrift'][number] }): ReactNode {
  const { expected, missing, stale, leftOver, measuredAt } = drift;
  if (measuredAt === null) {
    return (
      <div className="muted">
        <Trans>Rien n’a encore été vérifié.</Trans>
      </div>
    );
  }
  const differing = (missing ?? 0) + (stale ?? 0) + (leftOver ?? 0);
  return (
    <div className="muted">
      {differing === 0 ? (
        <Trans>Aucun écart sur {expected}.</Trans>
      ) : (
        <Trans>
          Sur {expected} : {missing} manquaient, {stale} étaient périmés, {leftOver} étaient en trop.
        </Trans>
      )}{' '}
      <Trans>
        Vérifiés le <When at={measuredAt} shape="instant" />.
      </Trans>
    </div>
  );
}
