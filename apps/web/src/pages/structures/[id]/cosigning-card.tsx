import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { ErrorSummary } from '../../../ui/form.js';
import {
  type OrganisationOfPageFragment,
  SetCosigning,
  type SetCosigningMutation,
} from './organisation.graphql.js';

const set = ({ setCosigning }: SetCosigningMutation) => setCosigning;

interface Shown {
  organisation: Pick<OrganisationOfPageFragment, 'id'>;
  asks: boolean;
}

/** Setting of a school, for its owners: whether supervisors sign students' ideas before companies see them. */
export function CosigningCard({ organisation: { id }, asks }: Shown): ReactNode {
  const { act, isSending, problem } = useAct(SetCosigning, set);
  const [isSaved, setSaved] = useState(false);
  const change = async (): Promise<void> => setSaved((await act({ id, asks: !asks })) !== undefined);
  return (
    <Card>
      <h2>
        <Trans>Les idées de vos élèves</Trans>
      </h2>
      {problem && <ErrorSummary problem={problem} />}
      {isSaved && (
        <Notice tone="ok" hasJustHappened>
          <Trans>C’est enregistré.</Trans>
        </Notice>
      )}
      <p>
        {asks ? (
          <Trans>
            <strong>Nos élèves font relire leurs idées.</strong> Les entreprises ne voient une idée qu’une
            fois signée par la personne de votre établissement qui accompagne l’élève.
          </Trans>
        ) : (
          <Trans>
            Vos élèves montrent leurs idées sans relecture. Vous pouvez demander que la personne de votre
            établissement qui accompagne l’élève relise et signe chaque idée avant que les entreprises la
            voient.
          </Trans>
        )}
      </p>
      <p className="muted small">
        <Trans>
          Cela concerne toutes les personnes qu’accompagne un membre de votre établissement, même celles qu’il
          accompagnait avant d’y entrer.
        </Trans>{' '}
        {asks ? (
          <Trans>Si vous y renoncez, les idées en attente seront montrées aussitôt.</Trans>
        ) : (
          <Trans>
            Les idées déjà montrées seront relues aussi : elles disparaissent jusqu’à leur signature.
          </Trans>
        )}
      </p>
      <Button look="plain" isSending={isSending} onClick={() => void change()}>
        {asks ? <Trans>Ne plus faire relire</Trans> : <Trans>Faire relire les idées</Trans>}
      </Button>
    </Card>
  );
}
