import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../../features/concepts/concepts.module.css';
import { useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Notice } from '../../../ui/boxes.js';
import { Button } from '../../../ui/button.js';
import { useConfirmation } from '../../../ui/focus/confirmation.js';
import { ErrorSummary } from '../../../ui/form.js';
import { ofOperator, toOperator } from '../../../ui/place.js';
import { paths } from '../../../ui/routing/paths.js';
import {
  type ConceptInFullFragment,
  NameConceptCarrier,
  type NameConceptCarrierMutation,
  RemoveFromConcept,
  type RemoveFromConceptMutation,
} from './concept.graphql.js';
import { useForms } from './use-forms.js';

type Member = ConceptInFullFragment['members'][number];
interface Shown {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
}

/** People of a concept: carrier, curator, participants, and the form that invites more. */
export function People({ concept }: { concept: ConceptInFullFragment }): ReactNode {
  const { id, members, curator, carrier, groups, viewerCan } = concept;
  const { forms, whyNot, open, close } = useForms();
  const { confirm, confirmation } = useConfirmation('people');
  return (
    <section>
      <h2>
        <Trans>Qui participe</Trans>
      </h2>
      {carrier === null && (
        <p className="muted">
          <Trans>Personne ne le porte encore.</Trans>
        </p>
      )}
      <ul className={`plain-list ${styles.people}`}>
        {members.map((member) => (
          <MemberRow key={member.person.id} member={member} concept={concept} onDone={confirm} />
        ))}
      </ul>
      <p className="muted">
        {curator ? (
          <Trans>
            Suivi {toOperator} par {curator.name}.
          </Trans>
        ) : (
          <Trans>Personne {ofOperator} ne le suit encore.</Trans>
        )}
      </p>
      {groups.length > 0 && (
        <>
          <h3>
            <Trans>Les groupes qui y travaillent</Trans>
          </h3>
          <ul className={`plain-list ${styles.people}`}>
            {groups.map((group) => (
              <li key={group.id}>
                <Link href={paths.group(group.id)}>{group.title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {viewerCan.invite &&
        (forms ? (
          <forms.Inviting
            id={id}
            onDone={(what) => {
              close();
              confirm(what);
            }}
            onClose={close}
          />
        ) : (
          <Button look="plain" onClick={open}>
            <Trans>Inviter quelqu’un</Trans>
          </Button>
        ))}
      {confirmation}
      {whyNot !== undefined && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
    </section>
  );
}

const removed = (data: RemoveFromConceptMutation) => data.removeFromConcept;
const named = (data: NameConceptCarrierMutation) => data.nameConceptCarrier;

function MemberRow({ member, concept, onDone }: Shown & { member: Member }): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const removing = useAct(RemoveFromConcept, removed);
  const naming = useAct(NameConceptCarrier, named);
  const { person, organisation, isInvited, isCarrier } = member;
  const { id, viewerCan } = concept;
  const given = { id, personId: person.id };
  const isOther = person.id !== reader.id;
  const name = person.name || t`Quelqu’un sans nom`;
  const remove = async (): Promise<void> => {
    if (await removing.act(given)) onDone(isInvited ? t`Invitation retirée.` : t`${name} ne participe plus.`);
  };
  const hand = async (): Promise<void> => {
    if (await naming.act(given)) onDone(t`${name} porte désormais ce concept.`);
  };
  const problem = removing.problem ?? naming.problem;
  return (
    <li>
      <span>
        {name}
        {organisation && <span className="muted">{` · ${organisation.name}`}</span>}
        {isCarrier && (
          <strong>
            {' · '}
            {isInvited ? <Trans>on l’invite à le porter</Trans> : <Trans>porteur</Trans>}
          </strong>
        )}
        {isInvited && !isCarrier && (
          <span className="muted">
            {' · '}
            <Trans>n’a pas encore répondu</Trans>
          </span>
        )}
      </span>
      {(viewerCan.invite || viewerCan.nameCarrier) && isOther && (
        <details className="no-print">
          <summary>
            <Trans>Changer</Trans> <span className="visually-hidden">{name}</span>
          </summary>
          {viewerCan.nameCarrier && !isCarrier && !isInvited && (
            <Button look="text" isSending={naming.isSending} onClick={() => void hand()}>
              <Trans>Lui confier le concept</Trans>
            </Button>
          )}{' '}
          {viewerCan.invite && (
            <Button look="text" isSending={removing.isSending} onClick={() => void remove()}>
              {isInvited ? <Trans>Retirer l’invitation</Trans> : <Trans>Retirer du concept</Trans>}
            </Button>
          )}
        </details>
      )}
      {problem && <ErrorSummary problem={problem} />}
    </li>
  );
}
