import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { gateWords } from '../../../features/concepts/words.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { ErrorSummary } from '../../../ui/form.js';
import { Operator, operator } from '../../../ui/place.js';
import { type ConceptInFullFragment, TakeConcept, type TakeConceptMutation } from './concept.graphql.js';
import { GateActs } from './gates/gate-acts.js';

const taken = (data: TakeConceptMutation) => data.takeConcept;

/** State of the concept, its next step, and who must take it. */
export function NextStep({
  concept,
  ask,
  onDone,
}: {
  concept: ConceptInFullFragment;
  /** How the reader can discuss a refused gate with the operator. */
  ask: ReactNode;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(TakeConcept, taken);
  const { id, curator, viewerCan } = concept;
  const take = async (): Promise<void> => {
    if (await act({ id })) onDone(t`Vous suivez ce concept.`);
  };
  return (
    <Card>
      <ConceptStatus concept={concept} ask={ask} />
      <GateActs concept={concept} onDone={onDone} />
      {problem && <ErrorSummary problem={problem} />}
      {viewerCan.take && curator === null && (
        <div className="acts">
          <Button isSending={isSending} onClick={() => void take()}>
            <Trans>Suivre ce concept</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}

function ConceptStatus({ concept, ask }: { concept: ConceptInFullFragment; ask: ReactNode }): ReactNode {
  const { i18n } = useLingui();
  const mayDecide = concept.gates.some(({ isAhead, viewerCan }) => isAhead && viewerCan.decide.length > 0);
  const { status, statusReason, gate, gateState, gateAskedAt, carrier } = concept;
  if (status !== 'active')
    return (
      <>
        <h2>
          {status === 'paused' ? (
            <Trans>Ce concept est en pause</Trans>
          ) : (
            <Trans>Ce concept est arrêté</Trans>
          )}
        </h2>
        <blockquote className="written">{statusReason}</blockquote>
      </>
    );
  if (gate === null)
    return (
      <>
        <h2>
          <Trans>Les quatre étapes sont franchies</Trans>
        </h2>
        <p>
          <Trans>Ce concept est dans des foyers. Continuez à noter ici ce qui en sort.</Trans>
        </p>
      </>
    );
  const name = i18n._(gateWords[gate]);
  if (gateState === 'requested')
    return (
      <>
        <h2>
          <Trans>
            {Operator} relit l’étape « {name} »
          </Trans>
        </h2>
        <p>
          {gateAskedAt !== null && (
            <Trans>
              Le passage est demandé depuis le <When at={gateAskedAt} shape="weekday" />.
            </Trans>
          )}{' '}
          <Trans>La décision paraîtra ici, et dans vos avis.</Trans>
        </p>
      </>
    );
  if (gateState === 'refused')
    return (
      <>
        <h2>
          <Trans>L’étape « {name} » a été refusée</Trans>
        </h2>
        <p>
          {mayDecide ? (
            <Trans>Vous pouvez la rouvrir.</Trans>
          ) : (
            <Trans>
              {Operator} peut la rouvrir : dites ce qui a changé depuis, ou ce que vous voulez reprendre.
            </Trans>
          )}
        </p>
        {!mayDecide && ask}
      </>
    );
  return (
    <>
      <h2>
        <Trans>Prochaine étape à franchir : « {name} »</Trans>
      </h2>
      <p>
        {carrier === null ? (
          <Trans>Il manque un porteur : celui ou celle qui réunit les preuves et demande le passage.</Trans>
        ) : (
          <Trans>
            Réunissez les preuves ; {carrier.name} demande le passage, et {operator} décide.
          </Trans>
        )}
      </p>
    </>
  );
}
