import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Opened } from '../../../ui/focus/opened.js';
import { Button } from '../../../ui/button.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { EditGroup, type EditGroupMutation, type GroupInFullFragment } from './group.graphql.js';

const edited = ({ editGroup }: EditGroupMutation) => editGroup;

/** Purpose of the group, which its lead can edit. */
export function PurposeCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(
    async () => import('../../../features/groups/group-form.js'),
  );
  const isOpen = fetched !== undefined;
  const { act, isSending, problem } = useAct(EditGroup, edited);
  const { id, version, purpose, viewerCan } = group;
  const isConflict = problem?.kind === 'Conflict';
  return (
    <Card>
      <h2>
        <Trans>Ce que le groupe veut faire</Trans>
      </h2>
      {(!isOpen || isConflict) && <p className="written">{purpose}</p>}
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {fetched && (
        <Opened>
          <fetched.GroupForm
            known={group}
            draft={`group ${id}`}
            isSending={isSending}
            problem={problem}
            send={isConflict ? <Trans>Enregistrer quand même</Trans> : <Trans>Enregistrer</Trans>}
            onClose={drop}
            onSend={async (input) => {
              const done = await act({ id, version, input });
              if (done !== undefined) drop();
              return done !== undefined;
            }}
          />
        </Opened>
      )}
      {!isOpen && viewerCan.edit && (
        <Button look="text" onClick={() => void fetch()}>
          <Trans>Modifier</Trans>
        </Button>
      )}
    </Card>
  );
}
