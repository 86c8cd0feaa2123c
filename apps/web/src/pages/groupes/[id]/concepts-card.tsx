import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../../ui/api/use-act.js';
import { Card } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { Finder } from '../../../ui/combobox/finder.js';
import { When } from '../../../ui/dates.js';
import { Opened } from '../../../ui/focus/opened.js';
import { ErrorSummary } from '../../../ui/form.js';
import { paths } from '../../../ui/routing/paths.js';
import {
  ConceptsToLink,
  type GroupInFullFragment,
  LinkConceptToGroup,
  type LinkConceptToGroupMutation,
  UnlinkConceptFromGroup,
  type UnlinkConceptFromGroupMutation,
} from './group.graphql.js';

/** Finds a concept by words of its title: one of the reader's concepts or, for curators, any. */
export function FindConcept({
  chosen,
  onChosen,
}: {
  chosen: readonly string[];
  onChosen: (conceptId: string) => void;
}): ReactNode {
  const { t } = useLingui();
  return (
    <Finder
      name="concept"
      label={t`Quel concept ?`}
      hint={t`Quelques mots de son nom. Ceux auxquels vous participez sont proposés.`}
      document={ConceptsToLink}
      chosen={chosen}
      read={({ concepts }) =>
        concepts.nodes.map(({ id, title, carrier }) => ({
          key: id,
          label: title,
          detail: carrier?.name,
          choose: () => onChosen(id),
        }))
      }
    />
  );
}

const linked = ({ linkConceptToGroup }: LinkConceptToGroupMutation) => linkConceptToGroup;
const unlinked = ({ unlinkConceptFromGroup }: UnlinkConceptFromGroupMutation) => unlinkConceptFromGroup;

/** Concepts that the group works on. Members add concepts in which they take part. */
export function ConceptsCard({ group }: { group: GroupInFullFragment }): ReactNode {
  const [isLinking, setLinking] = useState(false);
  const adding = useAct(LinkConceptToGroup, linked);
  const { id, concepts, unseenConcepts, viewerCan } = group;
  const add = async (conceptId: string): Promise<void> => {
    if ((await adding.act({ id, conceptId })) !== undefined) setLinking(false);
  };
  return (
    <Card>
      <h2>
        <Trans>Les concepts auxquels il travaille</Trans>
      </h2>
      {concepts.length + unseenConcepts.length === 0 && (
        <p className="muted">
          <Trans>
            Aucun des concepts que vous suivez n’est rattaché à ce groupe. Une fois un concept rattaché, les
            actions et les séances du groupe peuvent compter pour ce concept.
          </Trans>
        </p>
      )}
      {concepts.length + unseenConcepts.length > 0 && (
        <ul className="plain-list rows">
          {concepts.map((concept) => (
            <ConceptRow key={concept.id} concept={concept} group={group} />
          ))}
          {unseenConcepts.map((unseen) => (
            <UnseenRow key={unseen.conceptId} unseen={unseen} group={group} />
          ))}
        </ul>
      )}
      {viewerCan.linkConcept && !isLinking && (
        <Button look="text" onClick={() => setLinking(true)}>
          <Trans>Rattacher un concept</Trans>
        </Button>
      )}
      {viewerCan.linkConcept && isLinking && (
        <Opened>
          {adding.problem && <ErrorSummary problem={adding.problem} />}
          <FindConcept
            chosen={concepts.map((concept) => concept.id)}
            onChosen={(conceptId) => void add(conceptId)}
          />
          <Button look="text" onClick={() => setLinking(false)}>
            <Trans>Ne rien rattacher</Trans>
          </Button>
        </Opened>
      )}
    </Card>
  );
}

function ConceptRow({
  concept: {
    id,
    title,
    viewerCan: { edit },
  },
  group,
}: {
  concept: GroupInFullFragment['concepts'][number];
  group: GroupInFullFragment;
}): ReactNode {
  const { linkConcept, lead } = group.viewerCan;
  return (
    <TakenOut group={group} conceptId={id} mayTakeOut={linkConcept && (edit || lead)} title={title}>
      <Link href={paths.concept(id)}>{title}</Link>
    </TakenOut>
  );
}

/**
 * A concept that the group's lead may not see. The lead sees only that it exists, and may remove it from the group.
 */
function UnseenRow({
  unseen: { conceptId, linkedAt },
  group,
}: {
  unseen: GroupInFullFragment['unseenConcepts'][number];
  group: GroupInFullFragment;
}): ReactNode {
  const { t } = useLingui();
  return (
    <TakenOut group={group} conceptId={conceptId} mayTakeOut={group.viewerCan.linkConcept} title={t`concept`}>
      <span className="muted">
        <Trans>
          Un concept auquel vous ne participez pas, rattaché le <When at={linkedAt} />
        </Trans>
      </span>
    </TakenOut>
  );
}

/** A row with the action that removes its concept from the group. */
function TakenOut({
  group: { id },
  conceptId,
  mayTakeOut,
  title,
  children,
}: {
  group: GroupInFullFragment;
  conceptId: string;
  mayTakeOut: boolean;
  title: string;
  children: ReactNode;
}): ReactNode {
  const { act, isSending, problem } = useAct(UnlinkConceptFromGroup, unlinked);
  return (
    <li>
      {problem && <ErrorSummary problem={problem} />}
      {children}
      {mayTakeOut && (
        <Button look="text" isSending={isSending} onClick={() => void act({ id, conceptId })}>
          <Trans>
            Retirer <span className="visually-hidden">: {title}</span>
          </Trans>
        </Button>
      )}
    </li>
  );
}
