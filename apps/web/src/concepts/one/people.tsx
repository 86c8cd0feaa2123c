import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { isCurator, useAct, useReader } from '../../api/index.js';
import { Button, Choices, ErrorSummary, Form, TextField, Unanswered } from '../../looks/index.js';
import styles from '../concepts.module.css';
import {
  ConceptCandidates,
  type ConceptInFullFragment,
  InviteToConcept,
  type InviteToConceptMutation,
  NameConceptCarrier,
  type NameConceptCarrierMutation,
  RemoveFromConcept,
  type RemoveFromConceptMutation,
} from './concept.graphql.js';

type Member = ConceptInFullFragment['members'][number];
interface Shown {
  concept: ConceptInFullFragment;
  onDone: (what: string) => void;
}

/** Who carries it, who accompanies it, who takes part; and whom one asks. */
export function People({ concept, onDone }: Shown): ReactNode {
  const { id, members, curator, carrier, viewerCan } = concept;
  const [isInviting, invite] = useState(false);
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
          <MemberRow key={member.person.id} member={member} concept={concept} onDone={onDone} />
        ))}
      </ul>
      <p className="muted">
        {curator ? (
          <Trans>Suivi à OVLT par {curator.name}.</Trans>
        ) : (
          <Trans>Personne d’OVLT ne le suit encore.</Trans>
        )}
      </p>
      {viewerCan.invite &&
        (isInviting ? (
          <Inviting
            id={id}
            onDone={(what) => {
              invite(false);
              onDone(what);
            }}
            onClose={() => invite(false)}
          />
        ) : (
          <Button look="plain" onClick={() => invite(true)}>
            <Trans>Inviter quelqu’un</Trans>
          </Button>
        ))}
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
        <details>
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

const invited = (data: InviteToConceptMutation) => data.inviteToConcept;

function Inviting({
  id,
  onDone,
  onClose,
}: {
  id: string;
  onDone: (what: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const byAddress = isCurator(useReader());
  const [{ data, error }, again] = useQuery({ query: ConceptCandidates, variables: { id } });
  const { act, isSending, problem } = useAct(InviteToConcept, invited);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[120, 48]} />;
  const candidates = data.candidatesForConcept;
  const send = async (typed: FormData): Promise<void> => {
    const email = String(typed.get('email') ?? '').trim();
    const personId = String(typed.get('personId') ?? '');
    const done = await act(email === '' ? { id, personId, email: null } : { id, email, personId: null });
    if (done) onDone(t`Invitation envoyée.`);
  };
  if (candidates.length === 0 && !byAddress)
    return (
      <>
        <p>
          <Trans>
            Toutes les personnes que vous pouvez inviter participent déjà. Pour quelqu’un d’autre, demandez à
            OVLT.
          </Trans>
        </p>
        <Button look="text" onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </>
    );
  return (
    <Form problem={problem} onSend={(typed) => void send(typed)}>
      {candidates.length > 0 && (
        <Choices
          name="personId"
          label={t`Qui invitez-vous ?`}
          options={candidates.map((person) => ({ value: person.id, label: person.name }))}
        />
      )}
      {byAddress && (
        <TextField
          name="email"
          type="email"
          label={
            candidates.length > 0 ? t`Ou quelqu’un d’autre, par son adresse` : t`Son adresse électronique`
          }
          hint={t`De quelqu’un qui a un compte.`}
          optional={candidates.length > 0}
        />
      )}
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Inviter</Trans>
        </Button>
        <Button look="text" onClick={onClose}>
          <Trans>Ne rien faire</Trans>
        </Button>
      </div>
    </Form>
  );
}
