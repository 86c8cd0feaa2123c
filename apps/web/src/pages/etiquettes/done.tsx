import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../../ui/api/problem.js';
import type { TagInput } from '../../ui/api/schema-types.js';
import { sendAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { EditTag, ReinstateTag, RetireTag } from './tags.graphql.js';

/** Mutation that undoes an action. */
export type Undo =
  | { act: 'edit'; id: string; version: number; input: TagInput }
  | { act: 'retire' | 'reinstate'; id: string; reason: string };

/** An action that was just done. Without `undo` it is final. */
export interface Done {
  confirmation: string;
  undo?: Undo;
}

/** Confirms an action until the next action or its undo. */
export function DoneNotice({ done }: { done: Done }): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const [state, setState] = useState<'done' | 'sending' | 'undone'>('done');
  const [problem, setProblem] = useState<Problem>();
  const notice = useRef<HTMLDivElement>(null);
  // The form may be long, and its button far below the notice.
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), []);
  const takeBack = async (undo: Undo): Promise<void> => {
    setState('sending');
    const found = await takeItBack(client, undo);
    setProblem(found);
    setState(found === undefined ? 'undone' : 'done');
  };
  const { confirmation, undo } = done;
  if (problem) {
    const message =
      problem.kind === 'Conflict'
        ? t`Elle a encore changé depuis : l’annuler effacerait ce changement. Corrigez ses mots vous-même.`
        : problem.message;
    return <ErrorSummary problem={{ ...problem, fields: [], message }} />;
  }
  return (
    <div ref={notice}>
      <Notice tone="ok" hasJustHappened>
        {state === 'undone' ? (
          <Trans>C’est annulé : tout est comme avant.</Trans>
        ) : (
          <>
            {confirmation}{' '}
            {undo && (
              <Button look="text" isSending={state === 'sending'} onClick={() => void takeBack(undo)}>
                <Trans context="what was done">Annuler</Trans>
              </Button>
            )}
          </>
        )}
      </Notice>
    </div>
  );
}

async function takeItBack(client: Parameters<typeof sendAct>[0], undo: Undo): Promise<Problem | undefined> {
  if (undo.act === 'edit') {
    const { id, version, input } = undo;
    return (await sendAct(client, EditTag, { id, version, input }, ({ editTag }) => editTag)).problem;
  }
  const { id, reason } = undo;
  return undo.act === 'retire'
    ? (await sendAct(client, RetireTag, { id, reason }, ({ retireTag }) => retireTag)).problem
    : (await sendAct(client, ReinstateTag, { id, reason }, ({ reinstateTag }) => reinstateTag)).problem;
}
