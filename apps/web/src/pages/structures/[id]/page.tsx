import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { AbsencePart } from '../../../features/absence/absence-part.js';
import { MailsDoNotArrive } from '../../../features/mail-reach/mails-do-not-arrive.js';
import { kindWords } from '../../../features/organisations/kinds.js';
import { AskToJoin, MyRequests } from '../../../features/organisations/my-requests.js';
import { TeamNav } from '../../../features/team/team-nav.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { When } from '../../../ui/dates.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { CosigningCard } from './cosigning-card.js';
import { ForTeam, forTeamQuery } from './for-team.js';
import { IdentityCard } from './identity-card.js';
import { MemberInvitationsCard } from './invitations-card.js';
import { JoinRequests } from './join-requests.js';
import { MembersCard, membersQuery } from './members-card.js';
import {
  ConfirmOrganisationSeen,
  type ConfirmOrganisationSeenMutation,
  OneOrganisation,
  type OrganisationOfPageFragment,
  SetOrganisationAbsence,
} from './organisation.graphql.js';

const organisationQuery = pageQuery(OneOrganisation, ({ params: { id = '' } }) => ({ id }));

export const queries = [organisationQuery, membersQuery, forTeamQuery];

/** One organisation. Members see all settings, others its public data. */
export default function OrganisationPage(): ReactNode {
  const [{ data, error }, again] = usePageQuery(organisationQuery);
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

const confirmed = ({ confirmOrganisationSeen }: ConfirmOrganisationSeenMutation) => confirmOrganisationSeen;

/** For curators: an organisation made by people that no curator has checked. */
function NotSeen({ organisation: { id } }: { organisation: OrganisationOfPageFragment }): ReactNode {
  const { act, problem, isSending } = useAct(ConfirmOrganisationSeen, confirmed);
  return (
    <p>
      <Trans>Pas encore vérifiée.</Trans> {problem?.message}
      <Button isSending={isSending} onClick={() => void act({ id })}>
        <Trans>C’est vérifié</Trans>
      </Button>
    </p>
  );
}
