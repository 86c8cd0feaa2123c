import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { Link, useLocation } from 'wouter';
import { MailsMark } from '../../../features/mail-reach/mails-mark.js';
import { Me } from '../../../ui/api/me.graphql.js';
import { isAdmin, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorSummary } from '../../../ui/form.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import {
  ChangeMemberRole,
  LeaveOrganisation,
  type MemberRowFragment,
  MembersOfOrganisation,
  type OrganisationOfPageFragment,
  RemoveMember,
} from './organisation.graphql.js';

export const membersQuery = pageQuery(MembersOfOrganisation, ({ params: { id = '' } }) => ({ id }));

/** Members of the organisation. */
export function MembersCard({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { viewerCan } = organisation;
  const [{ data, error }, again] = usePageQuery(membersQuery);
  const members = data?.membersOfOrganisation;
  return (
    <Card>
      <h2>
        {members ? (
          <Plural value={members.totalCount} one="# membre" other="# membres" />
        ) : (
          <Trans>Membres</Trans>
        )}
      </h2>
      {!members && (
        <Unanswered
          isPart
          error={error}
          again={() => again({ requestPolicy: 'network-only' })}
          lines={[64, 64]}
        />
      )}
      <ul className="plain-list rows">
        {members?.nodes.map((member) => (
          <MemberRow key={member.person.id} member={member} organisation={organisation} />
        ))}
      </ul>
      {viewerCan.leave && <Leave organisation={organisation} />}
    </Card>
  );
}

function MemberRow({
  member,
  organisation,
}: {
  member: MemberRowFragment;
  organisation: OrganisationOfPageFragment;
}): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const changing = useAct(ChangeMemberRole, ({ changeMemberRole }) => changeMemberRole);
  const removing = useAct(RemoveMember, ({ removeMember }) => removeMember);
  const [isAsking, setAsking] = useState(false);
  const { person, email, mailsArrive, role, since } = member;
  const organisationId = organisation.id;
  const isOneself = person.id === reader.id;
  const isOwner = role === 'owner';
  const name = person.name || email;
  const problem = changing.problem ?? removing.problem;
  const wanted = isOwner ? 'member' : 'owner';
  const remove = async (): Promise<void> => {
    await removing.act({ organisationId, personId: person.id });
    setAsking(false);
  };
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <strong>{isAdmin(reader) ? <Link href={paths.person(person.id)}>{name}</Link> : name}</strong>
      {isOneself && <Trans> (vous)</Trans>}
      <MailsMark arrive={mailsArrive} />
      {person.name && <div>{email}</div>}
      <span className="hint">
        {isOwner ? <Trans>responsable</Trans> : <Trans>membre</Trans>}{' '}
        <Trans>
          depuis le <When at={since} />
        </Trans>
      </span>
      {organisation.viewerCan.changeMembers && !isOneself && (
        <div className="acts">
          <Button
            look="text"
            isSending={changing.isSending}
            onClick={() => void changing.act({ organisationId, personId: person.id, role: wanted })}
          >
            {isOwner ? (
              <Trans>
                Rendre simple membre <span className="visually-hidden">: {name}</span>
              </Trans>
            ) : (
              <Trans>
                Nommer responsable <span className="visually-hidden">: {name}</span>
              </Trans>
            )}
          </Button>
          <Button look="text" onClick={() => setAsking(true)}>
            <Trans>
              Retirer <span className="visually-hidden">: {name}</span>
            </Trans>
          </Button>
        </div>
      )}
      <Dialog title={t`Retirer ${name} ?`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>
          <Trans>
            {name} ne verra plus les besoins, les rencontres ni les messages de la structure{' '}
            {organisation.name}. Vous pourrez l’inviter de nouveau.
          </Trans>
        </p>
        <Button look="danger" isSending={removing.isSending} onClick={() => void remove()}>
          <Trans>Retirer de la structure</Trans>
        </Button>
      </Dialog>
    </li>
  );
}

function Leave({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const [, navigate] = useLocation();
  const { act, isSending, problem } = useAct(LeaveOrganisation, (data) => data.leaveOrganisation);
  const [isAsking, setAsking] = useState(false);
  const leave = async (): Promise<void> => {
    const left = await act({ organisationId: organisation.id });
    setAsking(false);
    if (left === undefined) return;
    // The next page lists the reader's organisations, so they are fetched again first.
    await client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise();
    navigate(paths.account);
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" onClick={() => setAsking(true)}>
        <Trans>Quitter cette structure</Trans>
      </Button>
      <Dialog title={t`Quitter ${organisation.name} ?`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>
          <Trans>
            Vous ne verrez plus ses besoins, ses rencontres ni ses messages. Un responsable pourra vous
            inviter de nouveau.
          </Trans>
        </p>
        <Button look="danger" isSending={isSending} onClick={() => void leave()}>
          <Trans>Quitter</Trans>
        </Button>
      </Dialog>
    </>
  );
}
