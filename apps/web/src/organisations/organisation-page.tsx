import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { AbsencePart } from '../absence/index.js';
import { isCurator, useAct, useReader } from '../api/index.js';
import { Card, Notice, Unanswered, When } from '../looks/index.js';
import { MailsDoNotArrive } from '../mail-advice/index.js';
import { PageTitle, useParam, type Asks } from '../routing/index.js';
import { TeamNav } from '../team/index.js';
import { ForTeam, questionForTeam } from './for-team/index.js';
import { AskToJoin, MyRequests } from './joining/index.js';
import { kindWords } from './kinds.js';
import {
  CosigningCard,
  IdentityCard,
  JoinRequests,
  MemberInvitationsCard,
  MembersCard,
  NotSeen,
} from './one/index.js';
import {
  MembersOfOrganisation,
  OneOrganisation,
  type OrganisationOfPageFragment,
  SetOrganisationAbsence,
} from './organisation.graphql.js';

export const asks: Asks = ({ params: { id = '' }, me }) => [
  { document: OneOrganisation, variables: { id } },
  { document: MembersOfOrganisation, variables: { id } },
  ...(me !== null && isCurator(me.me) ? [questionForTeam(id)] : []),
];

/** One organisation. Members see all settings, others its public data. */
export default function OrganisationPage(): ReactNode {
  const id = useParam('id');
  const [{ data, error }, again] = useQuery({ query: OneOrganisation, variables: { id } });
  if (!data) {
    return <Unanswered error={error} again={again} lines={[48, 200, 160, 160]} />;
  }
  return <Organisation organisation={data.organisation} />;
}

function Organisation({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { i18n } = useLingui();
  const { id, name, kind, siret, away, awayUntil, cosigning, mailsArrive, viewerCan } = organisation;
  const isOfTeam = isCurator(useReader());
  return (
    <div className="column">
      <PageTitle tab={name}>{name}</PageTitle>
      {isOfTeam && <TeamNav />}
      <p className="muted">{i18n._(kindWords[kind])}</p>
      {away === true && awayUntil !== null && (
        <Notice tone="warn">
          <Trans>
            Absence jusqu’au <When at={awayUntil} shape="weekday" /> compris : les délais de réponse sont
            arrêtés.
          </Trans>
        </Notice>
      )}
      {viewerCan.confirmSeen && <NotSeen organisation={organisation} />}
      <MailsDoNotArrive arrive={mailsArrive} of="own page" />
      {viewerCan.invite && <JoinRequests organisationId={id} />}
      <IdentityCard organisation={organisation} />
      {viewerCan.seeMembers && <MembersCard organisation={organisation} />}
      {viewerCan.invite && <MemberInvitationsCard organisationId={id} />}
      {cosigning?.viewerCanChange && <CosigningCard organisation={organisation} asks={cosigning.asks} />}
      {viewerCan.setAbsence && <AbsenceCard organisation={organisation} />}
      {isOfTeam && <ForTeam id={id} isMember={viewerCan.leave} />}
      {!viewerCan.leave && !viewerCan.update && (
        <>
          <MyRequests organisationId={id} />
          {siret !== null && (
            <Card>
              <h2>
                <Trans>Vous y travaillez ?</Trans>
              </h2>
              <p>
                <Trans>Ses responsables recevront votre nom et votre adresse, et vous répondront.</Trans>
              </p>
              <AskToJoin siret={siret} name={name} />
            </Card>
          )}
        </>
      )}
    </div>
  );
}

function AbsenceCard({ organisation }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { id, awayFrom, awayUntil } = organisation;
  const { act, problem, isSending } = useAct(SetOrganisationAbsence, (data) => data.setOrganisationAbsence);
  return (
    <section className="card" id="absence">
      <h2>
        <Trans>Absence</Trans>
      </h2>
      <AbsencePart
        awayFrom={awayFrom}
        awayUntil={awayUntil}
        problem={problem}
        isSending={isSending}
        onSet={async (absence) => (await act({ id, absence })) !== undefined}
      />
    </section>
  );
}
