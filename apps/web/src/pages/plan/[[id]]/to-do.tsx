import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { ActionsPart } from '../../../features/actions/actions-part.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { Opened } from '../../../ui/focus/opened.js';
import type { ObjectiveInPlanFragment } from './plan.graphql.js';
import styles from './plan.module.css';

/** Actions of an objective, printed too. When opened, their states can be changed. */
export function ToDo({
  objective: { id, title, actions, otherActionCount },
  mayAdd,
}: {
  objective: ObjectiveInPlanFragment;
  mayAdd: boolean;
}): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <section aria-label={t`Actions : ${title}`} className={styles.todo}>
        <Opened>
          <ActionsPart kind="objective" subjectId={id} mayAdd={mayAdd} />
        </Opened>
        <Button look="text" onClick={() => setOpen(false)}>
          <Trans>Refermer les actions</Trans>
        </Button>
      </section>
    );
  return (
    <>
      {actions.length > 0 && (
        <ul className={`small ${styles.todo}`} aria-label={t`À faire : ${title}`}>
          {actions.map((action) => (
            <li key={action.id}>
              {action.title}{' '}
              <span className={action.late ? 'state bad' : 'muted'}>
                {action.owner?.name}
                {', '}
                {action.late ? (
                  <Trans>
                    en retard depuis le <When at={action.dueOn} />
                  </Trans>
                ) : (
                  <Trans>
                    pour le <When at={action.dueOn} />
                  </Trans>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {otherActionCount > 0 && (
        <p className="small muted">
          <Plural
            value={otherActionCount}
            one="Une autre action est suivie par un groupe de travail ou un concept dont vous n’êtes pas."
            other="# autres actions sont suivies par des groupes de travail ou des concepts dont vous n’êtes pas."
          />
        </p>
      )}
      {(mayAdd || actions.length > 0) && (
        <div className="no-print">
          <Button look="text" onClick={() => setOpen(true)}>
            {actions.length === 0 ? <Trans>Noter une action</Trans> : <Trans>Suivre les actions</Trans>}{' '}
            <span className="visually-hidden">{title}</span>
          </Button>
        </div>
      )}
    </>
  );
}
