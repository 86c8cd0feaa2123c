import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type ActionState, type ActionSubjectKind, useAct, useReader } from '../api/index.js';
import { Opened } from '../focus/index.js';
import { Button, ErrorSummary, When } from '../looks/index.js';
import { ActionForm } from './action-form.js';
import styles from './actions.module.css';
import {
  type ActionRowFragment,
  EditAction,
  type EditActionMutation,
  SetActionState,
  type SetActionStateMutation,
} from './actions.graphql.js';

const edited = ({ editAction }: EditActionMutation) => editAction;
const stated = ({ setActionState }: SetActionStateMutation) => setActionState;

interface RowProps {
  kind: ActionSubjectKind;
  subjectId: string;
  action: ActionRowFragment;
}

/** One action: who does it, by when, how far it is, and the acts that say so. */
export function ActionRow({ kind, subjectId, action }: RowProps): ReactNode {
  const editing = useAct(EditAction, edited);
  const stating = useAct(SetActionState, stated);
  const [isOpen, setOpen] = useState(false);
  const { id, version, title, state, viewerCan } = action;
  const become = (wanted: ActionState): void => void stating.act({ id, state: wanted });
  if (isOpen) {
    return (
      <li>
        <Opened>
          <ActionForm
            kind={kind}
            subjectId={subjectId}
            known={action}
            draft={`action ${id}`}
            isSending={editing.isSending}
            problem={editing.problem}
            onClose={() => setOpen(false)}
            onSend={async (input) => {
              const done = await editing.act({ id, version, input });
              if (done !== undefined) setOpen(false);
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
              setOpen(false);
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
      <div className={styles['row']}>
        <div className={styles['what']}>
          <p className={state === 'dropped' ? styles['dropped'] : undefined}>{title}</p>
          <Standing action={action} />
        </div>
        <div className="acts">
          {viewerCan.setState && <StateActs action={action} isSending={stating.isSending} become={become} />}
          {viewerCan.edit && (
            <Button look="text" onClick={() => setOpen(true)}>
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

/** Who does it and by when, or that it is over. */
function Standing({ action: { owner, dueOn, late, state } }: { action: ActionRowFragment }): ReactNode {
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
