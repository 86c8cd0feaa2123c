import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type Problem, wrongFields } from '../../../ui/api/problem.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import type { ObjectiveInput, ObjectiveUnit, ObservedFigure } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { usePersistedFields } from '../../../ui/drafts/use-persisted-fields.js';
import { SelectField, TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import {
  AddObjective,
  type AddObjectiveMutation,
  EditObjective,
  type EditObjectiveMutation,
  type ObjectiveInPlanFragment,
  ObservedPlacesAndThemes,
  type PlanInFullFragment,
} from './plan.graphql.js';
import styles from './plan.module.css';
import { numberIn, observedUnits, observedWords, unitWords } from './words.js';

const added = ({ addObjective }: AddObjectiveMutation) => addObjective;
const edited = ({ editObjective }: EditObjectiveMutation) => editObjective;
const units = Object.keys(unitWords) as ObjectiveUnit[];
const figures = Object.keys(observedWords) as ObservedFigure[];
const asTyped = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',');

/** Form of an objective: its aim, and who measures it. */
export function ObjectiveForm({
  plan,
  axisId,
  objective,
  onDone,
}: {
  plan: PlanInFullFragment;
  axisId: string;
  objective?: ObjectiveInPlanFragment | undefined;
  onDone: (confirmation: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const { around, clear } = usePersistedFields(`objective ${objective?.id ?? axisId}`);
  const adding = useAct(AddObjective, added);
  const editing = useAct(EditObjective, edited);
  const { keyOf, forgetKey } = useRequestKey();
  const [wrong, setWrong] = useState<Problem>();
  const [observed, setObserved] = useState(objective?.observed ?? null);
  const send = async (typed: FormData): Promise<void> => {
    const text = (name: string): string => String(typed.get(name) ?? '');
    const [baseline, target] = [numberIn(text('baseline') || '0'), numberIn(typed.get('target'))];
    const found = wrongFields([
      ...(baseline === undefined
        ? [{ field: 'baseline', message: t`Écrivez un nombre, comme 12 ou 12,5.` }]
        : []),
      ...(target === undefined
        ? [{ field: 'target', message: t`Écrivez un nombre, comme 12 ou 12,5.` }]
        : []),
    ]);
    setWrong(found);
    if (baseline === undefined || target === undefined) return;
    const unit = units.find((each) => each === text('unit')) ?? 'count';
    const input: ObjectiveInput = {
      axisId: text('axisId'),
      title: text('title'),
      figure: text('figure'),
      unit: observed === null ? unit : observedUnits[observed],
      baseline,
      target,
      startsOn: text('startsOn'),
      dueOn: text('dueOn'),
      observed,
      ...(typed.has('territoryCode') && { territoryCode: text('territoryCode') || null }),
      ...(typed.has('theme') && { theme: text('theme') || null }),
    };
    const done = objective
      ? await editing.act({ id: objective.id, version: objective.version, input })
      : await adding.act({ planId: plan.id, input, key: keyOf(input) });
    if (done === undefined) return;
    forgetKey();
    clear();
    onDone(objective ? t`L’objectif est enregistré.` : t`L’objectif est ajouté.`);
  };
  return (
    <div ref={around}>
      <Form problem={wrong ?? editing.problem ?? adding.problem} onSend={(typed) => void send(typed)}>
        <TextField
          name="title"
          label={t`L’objectif, en une phrase`}
          defaultValue={objective?.title}
          maxLength={200}
        />
        <Select
          name="axisId"
          label={t`Axe`}
          defaultValue={axisId}
          options={plan.axes.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          name="observed"
          label={t`Qui le mesure ?`}
          hint={t`L’observatoire compte seul, du départ à l’échéance. Sinon, vous notez les relevés.`}
          value={observed ?? ''}
          onChange={({ currentTarget }) =>
            setObserved(figures.find((each) => each === currentTarget.value) ?? null)
          }
          options={[
            { value: '', label: t`Nous, à la main` },
            ...figures.map((value) => ({ value, label: i18n._(observedWords[value]) })),
          ]}
        />
        {observed === null ? (
          <Select
            name="unit"
            label={t`En`}
            defaultValue={objective?.unit}
            options={units.map((value) => ({ value, label: i18n._(unitWords[value]) }))}
          />
        ) : (
          <Where objective={objective} />
        )}
        <TextField
          name="figure"
          label={t`Ce que l’on compte`}
          hint={t`Par exemple : concepts essayés dans des foyers.`}
          defaultValue={objective?.figure}
          maxLength={120}
        />
        <div className={styles.row}>
          <TextField
            name="baseline"
            label={t`Au départ`}
            inputMode="decimal"
            defaultValue={asTyped(objective?.baseline ?? 0)}
            maxLength={15}
          />
          <TextField
            name="target"
            label={t`Cible`}
            inputMode="decimal"
            defaultValue={asTyped(objective?.target)}
            maxLength={15}
          />
        </div>
        <div className={styles.row}>
          <TextField
            name="startsOn"
            type="date"
            label={t`À partir du`}
            defaultValue={objective?.startsOn ?? `${plan.fromYear}-01-01`}
          />
          <TextField
            name="dueOn"
            type="date"
            label={t`Échéance`}
            defaultValue={objective?.dueOn ?? `${plan.untilYear}-12-31`}
          />
        </div>
        {objective && objective.measures.length > 0 && (
          <p className="muted small">
            <Trans>Si vous changez ce qui est mesuré, les relevés faits jusqu’ici s’effacent.</Trans>
          </p>
        )}
        <Button type="submit" isSending={editing.isSending || adding.isSending}>
          <Trans>Enregistrer l’objectif</Trans>
        </Button>
      </Form>
    </div>
  );
}

/** Place and theme for figures of the observatory. */
function Where({ objective }: { objective: ObjectiveInPlanFragment | undefined }): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: ObservedPlacesAndThemes });
  // Without the choices, the fields could not show the former choice. A hidden field keeps its value.
  if (data === undefined) return null;
  const { territories, themes } = data.observatory;
  return (
    <div className={styles.row}>
      <Select
        name="territoryCode"
        label={t`Lieu`}
        defaultValue={objective?.territoryCode ?? ''}
        options={[
          { value: '', label: t`Partout` },
          ...territories.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <Select
        name="theme"
        label={t`Thème`}
        defaultValue={objective?.theme ?? ''}
        options={[
          { value: '', label: t`Tous les thèmes` },
          ...themes.map(({ reference, label }) => ({ value: reference, label })),
        ]}
      />
    </div>
  );
}

/** A choice among many options. */
const Select = ({
  options,
  ...field
}: Omit<ComponentProps<typeof SelectField>, 'children'> & {
  options: readonly { value: string; label: string }[];
}): ReactNode => (
  <SelectField {...field}>
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </SelectField>
);
