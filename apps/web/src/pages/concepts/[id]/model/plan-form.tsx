import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Problem, wrongFields } from '../../../../ui/api/problem.js';
import { useAct } from '../../../../ui/api/use-act.js';
import { Button } from '../../../../ui/button.js';
import { usePersistedFields } from '../../../../ui/drafts/use-persisted-fields.js';
import { LongTextField, TextField } from '../../../../ui/fields.js';
import { Form } from '../../../../ui/form.js';
import { countIn } from '../count-in.js';
import { type FiguresOfConceptFragment, SaveTestPlan, type SaveTestPlanMutation } from './model.graphql.js';
import { type PlanText, planTexts, planWords } from './model.words.js';

/** Initial texts of a test plan. */
function useTemplates(): Record<PlanText, string> {
  const { t } = useLingui();
  return {
    consent: t`Nous expliquons l’essai de vive voix, à la personne et à un proche. Elle signe un accord d’une page, dont elle garde un double. Elle peut arrêter quand elle veut, sans dire pourquoi.`,
    insurance: t`La responsabilité civile de … couvre l’essai, contrat n° …, jusqu’au …`,
    measures: t`Avant l’essai : … Pendant : chaque semaine, … À la fin : … Ce sera réussi si …`,
    stopsWhen: t`Un accident lié à l’essai, une personne qui se plaint deux fois, ou plus de … sans service.`,
    results: '',
    incidents: '',
  };
}

const saved = (data: SaveTestPlanMutation) => data.saveTestPlan;

/** Form of the test plan in homes. Each text that is not written yet begins with a template to fill in. */
export function PlanForm({
  concept: { id, testPlan: plan },
  onDone,
  onClose,
}: {
  concept: Pick<FiguresOfConceptFragment, 'id' | 'testPlan'>;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const templates = useTemplates();
  const { around, clear } = usePersistedFields(`test-plan ${id}`);
  const { act, isSending, problem } = useAct(SaveTestPlan, saved);
  const [unread, setUnread] = useState<Problem>();
  const send = async (typed: FormData): Promise<void> => {
    const valueOf = (name: string): string => String(typed.get(name) ?? '');
    const [homes, weeks] = [countIn(valueOf('homes')), countIn(valueOf('weeks'))];
    // Empty, or “0”: none has begun.
    const homesBegun = valueOf('homesBegun').trim() === '' ? 0 : countIn(valueOf('homesBegun'));
    const message = t`Écrivez un nombre entier, comme « 5 ».`;
    setUnread(
      wrongFields([
        ...(homes === undefined ? [{ field: 'homes', message }] : []),
        ...(homesBegun === undefined ? [{ field: 'homesBegun', message }] : []),
        ...(weeks === undefined ? [{ field: 'weeks', message }] : []),
      ]),
    );
    if (homes === undefined || homesBegun === undefined || weeks === undefined) return;
    const of = Object.fromEntries(planTexts.map((name) => [name, valueOf(name)])) as Record<PlanText, string>;
    const input = {
      ...of,
      homes,
      weeks,
      homesBegun: homesBegun || null,
      begunOn: valueOf('begunOn') || null,
    };
    if (!(await act({ id, number: plan?.number ?? 0, input }))) return;
    clear();
    onDone(t`Plan d’essai enregistré.`);
  };
  const counted = { inputMode: 'numeric', className: 'short', maxLength: 5 } as const;
  return (
    <div ref={around}>
      <Form problem={unread ?? problem} onSend={(typed) => void send(typed)}>
        <TextField
          {...counted}
          name="homes"
          label={t`Dans combien de foyers ?`}
          hint={t`Sans leurs noms, ni ici ni ailleurs.`}
          defaultValue={plan?.homes ?? 5}
        />
        <TextField
          {...counted}
          name="weeks"
          label={t`Pendant combien de semaines ?`}
          defaultValue={plan?.weeks ?? 8}
        />
        <TextField
          {...counted}
          name="homesBegun"
          label={t`Dans combien de foyers l’essai a-t-il commencé ?`}
          hint={t`C’est ce nombre que compte l’observatoire. Laissez vide tant que rien n’a commencé.`}
          optional
          defaultValue={plan?.homesBegun ?? ''}
        />
        <TextField
          className="short"
          name="begunOn"
          type="date"
          label={t`Depuis quel jour ?`}
          optional
          defaultValue={plan?.begunOn ?? ''}
        />
        {planTexts.map((name) => (
          <LongTextField
            key={name}
            name={name}
            label={i18n._(planWords[name])}
            optional={name === 'results' || name === 'incidents'}
            rows={3}
            maxLength={3_000}
            defaultValue={plan?.[name] ?? templates[name]}
          />
        ))}
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            <Trans>Enregistrer</Trans>
          </Button>
          <Button look="text" onClick={onClose}>
            <Trans>Fermer</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
