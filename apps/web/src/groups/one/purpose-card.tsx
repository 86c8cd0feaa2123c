import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useAct } from '../../api/index.js';
import { Opened } from '../../focus/index.js';
import { Button, Card } from '../../looks/index.js';
import { GroupForm } from '../group-form.js';
import { EditGroup, type EditGroupMutation, type GroupInFullFragment } from './group.graphql.js';

const edited = ({ editGroup }: EditGroupMutation) => editGroup;

/** What the group wants to do, and for its lead how to say it better. */
export function PurposeCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { act, isSending, problem } = useAct(EditGroup, edited);
  const { id, version, purpose, viewerCan } = group;
  const isConflict = problem?.kind === 'Conflict';
  return (
    <Card>
      <h2>
        <Trans>Ce que le groupe veut faire</Trans>
      </h2>
      {(!isOpen || isConflict) && <p className="written">{purpose}</p>}
      {isOpen && (
        <Opened>
          <GroupForm
            known={group}
            draft={`group ${id}`}
            isSending={isSending}
            problem={problem}
            send={isConflict ? <Trans>Enregistrer quand même</Trans> : <Trans>Enregistrer</Trans>}
            onClose={() => setOpen(false)}
            onSend={async (input) => {
              const done = await act({ id, version, input });
              if (done !== undefined) setOpen(false);
              return done !== undefined;
            }}
          />
        </Opened>
      )}
      {!isOpen && viewerCan.edit && (
        <Button look="text" onClick={() => setOpen(true)}>
          <Trans>Modifier</Trans>
        </Button>
      )}
    </Card>
  );
}
