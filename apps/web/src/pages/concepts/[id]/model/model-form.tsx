import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Payer, SaleUnit } from '../../../../ui/api/schema-types.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedFields } from '../../../../ui/drafts/use-persisted-fields.js';
import { Checks, Choices, LongTextField, SelectField, TextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { countIn } from '../count-in.js';
import {
  type ModelInFullFragment,
  SaveBusinessModel,
  type SaveBusinessModelMutation,
} from './model.graphql.js';
import { centsIn, payerWords, typedOf, unitWords } from './model.words.js';

const saved = (data: SaveBusinessModelMutation) => data.saveBusinessModel;
const amounts = ['hourlyPrice', 'aidPerHour', 'directCostPerHour', 'fixedCostsPerMonth'] as const;

const unsaid = (name: string): string => (name === 'aidPerHour' ? '0' : '');

/** Form for the figures of a business model. Its labels name the unit that is sold. */
export function ModelForm({
  id,
  model,
  onDone,
  onClose,
}: {
  id: string;
  model: ModelInFullFragment | undefined;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { around, clear } = usePersistedFields(`business-model ${id}`);
  const { act, isSending, problem } = useAct(SaveBusinessModel, saved);
  const [unit, setUnit] = useState<SaleUnit>(model?.unit ?? 'hour');
  const ofUnit = i18n._(unitWords[unit].of);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const amount = (cents: number | undefined): string =>
    cents === undefined ? '' : typedOf(cents, i18n.locale);
  const send = async (typed: FormData): Promise<void> => {
    const valueOf = (name: string): string => String(typed.get(name) ?? '').trim();
    // An empty aid counts as zero, but an empty price does not. An unreadable amount is sent as null, so that the
    // server names all mistakes at once.
    const of = Object.fromEntries(
      amounts.map((name) => [name, centsIn(valueOf(name) || unsaid(name)) ?? null]),
    ) as Record<(typeof amounts)[number], number | null>;
    const input = {
      ...of,
      payer: String(typed.get('payer')) as Payer,
      unit,
      hoursPerMonth: countIn(typed.get('hoursPerMonth')) ?? null,
      hasTaxCredit: typed.get('hasTaxCredit') === 'yes',
      note: String(typed.get('note')),
    };
    setUnread(Object.keys(input).filter((name) => input[name as keyof typeof input] === null));
    if (!(await act({ id, number: model?.number ?? 0, input }))) return;
    clear();
    onDone(t`Modèle économique enregistré.`);
  };
  const unreadWords = (field: string): string =>
    field === 'hoursPerMonth'
      ? t`Écrivez un nombre entier, comme « 400 ».`
      : t`Écrivez un montant en euros, comme « 28,50 ».`;
  const shown = problem && {
    ...problem,
    fields: problem.fields.map((each) =>
      unread.includes(each.field) ? { ...each, message: unreadWords(each.field) } : each,
    ),
  };
  const euro = { inputMode: 'decimal', className: 'short', maxLength: 12 } as const;
  return (
    <div ref={around}>
      <Form problem={shown} onSend={(typed) => void send(typed)}>
        <Choices
          name="payer"
          label={t`Qui paie ?`}
          defaultValue={model?.payer ?? 'household'}
          options={Object.entries(payerWords).map(([value, label]) => ({ value, label: i18n._(label) }))}
        />
        <SelectField
          name="unit"
          label={t`Ce qui est vendu`}
          hint={t`Le prix, l’aide et le coût direct se comptent dans cette unité.`}
          value={unit}
          onChange={({ currentTarget: { value } }) => setUnit(value as SaleUnit)}
        >
          {Object.entries(unitWords).map(([value, { each }]) => (
            <option key={value} value={value}>
              {i18n._(each)}
            </option>
          ))}
        </SelectField>
        <TextField
          {...euro}
          name="hourlyPrice"
          label={t`Prix ${ofUnit}, en euros`}
          hint={t`Toutes taxes comprises.`}
          defaultValue={amount(model?.hourlyPrice)}
        />
        <TextField
          {...euro}
          name="aidPerHour"
          label={t`Dont payé par d’autres`}
          hint={t`Par exemple l’APA ou une caisse de retraite.`}
          optional
          defaultValue={amount(model?.aidPerHour)}
        />
        <TextField
          inputMode="numeric"
          className="short"
          maxLength={6}
          name="hoursPerMonth"
          label={i18n._(unitWords[unit].sold)}
          defaultValue={model?.hoursPerMonth ?? ''}
        />
        <TextField
          {...euro}
          name="directCostPerHour"
          label={t`Coût direct ${ofUnit}`}
          hint={t`Salaire, charges, déplacements, matériel.`}
          defaultValue={amount(model?.directCostPerHour)}
        />
        <TextField
          {...euro}
          name="fixedCostsPerMonth"
          label={t`Frais fixes par mois`}
          hint={t`Loyer, encadrement, assurance, logiciels : ce qui ne dépend pas des ventes.`}
          defaultValue={amount(model?.fixedCostsPerMonth)}
        />
        <Checks
          name="hasTaxCredit"
          label={t`Crédit d’impôt`}
          options={[
            {
              value: 'yes',
              label: t`Le foyer a droit au crédit d’impôt de 50 %`,
              hint: t`Si l’activité est déclarée comme service à la personne.`,
            },
          ]}
          defaultValue={(model?.hasTaxCredit ?? true) ? ['yes'] : []}
        />
        <LongTextField
          name="note"
          label={t`D’où viennent ces chiffres`}
          optional
          rows={3}
          maxLength={5_000}
          defaultValue={model?.note ?? ''}
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Enregistrer et calculer</Trans>
          </Button>
          <Button look="text" onClick={onClose}>
            <Trans>Fermer</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
