import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { InviteForm } from '../../../features/inviting/invite-form.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/fields.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { ConceptCandidates, InviteToConcept, type InviteToConceptMutation } from './concept.graphql.js';
import { toOperator } from '../../../ui/place.js';

const invited = (data: InviteToConceptMutation) => data.inviteToConcept;

/** Invites people to take part: people from the concept's parties or, for a curator, any address. */
export function Inviting({
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
  const sending = useAct(InviteToConcept, invited);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[120, 48]} />;
  const candidates = data.candidatesForConcept;
  const send = async (email: string, typed: FormData): Promise<void> => {
    const personId = String(typed.get('personId') ?? '');
    const done = await sending.act(
      email === '' ? { id, personId, email: null } : { id, email, personId: null },
    );
    if (done) onDone(t`Invitation envoyée.`);
  };
  if (candidates.length === 0 && !byAddress)
    return (
      <>
        <p>
          <Trans>
            Toutes les personnes que vous pouvez inviter participent déjà. Pour quelqu’un d’autre, demandez{' '}
            {toOperator}.
          </Trans>
        </p>
        <Button look="text" onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </>
    );
  return (
    <InviteForm
      sending={sending}
      first={
        candidates.length > 0 && (
          <Choices
            name="personId"
            label={t`Qui invitez-vous ?`}
            options={candidates.map((person) => ({ value: person.id, label: person.name }))}
          />
        )
      }
      address={
        byAddress
          ? {
              label: candidates.length > 0 ? t`Ou quelqu’un d’autre, par son adresse` : t`Son adresse mail`,
              hint: t`De quelqu’un qui a un compte.`,
              optional: candidates.length > 0,
            }
          : undefined
      }
      submit={<Trans>Inviter</Trans>}
      cancel={<Trans>Ne rien faire</Trans>}
      onClose={onClose}
      onSend={(email, typed) => void send(email, typed)}
    />
  );
}
