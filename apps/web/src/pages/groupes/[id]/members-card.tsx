import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../../ui/api/use-act.js';
import { useReader } from '../../../ui/api/session.js';
import { useLive } from '../../../ui/live/use-live.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/boxes.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/form.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  ChangeGroupLead,
  type ChangeGroupLeadMutation,
  type GroupInFullFragment,
  MembersOfGroup,
  type MembersOfGroupQuery,
  RemoveGroupMember,
  type RemoveGroupMemberMutation,
} from './group.graphql.js';

interface Shown {
  group: GroupInFullFragment;
  onDone: (what: string) => void;
}

type Member = MembersOfGroupQuery['membersOfGroup']['nodes'][number];

/** Members of the group. */
export function MembersCard({ group, onDone }: Shown): ReactNode {
  const [{ data, error }, again] = useQuery({ query: MembersOfGroup, variables: { id: group.id } });
  useLive(['group'], group.id, again);
  const members = data?.membersOfGroup;
  return (
    <Card>
      <h2>
        {members ? (
          <Plural value={members.totalCount} one="# membre" other="# membres" />
        ) : (
          <Trans>Membres</Trans>
        )}
      </h2>
      {!members && <Unanswered isPart error={error} again={again} lines={[56, 56]} />}
      <ul className="plain-list rows">
        {members?.nodes.map((member) => (
          <MemberRow key={member.person.id} member={member} group={group} onDone={onDone} />
        ))}
      </ul>
    </Card>
  );
}

const handedOver = ({ changeGroupLead }: ChangeGroupLeadMutation) => changeGroupLead;
const removed = ({ removeGroupMember }: RemoveGroupMemberMutation) => removeGroupMember;

function MemberRow({ member, group, onDone }: Shown & { member: Member }): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const handing = useAct(ChangeGroupLead, handedOver);
  const removing = useAct(RemoveGroupMember, removed);
  const [asking, ask] = useState<'remove' | 'lead'>();
  const { person, leads } = member;
  const isOneself = person.id === reader.id;
  const name = person.name || t`Sans nom`;
  const problem = handing.problem ?? removing.problem;
  const variables = { id: group.id, personId: person.id };
  const close = (): void => ask(undefined);
  const hand = async (): Promise<void> => {
    const done = await handing.act(variables);
    close();
    if (done !== undefined) onDone(t`${name} anime maintenant le groupe.`);
  };
  const remove = async (): Promise<void> => {
    const done = await removing.act(variables);
    close();
    if (done !== undefined) onDone(t`${name} ne fait plus partie du groupe.`);
  };
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{name}</strong>
      {isOneself && <Trans> (vous)</Trans>}
      {leads && (
        <span className="hint">
          <Trans>anime le groupe</Trans>
        </span>
      )}
      {group.viewerCan.lead && !leads && (
        <div className="acts">
          <Button look="text" onClick={() => ask('lead')}>
            <Trans>
              Confier le groupe <span className="visually-hidden">: {name}</span>
            </Trans>
          </Button>
          {!isOneself && (
            <Button look="text" onClick={() => ask('remove')}>
              <Trans>
                Retirer <span className="visually-hidden">: {name}</span>
              </Trans>
            </Button>
          )}
        </div>
      )}
      <Dialog title={t`Confier le groupe à ${name} ?`} isOpen={asking === 'lead'} onClose={close}>
        <p>
          <Trans>
            {name} pourra inviter, fixer les séances et envoyer les comptes rendus, et le saura tout de suite.
          </Trans>
        </p>
        <Button isSending={handing.isSending} onClick={() => void hand()}>
          <Trans>Confier le groupe</Trans>
        </Button>
      </Dialog>
      <Dialog title={t`Retirer ${name} du groupe ?`} isOpen={asking === 'remove'} onClose={close}>
        <p>
          <Trans>
            {name} ne lira plus les séances ni les comptes rendus, et le saura. Ses actions lui restent.
          </Trans>
        </p>
        <Button look="danger" isSending={removing.isSending} onClick={() => void remove()}>
          <Trans>Retirer du groupe</Trans>
        </Button>
      </Dialog>
    </li>
  );
}
