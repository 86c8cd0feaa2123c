import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { type ActionSubjectKind, type Problem, serverTime, useReader } from '../api/index.js';
import { useKeptFields } from '../drafts/index.js';
import { Button, dayInParis, Form, SelectField, TextField } from '../looks/index.js';
import styles from './actions.module.css';
import { ActionOwners, type ActionRowFragment } from './actions.graphql.js';

/** What is said of an action. */
export interface ActionSaid {
  title: string;
  ownerId: string;
  dueOn: string;
}

const DAY = 86_400_000;
/** What is noted is mostly for the next two weeks. */
const USUAL = 14 * DAY;

/** What is to be done, by whom, by when. Opened by a press: it is rendered in the browser alone. */
export function ActionForm({
  kind,
  subjectId,
  known,
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
  const [{ data }] = useQuery({ query: ActionOwners, variables: { kind, id: subjectId } });
  const [today] = useState(() => serverTime());
  const usual = dayInParis(new Date(today.getTime() + USUAL));
  const others = data?.actionOwners.filter(({ id }) => id !== reader.id) ?? [];
  const owner = known?.owner;
  const isGone = owner != null && owner.id !== reader.id && !others.some(({ id }) => id === owner.id);
  const send = async (typed: FormData): Promise<void> => {
    const of = (name: string): string => String(typed.get(name) ?? '').trim();
    const said = { title: of('title'), ownerId: of('ownerId'), dueOn: of('dueOn') };
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
          defaultValue={known?.title}
        />
        <div className={styles['beside']}>
          <SelectField
            // What is chosen is there once those to choose from are.
            key={data === undefined ? 'waiting' : 'there'}
            name="ownerId"
            id={`owner-${draft.replaceAll(' ', '-')}`}
            label={t`Qui s’en charge`}
            defaultValue={owner?.id ?? reader.id}
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
