import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ActionSubjectKind } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { useRequestKey } from '../../ui/api/request-key.js';
import { Opened } from '../../ui/focus/opened.js';
import { useLive } from '../../ui/live/use-live.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/boxes.js';
import { Unanswered } from '../../ui/unanswered.js';
import type { ActionContent } from './action-form.js';
import { ActionRow } from './action-row.js';
import { ActionsOf, type ActionRowFragment, AddAction, type AddActionMutation } from './actions.graphql.js';
import { useActionForm } from './use-action-form.js';

const actionsOf = (kind: ActionSubjectKind, id: string) => ({ kind, id, after: null });

/** Actions of the group whose page it is. */
export const actionsOfGroupQuery = pageQuery(ActionsOf, ({ params: { id = '' } }) => actionsOf('group', id));

const added = ({ addAction }: AddActionMutation) => addAction;
const isOpen = ({ state }: ActionRowFragment): boolean => state === 'todo' || state === 'doing';

/** Actions of a subject: open ones, ended ones, and the form of a new action. */
export function ActionsPart({
  kind,
  subjectId,
  mayAdd,
  liveTopic,
}: {
  kind: ActionSubjectKind;
  subjectId: string;
  mayAdd: boolean;
  /** Topic of the live hints on which the actions are fetched again. None: the page fetches them itself. */
  liveTopic?: 'group' | 'concept';
}): ReactNode {
  const [{ data, error }, again] = useQuery({ query: ActionsOf, variables: actionsOf(kind, subjectId) });
  useLive(liveTopic ? [liveTopic] : [], subjectId, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[72, 72]} />;
  const { nodes } = data.actions;
  const open = nodes.filter(isOpen);
  const over = nodes.filter((action) => !isOpen(action));
  const row = (action: ActionRowFragment): ReactNode => (
    <ActionRow key={action.id} kind={kind} subjectId={subjectId} action={action} />
  );
  return (
    <>
      {open.length > 0 && <ul className="plain-list rows">{open.map(row)}</ul>}
      {open.length === 0 && (
        <p className="muted">
          {over.length === 0 ? (
            <Trans>Rien n’est encore noté. Chaque action a quelqu’un qui s’en charge et un jour.</Trans>
          ) : (
            <Trans>Tout est fait.</Trans>
          )}
        </p>
      )}
      {mayAdd && <NewAction kind={kind} subjectId={subjectId} />}
      {over.length > 0 && (
        <details>
          <summary>
            <Plural value={over.length} one="Une action terminée" other="# actions terminées" />
          </summary>
          <ul className="plain-list rows">{over.map(row)}</ul>
        </details>
      )}
    </>
  );
}

/**
 * Button that opens the form of a new action.
 * @param about initial content of the form
 */
export function NewAction({
  kind,
  subjectId,
  about,
  open = <Trans>Noter une action</Trans>,
  onDone,
}: {
  kind: ActionSubjectKind;
  subjectId: string;
  about?: { title: string; owner: { id: string; name: string } };
  /** Label of the button. */
  open?: ReactNode;
  onDone?: () => void;
}): ReactNode {
  const adding = useAct(AddAction, added);
  const { keyOf, forgetKey } = useRequestKey();
  const { fetched, whyNot, fetch, drop } = useActionForm();
  const add = async (content: ActionContent): Promise<boolean> => {
    const input = { ...content, subjectKind: kind, subjectId };
    const done = await adding.act({ input, key: keyOf(input) });
    if (done === undefined) return false;
    forgetKey();
    drop();
    onDone?.();
    return true;
  };
  if (!fetched) {
    return (
      <>
        {whyNot && (
          <Notice tone="bad" hasJustHappened>
            {whyNot}
          </Notice>
        )}
        <Button look="plain" onClick={() => void fetch()}>
          {open}
        </Button>
      </>
    );
  }
  return (
    <Opened>
      <fetched.ActionForm
        kind={kind}
        subjectId={subjectId}
        {...about}
        draft={about ? `asked action ${subjectId}` : `new action ${subjectId}`}
        isSending={adding.isSending}
        problem={adding.problem}
        onSend={add}
        onClose={drop}
      />
    </Opened>
  );
}
