import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { companiesOf, isCurator, useAct, useReader } from '../../api/index.js';
import { Finder } from '../../finder/index.js';
import { Opened } from '../../focus/index.js';
import { Button, Card, ErrorSummary, Form, SelectField } from '../../looks/index.js';
import { paths } from '../../routing/index.js';
import {
  type GroupInFullFragment,
  LinkNeedToGroup,
  type LinkNeedToGroupMutation,
  NeedsToLink,
  OwnNeedsToLink,
  UnlinkNeedFromGroup,
  type UnlinkNeedFromGroupMutation,
} from './group.graphql.js';

const linked = ({ linkNeedToGroup }: LinkNeedToGroupMutation) => linkNeedToGroup;
const unlinked = ({ unlinkNeedFromGroup }: UnlinkNeedFromGroupMutation) => unlinkNeedFromGroup;

/** The needs that the group works on; curators add any, and companies their own. */
export function NeedsCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const reader = useReader();
  const [isOpen, setOpen] = useState(false);
  const adding = useAct(LinkNeedToGroup, linked);
  const { id, needs, viewerCan } = group;
  const isOfTeam = isCurator(reader);
  const mayAdd = viewerCan.linkNeed && (isOfTeam || companiesOf(reader).length > 0);
  const add = async (needId: string): Promise<void> => {
    if ((await adding.act({ id, needId })) !== undefined) setOpen(false);
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
      {mayAdd && !isOpen && (
        <Button look="text" onClick={() => setOpen(true)}>
          <Trans>Rattacher un besoin</Trans>
        </Button>
      )}
      {mayAdd && isOpen && (
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
          <Button look="text" onClick={() => setOpen(false)}>
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

function FindNeed({
  chosen,
  onChosen,
}: {
  chosen: readonly string[];
  onChosen: (needId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Finder
      name="need"
      label={t`Quel besoin ?`}
      hint={t`Quelques mots de son titre.`}
      document={NeedsToLink}
      chosen={chosen}
      read={({ searchNeeds }) =>
        searchNeeds.nodes.map(({ id, title, organisation }) => ({
          key: id,
          label: title,
          detail: organisation?.name,
          choose: () => onChosen(id),
        }))
      }
    />
  );
}

function ChooseNeed({
  chosen,
  isSending,
  problem,
  onChosen,
}: {
  chosen: readonly string[];
  isSending: boolean;
  problem: ReturnType<typeof useAct>['problem'];
  onChosen: (needId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OwnNeedsToLink, variables: {} });
  const needs = data?.myNeeds.nodes.filter(({ id }) => !chosen.includes(id)) ?? [];
  if (data && needs.length === 0) {
    return (
      <p className="muted">
        <Trans>Vos besoins publiés y sont tous déjà.</Trans>
      </p>
    );
  }
  return (
    <Form problem={problem} onSend={(typed) => onChosen(String(typed.get('needId')))}>
      <SelectField name="needId" label={t`Lequel de vos besoins publiés ?`}>
        {needs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <Button type="submit" look="plain" isSending={isSending}>
        <Trans>Rattacher</Trans>
      </Button>
    </Form>
  );
}
