import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'wouter';
import styles from '../../features/home/home.module.css';
import { NoticeRow } from '../../features/home/notice-row.js';
import { problemOfError } from '../../ui/api/problem.js';
import { serverTime } from '../../ui/api/server-time.js';
import { companiesOf, isCurator, useReader } from '../../ui/api/session.js';
import { Empty, Notice, Skeleton } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { useLive } from '../../ui/live/use-live.js';
import { Operator } from '../../ui/place.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { DeskWork, deskWorkQuery } from './desk-work.js';
import { Home, type HomeQuery } from './home.graphql.js';
import { Meetings, NeedsUnderWay, OwnConcepts, OwnGroups, Supervised } from './own-work.js';
import { TaskRow } from './task-row.js';
import { type Task, tasksOf } from './tasks.js';

/** Warns that mails do not reach the reader, who may learn it only here. */
export function MailTrouble({ reach }: { reach: HomeQuery['me']['mailReach'] }): ReactNode {
  // A reader who has marked a mail as spam knows why mails stopped.
  if (reach === null || reach.state === 'reachable') return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {reach.state === 'unreachable' ? (
            <Trans>Nos messages ne vous parviennent plus</Trans>
          ) : (
            <Trans>Des messages ne vous sont pas parvenus</Trans>
          )}
        </strong>
        <br />
        <Trans>Vous pourriez manquer une réponse. Vérifiez votre adresse, ou donnez-en une autre.</Trans>
      </p>
      <LinkButton look="plain" href={`${paths.account}#adresse`}>
        <Trans>Vérifier mon adresse</Trans>
      </LinkButton>
    </Notice>
  );
}

const homeQuery = pageQuery(Home);

export const queries = [homeQuery, deskWorkQuery];

/** Start page of a signed-in reader: their tasks and news. */
export default function HomePage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const [{ data, error }, again] = usePageQuery(homeQuery);
  useLive(
    ['introduction', 'conversation', 'need', 'notice', 'group', 'concept', 'supervision'],
    undefined,
    again,
  );
  return (
    <>
      <PageTitle tab={t`Accueil`}>
        {reader.name ? <Trans>Bonjour {reader.name}</Trans> : <Trans>Bonjour</Trans>}
      </PageTitle>
      {error && !data && <ErrorSummary problem={problemOfError(error)} />}
      {!error && !data && <Skeleton lines={[40, 96, 96, 96, 96, 64]} />}
      {data && (
        <div className={styles['two']}>
          <section>
            <MailTrouble reach={data.me.mailReach} />
            {isCurator(reader) && <DeskWork />}
            <ToDo data={data} />
            <NeedsUnderWay needs={data.myNeeds.nodes} />
            <Meetings meetings={data.myGroupMeetings.nodes} />
            <OwnConcepts concepts={data.concepts.nodes} />
            <OwnGroups groups={data.groups.nodes} />
            <Supervised learners={data.mySupervisions.nodes} />
          </section>
          {data.myNotices.nodes.length > 0 && (
            <section>
              <h2>
                <Trans>Ce qui s’est passé</Trans>
              </h2>
              <ul className="plain-list rows">
                {data.myNotices.nodes.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} />
                ))}
              </ul>
              <p>
                <Link href={paths.notices}>
                  <Trans>Tous les avis</Trans>
                </Link>
              </p>
            </section>
          )}
        </div>
      )}
    </>
  );
}

function ToDo({ data }: { data: HomeQuery }): ReactNode {
  const reader = useReader();
  const isCompany = companiesOf(reader).length > 0;
  const now = useNow();
  const tasks = [...tasksOf(data, now), ...profilesToComplete(reader.solvers)];
  // A teacher who supervises learners has neither a company nor a profile, and is still not new.
  const isNew = !isCompany && reader.solvers.length === 0 && data.mySupervisions.nodes.length === 0;
  // A curator works at the desk.
  if (isCurator(reader) && tasks.length === 0) return null;
  if (isNew && tasks.length === 0) return <FirstSteps />;
  const shown = tasks.filter(({ kind }) => kind === 'hear').length;
  const interested = data.interestsOnMyNeeds.nodes.length - shown;
  return (
    <>
      <h2>{tasks.length > 0 ? <Trans>À faire</Trans> : <Trans>Rien à faire</Trans>}</h2>
      {tasks.length === 0 && (
        <Empty title={<Trans>Vous êtes à jour. Nous vous écrirons.</Trans>}>
          {(isCompany || reader.solvers.length > 0) && (
            <LinkButton look="plain" href={isCompany ? paths.newNeed : paths.forMe}>
              {isCompany ? <Trans>Déposer un besoin</Trans> : <Trans>Voir les besoins pour moi</Trans>}
            </LinkButton>
          )}
        </Empty>
      )}
      {tasks.length > 0 && (
        <ul className="plain-list">
          {tasks.map((task) => (
            <TaskRow key={task.key} task={task} />
          ))}
        </ul>
      )}
      {interested > 0 && (
        <p>
          <Link href={paths.ownNeeds}>
            <Plural
              value={interested}
              one="Un porteur de solution a répondu à vos besoins."
              other="# porteurs de solution ont répondu à vos besoins."
            />
          </Link>{' '}
          <Trans>{Operator} prépare la suite.</Trans>
        </p>
      )}
      <UnderWay needs={data.myNeeds.nodes} />
    </>
  );
}

/**
 * Links to running concepts that may answer a need. Proposed concepts are left out, since the task list has them if
 * the reader must answer.
 */
const UnderWay = ({ needs }: { needs: HomeQuery['myNeeds']['nodes'] }): ReactNode =>
  needs
    .filter(({ nearbyConcepts }) => nearbyConcepts.some(({ joining }) => joining?.state !== 'proposed'))
    .map(({ id, title }) => (
      <p key={id}>
        <Link href={paths.conceptsOfNeed(id)}>
          <Trans>Une équipe pourrait répondre à votre besoin « {title} »</Trans>
        </Link>
      </p>
    ));

/**
 * The present time, in milliseconds. Zero during rendering on the server and taking over, since both must render the
 * same with any clocks.
 */
function useNow(): number {
  const [now, setNow] = useState(0);
  useEffect(() => setNow(serverTime().getTime()), []);
  return now;
}

const profilesToComplete = (solvers: readonly { id: string; name: string; complete: boolean }[]): Task[] =>
  solvers
    .filter(({ complete }) => !complete)
    .map(({ id, name }) => ({ kind: 'complete', key: `complete ${id}`, dueOn: null, profile: name }));

/** First steps of a reader without a company or a profile. */
const FirstSteps = (): ReactNode => (
  <>
    <h2>
      <Trans>Par où commencer ?</Trans>
    </h2>
    <div className="card">
      <h3>
        <Trans>Vous dirigez une entreprise de services à la personne</Trans>
      </h3>
      <p>
        <Trans>Décrivez un besoin. Vous direz en chemin pour quelle entreprise.</Trans>
      </p>
      <LinkButton href={paths.newNeed}>
        <Trans>Déposer un besoin</Trans>
      </LinkButton>
    </div>
    <div className="card">
      <h3>
        <Trans>Vous avez une solution, une idée, un projet</Trans>
      </h3>
      <p>
        <Trans>Dites ce que vous savez faire. Nous vous préviendrons des besoins qui vous concernent.</Trans>
      </p>
      <LinkButton look="plain" href={paths.profile}>
        <Trans>Créer mon profil</Trans>
      </LinkButton>
    </div>
  </>
);
