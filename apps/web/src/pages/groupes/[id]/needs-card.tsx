import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { companiesOf, isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Opened } from '../../../ui/focus/opened.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/boxes.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import {
  type GroupInFullFragment,
  LinkNeedToGroup,
  type LinkNeedToGroupMutation,
  UnlinkNeedFromGroup,
  type UnlinkNeedFromGroupMutation,
} from './group.graphql.js';
import { ChooseNeed, FindNeed } from './link-need.js';

const linked = ({ linkNeedToGroup }: LinkNeedToGroupMutation) => linkNeedToGroup;
const unlinked = ({ unlinkNeedFromGroup }: UnlinkNeedFromGroupMutation) => unlinkNeedFromGroup;

/** Needs that the group works on. Curators add any need, companies add their own. */
export function NeedsCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const reader = useReader();
  const [isAdding, setAdding] = useState(false);
  const adding = useAct(LinkNeedToGroup, linked);
  const { id, needs, viewerCan } = group;
  const isOfTeam = isCurator(reader);
  const mayAdd = viewerCan.linkNeed && (isOfTeam || companiesOf(reader).length > 0);
  const add = async (needId: string): Promise<void> => {
    if ((await adding.act({ id, needId })) !== undefined) setAdding(false);
  };
  return (
    <Card>
      <h2>
        <Trans>Les besoins auxquels il travaille</Trans>
      </h2>
      {needs.length === 0 && (
        <p className="muted">
          <Trans>Aucun besoin n’est encore rattaché à ce groupe.</Trans>
        </p>
      )}
      {needs.length > 0 && (
        <ul className="plain-list rows">
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} group={group} />
          ))}
        </ul>
      )}
      {mayAdd && !isAdding && (
        <Button look="text" onClick={() => setAdding(true)}>
          <Trans>Rattacher un besoin</Trans>
        </Button>
      )}
      {mayAdd && isAdding && (
        <Opened>
          {adding.problem && isOfTeam && <ErrorSummary problem={adding.problem} />}
          {isOfTeam ? (
            <FindNeed chosen={needs.map((need) => need.id)} onChosen={(needId) => void add(needId)} />
          ) : (
            <ChooseNeed
              chosen={needs.map((need) => need.id)}
              isSending={adding.isSending}
              problem={adding.problem}
              onChosen={(needId) => void add(needId)}
            />
          )}
          <Button look="text" onClick={() => setAdding(false)}>
            <Trans>Ne rien rattacher</Trans>
          </Button>
        </Opened>
      )}
    </Card>
  );
}

function NeedRow({
  need,
  group,
}: {
  need: GroupInFullFragment['needs'][number];
  group: GroupInFullFragment;
}): ReactNode {
  const reader = useReader();
  const { act, isSending, problem } = useAct(UnlinkNeedFromGroup, unlinked);
  const isOwn = companiesOf(reader).some(({ id }) => id === need.organisation?.id);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <Link href={paths.need(need.id)}>{need.title}</Link>
      {need.organisation && <span className="hint">{need.organisation.name}</span>}
      {group.viewerCan.linkNeed && (isCurator(reader) || isOwn) && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id: group.id, needId: need.id })}>
          <Trans>
            Retirer <span className="visually-hidden">: {need.title}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}
