import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { HoldingChoiceInput } from '../../../ui/api/schema-types.js';
import { Card } from '../../../ui/boxes.js';
import { SelectField } from '../../../ui/fields.js';
import type { WhatIHoldAloneQuery } from './erase.graphql.js';

type Holding = WhatIHoldAloneQuery['whatIHoldAlone'][number];
/** By the id of the object; none: it goes to its first successor, if it has one. */
export type Choices = Readonly<Record<string, HoldingChoiceInput>>;

/** What the reader alone holds, and what becomes of each object. */
export function HeldAlone({
  holdings,
  choices,
  onChoose,
}: {
  holdings: readonly Holding[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
}): ReactNode {
  if (holdings.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Ce que personne d’autre ne tient</Trans>
      </h2>
      <ul className="plain-list rows">
        {holdings.map((holding) => (
          <li key={holding.id}>
            <Kind kind={holding.kind} /> <strong className="written">{holding.title}</strong>
            <Fate
              holding={holding}
              chosen={choices[holding.id]}
              onChoose={(successorId) =>
                onChoose({
                  ...choices,
                  [holding.id]: { kind: holding.kind, id: holding.id, successorId },
                })
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Kind({ kind }: Pick<Holding, 'kind'>): ReactNode {
  switch (kind) {
    case 'organisation':
      return <Trans>La structure</Trans>;
    case 'profile':
      return <Trans>Le profil</Trans>;
    case 'concept':
      return <Trans>Le concept</Trans>;
    case 'group':
      return <Trans>Le groupe de travail</Trans>;
  }
}

function Fate({
  holding: { id, kind, successors, mustGoOn },
  chosen,
  onChoose,
}: {
  holding: Holding;
  chosen: HoldingChoiceInput | undefined;
  onChoose: (successorId: string | null) => void;
}): ReactNode {
  const { t } = useLingui();
  if (successors.length === 0)
    return (
      <p className="muted">
        {kind === 'profile' ? (
          <Trans>Personne ne le verra plus, et ses textes seront effacés.</Trans>
        ) : (
          <Trans>Personne d’autre n’y prend part : tout y sera fermé, et les textes effacés.</Trans>
        )}
      </p>
    );
  const value = chosen === undefined ? (successors[0]?.id ?? '') : (chosen.successorId ?? '');
  return (
    <SelectField
      name={`successor-${id}`}
      label={t`Qui prend la suite`}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
    >
      {successors.map((successor) => (
        <option key={successor.id} value={successor.id}>
          {successor.name}
        </option>
      ))}
      {!mustGoOn && <option value="">{t`Personne : fermer`}</option>}
    </SelectField>
  );
}
