import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Button, Card, ErrorSummary, When } from '../looks/index.js';
import { useRepair } from './acts.js';
import type { AdministrationQuery } from './administration.graphql.js';
import { Wide } from './wide.js';

const collections = { needs: msg`Besoins`, solvers: msg`Profils`, ideas: msg`Idées` };

/** How far the search index was out of step when last measured. */
export function SearchPart({
  drifts,
  isRepairing,
  onDone,
}: {
  drifts: AdministrationQuery['searchDrift'];
  isRepairing: boolean;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
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
      <Wide label={t`Écarts de la recherche`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Quoi</Trans>
            </th>
            <th scope="col">
              <Trans>Attendus</Trans>
            </th>
            <th scope="col">
              <Trans>Manquants</Trans>
            </th>
            <th scope="col">
              <Trans>Périmés</Trans>
            </th>
            <th scope="col">
              <Trans>En trop</Trans>
            </th>
            <th scope="col">
              <Trans>Mesuré</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {drifts.map(({ collection, expected, missing, stale, leftOver, measuredAt }) => (
            <tr key={collection}>
              <th scope="row">{i18n._(collections[collection])}</th>
              <td>{expected ?? '–'}</td>
              <td>{missing ?? '–'}</td>
              <td>{stale ?? '–'}</td>
              <td>{leftOver ?? '–'}</td>
              <td>
                {measuredAt === null ? <Trans>pas encore</Trans> : <When at={measuredAt} shape="instant" />}
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
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
