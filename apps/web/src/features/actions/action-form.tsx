import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { Problem } from '../../ui/api/problem.js';
import type { ActionSubjectKind, ActionTieInput } from '../../ui/api/schema-types.js';
import { serverTime } from '../../ui/api/server-time.js';
import { useReader } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { dayInParis } from '../../ui/days.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { ActionChoices, type ActionChoicesQuery, type ActionRowFragment } from './actions.graphql.js';
import styles from './actions.module.css';

/** Content of the action form. */
export interface ActionContent {
  title: string;
  ownerId: string;
  dueOn: string;
  /** Other subjects of the action. undefined: the choices are not loaded yet, so the ties stay as they are. */
  ties?: ActionTieInput[] | undefined;
}

const DAY = 86_400_000;
/** Usual time until an action is due: most actions are for the next two weeks. */
const USUAL = 14 * DAY;

/** Form of an action: the task, the owner, the due day. A press opens the form, so only the browser renders it. */
export function ActionForm({
  kind,
  subjectId,
  known,
  title,
  owner,
  usualTies,
  draft,
  isSending,
  problem,
  onSend,
  onClose,
}: {
  kind: ActionSubjectKind;
  subjectId: string;
  /** The action to edit. undefined: a new action. */
  known?: ActionRowFragment;
  /** Initial title of a new action. */
  title?: string;
  /** Initial owner of a new action. undefined: the reader. */
  owner?: { id: string; name: string };
  /** Initial ties of a new action besides its subject. undefined: the ties that follow from the subject. */
  usualTies?: readonly ActionTieInput[];
  /** Key under which the typed text is persisted. */
  draft: string;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether the server saved the action */
  onSend: (content: ActionContent) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const { around, clear } = usePersistedFields(draft);
  const [{ data }] = useQuery({ query: ActionChoices, variables: { kind, id: subjectId } });
  const [today] = useState(() => serverTime());
  const usual = dayInParis(new Date(today.getTime() + USUAL));
  const others = data?.actionOwners.filter(({ id }) => id !== reader.id) ?? [];
  // Chosen before the owners are loaded too, so that an action sent at once goes to this person.
  const chosen = (known ? known.owner : owner) ?? reader;
  const isUnlisted = chosen.id !== reader.id && !others.some(({ id }) => id === chosen.id);
  const send = async (typed: FormData): Promise<void> => {
    const of = (name: string): string => String(typed.get(name) ?? '').trim();
    const fields = {
      title: of('title'),
      ownerId: of('ownerId'),
      dueOn: of('dueOn'),
      ties: data
        ? tieKinds.flatMap((each) => (of(each) === '' ? [] : [{ kind: each, id: of(each) }]))
        : undefined,
    };
    if (await onSend(fields)) clear();
  };
  const close = (): void => {
    clear();
    onClose();
  };
  return (
    <div ref={around} className={styles['form']}>
      <Form problem={problem} onSend={(typed) => void send(typed)}>
        <TextField
          name="title"
          id={`title-${draft.replaceAll(' ', '-')}`}
          label={t`Ce qu’il faut faire`}
          maxLength={200}
          autoComplete="off"
          defaultValue={known?.title ?? title}
        />
        <div className={styles['beside']}>
          <SelectField
            // A new key once the owners are loaded, since the persisted text may contain an owner that the field
            // could not show.
            key={data === undefined ? 'waiting' : 'there'}
            name="ownerId"
            id={`owner-${draft.replaceAll(' ', '-')}`}
            label={t`Qui s’en charge`}
            defaultValue={chosen.id}
          >
            <option value={reader.id}>{t`Moi (${reader.name})`}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {isUnlisted && <option value={chosen.id}>{chosen.name}</option>}
          </SelectField>
          <TextField
            name="dueOn"
            id={`due-${draft.replaceAll(' ', '-')}`}
            type="date"
            label={t`Pour quand`}
            defaultValue={known?.dueOn ?? usual}
          />
        </div>
        {data && (
          <Ties
            offered={data.actionTies}
            chosen={known?.ties ?? usualTies ?? followingFrom(kind, data.actionTies)}
            draft={draft}
          />
        )}
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {known ? <Trans>Enregistrer</Trans> : <Trans>Noter cette action</Trans>}
          </Button>
          <Button look="text" onClick={close}>
            <Trans>Annuler</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

type Tie = ActionChoicesQuery['actionTies'][number];

const tieKinds: readonly ActionSubjectKind[] = ['group', 'concept', 'objective'];

/** Initial ties of a new action. An action of a group that works on exactly one concept is for that concept too. */
function followingFrom(kind: ActionSubjectKind, offered: readonly Tie[]): readonly Tie[] {
  const concepts = offered.filter((tie) => tie.kind === 'concept');
  return kind === 'group' && concepts.length === 1 ? concepts : [];
}

/** Fields for the ties of an action: one field for each kind that offers a subject, at most one subject of each kind. */
function Ties({
  offered,
  chosen,
  draft,
}: {
  offered: readonly Tie[];
  chosen: readonly (ActionTieInput & { title?: string })[];
  draft: string;
}): ReactNode {
  const { t } = useLingui();
  const labels: Record<ActionSubjectKind, string> = {
    group: t`Pour quel groupe`,
    concept: t`Pour quel concept`,
    objective: t`Pour quel objectif du plan`,
  };
  const fields = tieKinds.flatMap((kind) => {
    const isIt = (tie: { kind: ActionSubjectKind }): boolean => tie.kind === kind;
    const now = chosen.find(isIt);
    const some = offered.filter(isIt);
    // A present tie may not be offered any more, but stays in the list.
    const isKept = now?.title !== undefined && !some.some(({ id }) => id === now.id);
    const options = isKept ? [{ id: now.id, title: now.title ?? '' }, ...some] : some;
    return options.length === 0 ? [] : [{ kind, now, options }];
  });
  if (fields.length === 0) return null;
  return (
    <div className={styles['beside']}>
      {fields.map(({ kind, now, options }) => (
        <SelectField
          key={kind}
          name={kind}
          id={`${kind}-${draft.replaceAll(' ', '-')}`}
          label={labels[kind]}
          optional
          errorsOf={kind === fields[0]?.kind ? 'ties' : undefined}
          defaultValue={now?.id ?? ''}
        >
          <option value="">{t`Aucun`}</option>
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}
