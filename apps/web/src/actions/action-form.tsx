import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import {
  type ActionSubjectKind,
  type ActionTieInput,
  type Problem,
  serverTime,
  useReader,
} from '../api/index.js';
import { useKeptFields } from '../drafts/index.js';
import { Button, dayInParis, Form, SelectField, TextField } from '../looks/index.js';
import styles from './actions.module.css';
import { ActionChoices, type ActionChoicesQuery, type ActionRowFragment } from './actions.graphql.js';

/** What is said of an action. */
export interface ActionSaid {
  title: string;
  ownerId: string;
  dueOn: string;
  /** What else it is for; null: as it was, what there is to choose from is not there yet. */
  ties: ActionTieInput[] | null;
}

const DAY = 86_400_000;
/** What is noted is mostly for the next two weeks. */
const USUAL = 14 * DAY;

/** What is to be done, by whom, by when. Opened by a press: it is rendered in the browser alone. */
export function ActionForm({
  kind,
  subjectId,
  known,
  title,
  ownerId,
  usualTies,
  draft,
  isSending,
  problem,
  onSend,
  onClose,
}: {
  kind: ActionSubjectKind;
  subjectId: string;
  /** What it says now; undefined: it is new. */
  known?: ActionRowFragment;
  /** What it begins with, where it is new. */
  title?: string;
  /** Who does it, where it is new; undefined: the reader. */
  ownerId?: string;
  /** What it is for beside its subject, where it is new; undefined: what follows from its subject. */
  usualTies?: readonly ActionTieInput[];
  /** What it is kept under while it is typed. */
  draft: string;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether it was done */
  onSend: (said: ActionSaid) => Promise<boolean>;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const { around, clear } = useKeptFields(draft);
  const [{ data }] = useQuery({ query: ActionChoices, variables: { kind, id: subjectId } });
  const [today] = useState(() => serverTime());
  const usual = dayInParis(new Date(today.getTime() + USUAL));
  const others = data?.actionOwners.filter(({ id }) => id !== reader.id) ?? [];
  const owner = known?.owner;
  const isGone = owner != null && owner.id !== reader.id && !others.some(({ id }) => id === owner.id);
  const send = async (typed: FormData): Promise<void> => {
    const of = (name: string): string => String(typed.get(name) ?? '').trim();
    const said = {
      title: of('title'),
      ownerId: of('ownerId'),
      dueOn: of('dueOn'),
      ties: data ? tieKinds.flatMap((each) => (of(each) === '' ? [] : [{ kind: each, id: of(each) }])) : null,
    };
    if (await onSend(said)) clear();
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
            // What is chosen is there once those to choose from are.
            key={data === undefined ? 'waiting' : 'there'}
            name="ownerId"
            id={`owner-${draft.replaceAll(' ', '-')}`}
            label={t`Qui s’en charge`}
            defaultValue={owner?.id ?? ownerId ?? reader.id}
          >
            <option value={reader.id}>{t`Moi (${reader.name})`}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {isGone && <option value={owner.id}>{owner.name}</option>}
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

/** Where a group works on one concept, what it gives out is for that, unless somebody says otherwise. */
function followingFrom(kind: ActionSubjectKind, offered: readonly Tie[]): readonly Tie[] {
  const concepts = offered.filter((tie) => tie.kind === 'concept');
  return kind === 'group' && concepts.length === 1 ? concepts : [];
}

/** What else an action is for: of each kind that there is something of, one at most. */
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
    // What it is tied to already may be offered no more.
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
