import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PlatformRole } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { useReader } from '../../../ui/api/session.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/boxes.js';
import { Choices } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import {
  type PersonOfPageFragment,
  SetPlatformRole,
  type SetPlatformRoleMutation,
} from '../../../features/people/person.graphql.js';
import { useProof } from '../../../features/second-factor/use-proof.js';
import { roleWords } from '../../../features/people/role-words.js';

const set = ({ setPlatformRole }: SetPlatformRoleMutation) => setPlatformRole;
const roles: readonly PlatformRole[] = ['none', 'curator', 'admin'];

/** Role of a person on the platform. The last admin keeps the role. */
export function RoleCard({
  person,
  onDone,
}: {
  person: PersonOfPageFragment;
  onDone: (what: string) => void;
}): ReactNode {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { prove, proof } = useProof();
  const { act, isSending, problem } = useAct(SetPlatformRole, set, prove);
  const [role, setRole] = useState(person.role);
  if (!person.viewerCan.setRole) return null;
  const isOneself = person.id === reader.id;
  const name = person.name || person.email;
  const send = async (): Promise<void> => {
    const done = await act({ personId: person.id, role });
    if (done === undefined) return;
    // A former admin may see no page of admins, so the whole application is loaded again.
    if (isOneself && done.role !== 'admin') globalThis.location.assign('/accueil');
    else onDone(t`${name} : ${i18n._(roleWords[done.role])}.`);
  };
  return (
    <Card>
      <h2>
        <Trans>Rôle sur la plateforme</Trans>
      </h2>
      <Form problem={problem} onSend={() => void send()}>
        <Choices
          name="role"
          label={t`Cette personne est`}
          value={role}
          onChange={({ currentTarget }) =>
            setRole(roles.find((each) => each === currentTarget.value) ?? person.role)
          }
          options={[
            {
              value: 'none',
              label: i18n._(roleWords.none),
              hint: t`Une entreprise, un porteur de solution : ce qui est à elle, et ce qui est publié.`,
            },
            {
              value: 'curator',
              label: i18n._(roleWords.curator),
              hint: t`Lit et publie les besoins, propose des rencontres, traite les signalements.`,
            },
            {
              value: 'admin',
              label: i18n._(roleWords.admin),
              hint: t`Tout cela, et encore : les comptes, les rôles, et l’état du service.`,
            },
          ]}
        />
        {isOneself && role !== 'admin' && (
          <p>
            <strong>
              <Trans>C’est votre compte : vous ne verrez plus cette page.</Trans>
            </strong>
          </p>
        )}
        {role !== person.role && (
          <Button type="submit" look={isOneself ? 'danger' : 'plain'} isSending={isSending}>
            <Trans>Changer le rôle</Trans>
          </Button>
        )}
      </Form>
      {proof}
    </Card>
  );
}
