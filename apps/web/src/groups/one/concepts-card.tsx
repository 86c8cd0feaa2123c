import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct, useOnDemand } from '../../api/index.js';
import { Opened } from '../../focus/index.js';
import { Button, Card, ErrorSummary, Notice } from '../../looks/index.js';
import { paths } from '../../routing/index.js';
import {
  type GroupInFullFragment,
  LinkConceptToGroup,
  type LinkConceptToGroupMutation,
  UnlinkConceptFromGroup,
  type UnlinkConceptFromGroupMutation,
} from './group.graphql.js';

const linked = ({ linkConceptToGroup }: LinkConceptToGroupMutation) => linkConceptToGroup;
const unlinked = ({ unlinkConceptFromGroup }: UnlinkConceptFromGroupMutation) => unlinkConceptFromGroup;

/** The concepts that the group works on; members add those in which they take part. */
export function ConceptsCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./link-concept.js'));
  const adding = useAct(LinkConceptToGroup, linked);
  const { id, concepts, viewerCan } = group;
  const add = async (conceptId: string): Promise<void> => {
    if ((await adding.act({ id, conceptId })) !== undefined) drop();
  };
  return (
    <Card>
      <h2>
        <Trans>Les concepts auxquels il travaille</Trans>
      </h2>
      {concepts.length === 0 && (
        <p className="muted">
          <Trans>
            Aucun des concepts que vous suivez n’est rattaché à ce groupe. Une fois un concept rattaché, les
            actions et les séances du groupe peuvent compter pour ce concept.
          </Trans>
        </p>
      )}
      {concepts.length > 0 && (
        <ul className="plain-list rows">
          {concepts.map((concept) => (
            <ConceptRow key={concept.id} concept={concept} group={group} />
          ))}
        </ul>
      )}
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      {viewerCan.linkConcept && !fetched && (
        <Button look="text" onClick={() => void fetch()}>
          <Trans>Rattacher un concept</Trans>
        </Button>
      )}
      {viewerCan.linkConcept && fetched && (
        <Opened>
          {adding.problem && <ErrorSummary problem={adding.problem} />}
          <fetched.FindConcept
            chosen={concepts.map((concept) => concept.id)}
            onChosen={(conceptId) => void add(conceptId)}
          />
          <Button look="text" onClick={drop}>
            <Trans>Ne rien rattacher</Trans>
          </Button>
        </Opened>
      )}
    </Card>
  );
}

function ConceptRow({
  concept: { id: conceptId, title },
  group: { id, viewerCan },
}: {
  concept: GroupInFullFragment['concepts'][number];
  group: GroupInFullFragment;
}): ReactNode {
  const { act, isSending, problem } = useAct(UnlinkConceptFromGroup, unlinked);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      <Link href={paths.concept(conceptId)}>{title}</Link>
      {viewerCan.linkConcept && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id, conceptId })}>
          <Trans>
            Retirer <span className="visually-hidden">: {title}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}
