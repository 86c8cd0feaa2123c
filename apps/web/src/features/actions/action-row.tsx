import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ActionState, ActionSubjectKind } from '../../ui/api/schema-types.js';
import { useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { When } from '../../ui/dates.js';
import { Opened } from '../../ui/focus/opened.js';
import { ErrorSummary } from '../../ui/form.js';
import {
  type ActionRowFragment,
  EditAction,
  type EditActionMutation,
  SetActionState,
  type SetActionStateMutation,
} from './actions.graphql.js';
import styles from './actions.module.css';
import { useActionForm } from './use-action-form.js';

const edited = ({ editAction }: EditActionMutation) => editAction;
const stated = ({ setActionState }: SetActionStateMutation) => setActionState;

interface RowProps {
  kind: ActionSubjectKind;
  subjectId: string;
  action: ActionRowFragment;
}

/** One action: its owner, its due day, its state, and the buttons that change the state. */
export function ActionRow({ kind, subjectId, action }: RowProps): ReactNode {
  const editing = useAct(EditAction, edited);
  const stating = useAct(SetActionState, stated);
  const { fetched, whyNot, fetch, drop } = useActionForm();
  const { id, version, title, state, viewerCan } = action;
  const become = (wanted: ActionState): void => void stating.act({ id, state: wanted });
  if (fetched) {
    return (
      <li>
        <Opened>
          <fetched.ActionForm
            kind={action.subject?.kind ?? kind}
            subjectId={action.subject?.id ?? subjectId}
            known={action}
            draft={`action ${id}`}
            isSending={editing.isSending}
            problem={editing.problem}
            onClose={drop}
            onSend={async (input) => {
              const done = await editing.act({ id, version, input });
              if (done !== undefined) drop();
              return done !== undefined;
            }}
          />
        </Opened>
        {viewerCan.setState && (
          <Button
            look="text"
            isSending={stating.isSending}
            onClick={() => {
              become('dropped');
              drop();
            }}
          >
            <Trans>Abandonner cette action</Trans>
          </Button>
        )}
      </li>
    );
  }
  return (
    <li>
      {stating.problem && <ErrorSummary problem={stating.problem} />}
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      <div className={styles['row']}>
        <div className={styles['what']}>
          <p className={state === 'dropped' ? styles['dropped'] : undefined}>{title}</p>
          <ActionStatus action={action} />
          <Elsewhere action={action} here={subjectId} />
        </div>
        <div className="acts">
          {viewerCan.setState && <StateActs action={action} isSending={stating.isSending} become={become} />}
          {viewerCan.edit && (
            <Button look="text" onClick={() => void fetch()}>
              <Trans>
                Modifier <span className="visually-hidden">: {title}</span>
              </Trans>
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Owner and due day of an action, or the fact that the action is over. */
function ActionStatus({ action: { owner, dueOn, late, state } }: { action: ActionRowFragment }): ReactNode {
  const { t } = useLingui();
  const name = owner?.name || t`plus personne`;
  return (
    <span className="muted small">
      {name}
      {' · '}
      {state === 'done' && (
        <span className="state ok">
          <Trans>Fait</Trans>
        </span>
      )}
      {state === 'dropped' && <Trans>Abandonné</Trans>}
      {late && (
        <span className="state bad">
          <Trans>
            En retard : c’était pour le <When at={dueOn} shape="weekday" />
          </Trans>
        </span>
      )}
      {!late && (state === 'todo' || state === 'doing') && (
        <Trans>
          pour le <When at={dueOn} shape="weekday" />
        </Trans>
      )}
      {state === 'doing' && (
        <>
          {' · '}
          <Trans>en cours</Trans>
        </>
      )}
    </span>
  );
}

/** Links to the other subjects of the action, as far as the reader may see them. @param here subject of the current page */
function Elsewhere({
  action: { subject, ties },
  here,
}: {
  action: ActionRowFragment;
  here: string;
}): ReactNode {
  const others = [...(subject ? [subject] : []), ...ties].filter(({ id }) => id !== here);
  if (others.length === 0) return null;
  return (
    <ul className={`small muted ${styles['elsewhere']}`}>
      {others.map(({ kind, id, title, path }) => {
        const link = <Link href={path}>{title}</Link>;
        return (
          <li key={id}>
            {kind === 'group' && <Trans>Groupe : {link}</Trans>}
            {kind === 'concept' && <Trans>Concept : {link}</Trans>}
            {kind === 'objective' && <Trans>Objectif du plan : {link}</Trans>}
          </li>
        );
      })}
    </ul>
  );
}

function StateActs({
  action: { state, title, owner },
  isSending,
  become,
}: {
  action: ActionRowFragment;
  isSending: boolean;
  become: (state: ActionState) => void;
}): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const of = <span className="visually-hidden">{t`: ${title}`}</span>;
  if (state === 'done' || state === 'dropped') {
    return (
      <Button look="text" isSending={isSending} onClick={() => become('todo')}>
        <Trans>Remettre à faire {of}</Trans>
      </Button>
    );
  }
  return (
    <>
      <Button look="plain" isSending={isSending} onClick={() => become('done')}>
        <Trans>C’est fait {of}</Trans>
      </Button>
      {state === 'todo' && owner?.id === reader.id && (
        <Button look="text" isSending={isSending} onClick={() => become('doing')}>
          <Trans>J’ai commencé {of}</Trans>
        </Button>
      )}
    </>
  );
}
