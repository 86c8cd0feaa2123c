import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { OrganisationKind } from '../../../ui/api/schema-types.js';
import { useAct } from '../../../ui/api/use-act.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { Button } from '../../../ui/button.js';
import { Card, Notice } from '../../../ui/boxes.js';
import { Choices, TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import { AskToJoin, MyRequests } from '../../../features/organisations/my-requests.js';
import { JoinBySiret } from './join-by-siret.js';
import { kinds, kindWords } from '../../../features/organisations/kinds.js';
import { siretOf } from '../../../features/organisations/siret.js';
import { CreateOrganisation } from './new-organisation.graphql.js';

/** Form of a new organisation: name, kind, and an optional SIRET. A known SIRET leads to a request to join. */
export default function NewOrganisationPage(): ReactNode {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const { keyOf } = useRequestKey();
  const { act, isSending, problem } = useAct(CreateOrganisation, (data) => data.createOrganisation);
  const [siret, setSiret] = useState('');
  const create = async (typed: FormData): Promise<void> => {
    const sent = siretOf(String(typed.get('siret')));
    setSiret(sent);
    const input = {
      name: String(typed.get('name')).trim(),
      kind: kinds.find((kind) => kind === typed.get('kind')) ?? ('service_company' as OrganisationKind),
      siret: sent === '' ? null : sent,
    };
    const made = await act({ input, key: keyOf(input) });
    if (made !== undefined) navigate(paths.organisation(made.id), { replace: true });
  };
  const isKnown = problem?.kind === 'Conflict';
  return (
    <div className="column">
      <PageTitle tab={t`Inscrire une structure`}>
        <Trans>Inscrire ou rejoindre une structure</Trans>
      </PageTitle>
      <MyRequests />
      {isKnown && (
        <Notice tone="warn" hasJustHappened>
          <p>{problem.message}</p>
          <AskToJoin siret={siret} />
        </Notice>
      )}
      <Form problem={isKnown ? undefined : problem} onSend={(typed) => void create(typed)}>
        <TextField name="name" label={t`Nom de la structure`} autoComplete="organization" maxLength={120} />
        <Choices
          name="kind"
          label={t`C’est`}
          defaultValue="service_company"
          options={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
        />
        <TextField
          name="siret"
          label={t`SIRET`}
          hint={t`14 chiffres. Il évite d’inscrire deux fois la même structure.`}
          optional
          inputMode="numeric"
          maxLength={25}
        />
        <Button type="submit" isSending={isSending}>
          <Trans>Inscrire la structure</Trans>
        </Button>
      </Form>
      {!isKnown && (
        <>
          <h2>
            <Trans>Elle est déjà inscrite ?</Trans>
          </h2>
          <Card>
            <p>
              <Trans>Ses responsables recevront votre nom et votre adresse, et vous répondront.</Trans>
            </p>
            <JoinBySiret />
          </Card>
        </>
      )}
    </div>
  );
}
