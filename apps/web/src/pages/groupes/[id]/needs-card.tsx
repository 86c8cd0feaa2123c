import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { companiesOf, isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { Opened } from '../../../ui/focus/opened.js';
import { Button } from '../../../ui/button.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import {
  type GroupInFullFragment,
  LinkNeedToGroup,
  type LinkNeedToGroupMutation,
  UnlinkNeedFromGroup,
  type UnlinkNeedFromGroupMutation,
} from './group.graphql.js';

const linked = ({ linkNeedToGroup }: LinkNeedToGroupMutation) => linkNeedToGroup;
const unlinked = ({ unlinkNeedFromGroup }: UnlinkNeedFromGroupMutation) => unlinkNeedFromGroup;

/** Needs that the group works on. Curators add any need, companies add their own. */
export function NeedsCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const reader = useReader();
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./link-need.js'));
  const adding = useAct(LinkNeedToGroup, linked);
  const { id, needs, viewerCan } = group;
  const isOfTeam = isCurator(reader);
  const mayAdd = viewerCan.linkNeed && (isOfTeam || companiesOf(reader).length > 0);
  const add = async (needId: string): Promise<void> => {
    if ((await adding.act({ id, needId })) !== undefined) drop();
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
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {mayAdd && !fetched && (
        <Button look="text" onClick={() => void fetch()}>
          <Trans>Rattacher un besoin</Trans>
        </Button>
      )}
      {mayAdd && fetched && (
        <Opened>
          {adding.problem && isOfTeam && <ErrorSummary problem={adding.problem} />}
          {isOfTeam ? (
            <fetched.FindNeed chosen={needs.map((need) => need.id)} onChosen={(needId) => void add(needId)} />
          ) : (
            <fetched.ChooseNeed
              chosen={needs.map((need) => need.id)}
              isSending={adding.isSending}
              problem={adding.problem}
              onChosen={(needId) => void add(needId)}
            />
          )}
          <Button look="text" onClick={drop}>
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
