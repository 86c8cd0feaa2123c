import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ActionRow } from '../../../../../features/actions/action-row.js';
import type { MeetingInFullFragment } from './meeting.graphql.js';

/** Actions that the meeting has given out: the same actions as on the group's page. */
export function GivenActions({ meeting: { group, actions } }: { meeting: MeetingInFullFragment }): ReactNode {
  if (actions.length === 0) {
    return (
      <p className="muted">
        <Trans>Aucune action n’est encore notée.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain-list rows">
      {actions.map((action) => (
        <ActionRow key={action.id} kind="group" subjectId={group.id} action={action} />
      ))}
    </ul>
  );
}
