import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../../ui/api/use-act.js';
import { useRequestKey } from '../../../ui/api/request-key.js';
import { Button } from '../../../ui/button.js';
import { Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/fields.js';
import { AddCompany } from '../../../features/phone/phone.graphql.js';

/** Form for a company without an account. Its people are invited once the need is written. */
export function NewCompany({
  onMade,
}: {
  onMade: (company: { id: string; name: string }) => void;
}): ReactNode {
  const { t } = useLingui();
  const { keyOf } = useRequestKey();
  const { act, isSending, problem } = useAct(AddCompany, (data) => data.createOrganisation);
  const add = async (typed: FormData): Promise<void> => {
    const siret = String(typed.get('siret')).replaceAll(/\s/g, '');
    const input = {
      kind: 'service_company' as const,
      name: String(typed.get('name')).trim(),
      siret: siret === '' ? null : siret,
    };
    const made = await act({ input, key: keyOf(input) });
    if (made !== undefined) onMade(made);
  };
  return (
    <Form problem={problem} onSend={(typed) => void add(typed)}>
      <TextField name="name" label={t`Nom de l’entreprise`} autoComplete="off" maxLength={120} />
      <TextField
        name="siret"
        label={t`SIRET`}
        hint={t`14 chiffres. Il évite de l’inscrire deux fois.`}
        optional
        inputMode="numeric"
        autoComplete="off"
        maxLength={25}
      />
      <Button type="submit" look="plain" isSending={isSending}>
        <Trans>L’ajouter</Trans>
      </Button>
    </Form>
  );
}
