import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { When } from '../../ui/dates.js';
import { paths } from '../../ui/routing/paths.js';
import type { HomeQuery, MeetingOfHomeFragment } from './home.graphql.js';

/** Next meetings of the reader's groups: time, place, and a file for their own calendar. */
export function Meetings({ meetings }: { meetings: readonly MeetingOfHomeFragment[] }): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Vos prochaines séances</Trans>
      </h2>
      <ul className="plain-list rows">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingRow meeting={meeting} />
          </li>
        ))}
      </ul>
    </>
  );
}

const MeetingRow = ({
  meeting: { id, at, place, link, calendarUrl, group },
}: {
  meeting: MeetingOfHomeFragment;
}): ReactNode => (
  <>
    <Link href={paths.groupMeeting(group.id, id)}>
      <When at={at} shape="instant" />
    </Link>
    <span className="hint">
      {group.title}
      {' · '}
      {place ?? (link !== null && <Trans>en visioconférence</Trans>)}
      {calendarUrl !== null && (
        <>
          {' · '}
          <a href={calendarUrl} download>
            <Trans>
              Ajouter à mon agenda <span className="visually-hidden">: {group.title}</span>
            </Trans>
          </a>
        </>
      )}
    </span>
  </>
);

/** Needs of the reader's company that wait for others: the state of each, and its next step. */
export function NeedsUnderWay({ needs }: { needs: HomeQuery['myNeeds']['nodes'] }): ReactNode {
  const underWay = needs.filter(({ state }) => state === 'submitted' || state === 'published');
  if (underWay.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Vos besoins en cours</Trans>
      </h2>
      <ul className="plain-list rows">
        {underWay.map(({ id, title, summary }) => (
          <li key={id}>
            <Link href={paths.need(id)}>{title}</Link>
            <span className="hint">{summary}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.ownNeeds}>
          <Trans>Tous vos besoins</Trans>
        </Link>
      </p>
    </>
  );
}

/** Concepts that the reader takes part in or follows as a curator, and the link to all. */
export function OwnConcepts({ concepts }: { concepts: HomeQuery['concepts']['nodes'] }): ReactNode {
  if (concepts.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Vos concepts</Trans>
      </h2>
      <ul className="plain-list rows">
        {concepts.map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.concept(id)}>{title}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.concepts}>
          <Trans>Tous les concepts</Trans>
        </Link>
      </p>
    </>
  );
}

/** Learners whom the reader supervises, and the link to all. */
export function Supervised({ learners }: { learners: HomeQuery['mySupervisions']['nodes'] }): ReactNode {
  if (learners.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>Les personnes que vous accompagnez</Trans>
      </h2>
      <ul className="plain-list rows">
        {learners.map(({ id, learner }) => (
          <li key={id}>
            <Link href={paths.supervisions}>{learner}</Link>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.supervisions}>
          <Trans>Toutes les personnes que vous accompagnez</Trans>
        </Link>
      </p>
    </>
  );
}

/** Groups of the reader, and the link to all. */
export const OwnGroups = ({ groups }: { groups: HomeQuery['groups']['nodes'] }): ReactNode => (
  <>
    <h2>
      <Trans>Groupes de travail</Trans>
    </h2>
    {groups.length > 0 && (
      <ul className="plain-list rows">
        {groups.map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.group(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    )}
    <p>
      <Link href={paths.groups}>
        {groups.length > 0 ? <Trans>Tous les groupes</Trans> : <Trans>Voir les groupes de travail</Trans>}
      </Link>
    </p>
  </>
);
