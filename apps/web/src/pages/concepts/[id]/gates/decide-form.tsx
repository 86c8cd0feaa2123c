import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { GateVerdict } from '../../../../ui/api/schema-types.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedText } from '../../../../ui/drafts/use-persisted-text.js';
import { Choices, LongTextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import {
  DecideGate,
  type DecideGateMutation,
  type GateInFullFragment,
  type GatesOfConceptFragment,
} from './gates.graphql.js';

const decided = (data: DecideGateMutation) => data.decideGate;

/** A curator who takes no part in the concept decides a gate. The decision is final. */
export function DecideForm({
  concept: { id, version },
  gate: { gate, items, viewerCan },
  onDone,
}: {
  concept: Pick<GatesOfConceptFragment, 'id' | 'version'>;
  gate: GateInFullFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { decide: verdicts } = viewerCan;
  const [wanted, choose] = useState<GateVerdict>();
  const [only] = verdicts;
  // The chosen verdict may no longer be possible: another curator may have decided meanwhile.
  const chosen = verdicts.length === 1 ? only : verdicts.find((verdict) => verdict === wanted);
  const reason = usePersistedText(`decide-gate ${id} ${gate}${only === 'reopened' ? ' again' : ''}`);
  const { act, isSending, problem } = useAct(DecideGate, decided);
  const words: Record<GateVerdict, { label: string; hint: string; done: string }> = {
    passed: { label: t`Franchie`, hint: t`Le concept entre dans la suite.`, done: t`Étape franchie.` },
    changes: { label: t`À compléter`, hint: t`Le porteur reprend la main.`, done: t`Renvoyée au porteur.` },
    refused: { label: t`Refusée`, hint: t`Elle pourra être rouverte.`, done: t`Étape refusée.` },
    reopened: { label: t`Rouvrir`, hint: t`Le concept revient à cette étape.`, done: t`Étape rouverte.` },
  };
  // The server requires the reason too.
  const unproven = items.filter(({ isUnproven }) => isUnproven).map(({ label }) => label);
  const sign = async (): Promise<void> => {
    if (chosen === undefined) return;
    if (!(await act({ id, version, gate, decision: chosen, reason: reason.text }))) return;
    reason.clear();
    onDone(words[chosen].done);
  };
  return (
    <Form problem={problem} onSend={() => void sign()}>
      {verdicts.length > 1 && (
        <Choices
          name="decision"
          id={`decision-${gate}`}
          label={t`Votre décision`}
          value={chosen ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value as GateVerdict)}
          options={verdicts.map((value) => ({ value, label: words[value].label, hint: words[value].hint }))}
        />
      )}
      {chosen !== undefined && (
        <>
          <LongTextField
            name="reason"
            id={`reason-${gate}`}
            label={chosen === 'reopened' ? t`Pourquoi rouvrir cette étape ?` : t`Ce que lira le porteur`}
            optional={chosen === 'passed' && unproven.length === 0}
            hint={
              chosen === 'passed' && unproven.length > 0
                ? t`Passerelle ne constate pas : ${unproven.join(', ')}. Dites pourquoi vous signez quand même.`
                : undefined
            }
            rows={3}
            maxLength={2_000}
            value={reason.text}
            onChange={({ currentTarget }) => reason.change(currentTarget.value)}
          />
          <p className="muted small">
            <Trans>Votre décision est signée de votre nom, et ne s’efface pas.</Trans>
          </p>
          <div className="acts">
            <Button type="submit" look={chosen === 'refused' ? 'danger' : 'main'} isSending={isSending}>
              {chosen === 'reopened' ? <Trans>Rouvrir l’étape</Trans> : <Trans>Signer</Trans>}
            </Button>
          </div>
        </>
      )}
    </Form>
  );
}
