import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import styles from '../../../features/desk/desk.module.css';
import { useUndo } from '../../../features/desk/gestures/use-undo.js';
import { PoolNeeds, type PoolNeedsMutation } from '../../../features/desk/need/need.graphql.js';
import {
  Assign,
  type AssignMutation,
  type RowOfDeskFragment,
  Snooze,
  type SnoozeMutation,
} from '../../../features/desk/queues.graphql.js';
import type { Queue } from '../../../features/desk/queues.js';
import { useShortcuts } from '../../../features/desk/use-shortcuts.js';
import { useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';
import { InviteFromDesk, type InviteFromDeskMutation } from './bulk.graphql.js';
import { DeclineSeveral } from './decline-several.js';
import { inDays, SnoozeChoices } from './row-acts.js';
import { useOneByOne } from './use-one-by-one.js';
import type { OnSeveralDone, Selection } from './use-selection.js';

const putOff = ({ snooze }: SnoozeMutation) => snooze;
const given = ({ assign }: AssignMutation) => assign;
const pooled = ({ poolNeeds }: PoolNeedsMutation) => poolNeeds;
const invited = ({ inviteSolver }: InviteFromDeskMutation) => inviteSolver;

type Open = 'later' | 'decline' | undefined;

/** Acts on several selected rows. Publishing is not among the actions, since a curator must read each need. */
export function BulkBar({
  queue,
  selection,
  onDone,
}: {
  queue: Queue;
  selection: Selection;
  onDone: OnSeveralDone;
}): ReactNode {
  const { t } = useLingui();
  const { id: readerId } = useReader();
  const snoozing = useAct(Snooze, putOff);
  const assigning = useAct(Assign, given);
  const pooling = useAct(PoolNeeds, pooled);
  const inviting = useOneByOne(InviteFromDesk, invited);
  const takeBack = useUndo();
  const [open, setOpen] = useState<Open>();
  const { rows } = selection;
  const ids = rows.map(({ id }) => id);
  const acts = actsOn(queue, rows);
  // An undo cannot restore the day of an earlier snooze. If a row was snoozed before, no undo is offered.
  const canWait = rows.every(({ snoozedUntil }) => snoozedUntil === null);

  const stay = (what: string): void => {
    selection.clear();
    onDone([], what);
  };
  const assign = async (): Promise<void> => {
    if (await assigning.act({ rows: ids, personId: readerId })) stay(t`Vous vous en occupez.`);
  };
  const snooze = async (days: number): Promise<void> => {
    if ((await snoozing.act({ rows: ids, until: inDays(days) })) === undefined) return;
    selection.clear();
    onDone(
      ids,
      t`Remises à plus tard.`,
      canWait ? takeBack(Snooze, { rows: ids, until: null }, putOff) : undefined,
    );
  };
  const pool = async (): Promise<void> => {
    if (await pooling.act({ needIds: acts.needIds })) stay(t`Besoins réunis.`);
  };
  const invite = async (): Promise<void> => {
    const done = await inviting.act(acts.solverIds.map((id) => ({ id })));
    if (done.length > 0) stay(t`Invitations envoyées : ${done.length}.`);
  };

  useShortcuts([
    { keys: 's', label: t`Remettre les lignes choisies à plus tard`, act: () => setOpen('later') },
    { keys: 't', label: t`M’occuper des lignes choisies`, act: () => void assign() },
    { keys: 'Escape', label: t`Ne plus rien choisir`, act: selection.clear },
  ]);
  const problem = [snoozing, assigning, pooling, inviting].find((act) => act.problem)?.problem;
  return (
    <div className={`${styles.panel} ${styles.bulk}`} role="group" aria-label={t`Lignes choisies`}>
      {problem && <ErrorSummary problem={problem} />}
      <p role="status">
        <strong>
          <Plural value={rows.length} one="# ligne choisie" other="# lignes choisies" />
        </strong>
      </p>
      {open === 'decline' ? (
        <DeclineSeveral
          rows={rows}
          onClose={() => setOpen(undefined)}
          onDone={(gone, undo) => {
            selection.clear();
            onDone(gone, t`Déclinées : ${gone.length}.`, undo);
          }}
        />
      ) : (
        <div className="acts">
          {open === 'later' ? (
            <SnoozeChoices isSending={snoozing.isSending} onChoose={(days) => void snooze(days)} />
          ) : (
            <Button look="text" onClick={() => setOpen('later')}>
              <Trans>Plus tard</Trans>
            </Button>
          )}
          <Button look="text" isSending={assigning.isSending} onClick={() => void assign()}>
            <Trans>M’en occuper</Trans>
          </Button>
          {acts.needIds.length > 1 && (
            <Button look="text" isSending={pooling.isSending} onClick={() => void pool()}>
              <Trans>Réunir ces besoins</Trans>
            </Button>
          )}
          {acts.solverIds.length > 0 && (
            <Button look="text" isSending={inviting.isSending} onClick={() => void invite()}>
              <Trans>Inviter à reprendre leur profil</Trans>
            </Button>
          )}
          {acts.canDecline && (
            <Button look="text" onClick={() => setOpen('decline')}>
              <Trans>Décliner</Trans>
            </Button>
          )}
          <Button look="text" onClick={selection.clear}>
            <Trans>Ne plus rien choisir</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

/** Queues whose rows are needs that can be pooled. */
const ofNeeds: readonly Queue['name'][] = ['to_moderate', 'to_introduce', 'without_solver'];

function actsOn(
  { name }: Queue,
  rows: readonly RowOfDeskFragment[],
): { needIds: string[]; solverIds: string[]; canDecline: boolean } {
  const needIds = ofNeeds.includes(name) ? rows.flatMap(({ need }) => need?.id ?? []) : [];
  const solverIds = rows.flatMap(({ solver }) => (solver?.viewerCan.invite ? [solver.id] : []));
  return {
    needIds: [...new Set(needIds)],
    solverIds: [...new Set(solverIds)],
    canDecline: name === 'wants_to_answer',
  };
}
