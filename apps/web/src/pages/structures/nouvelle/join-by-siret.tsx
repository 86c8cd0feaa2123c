import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RequestToJoin } from '../../../features/organisations/joining.graphql.js';
import { siretOf } from '../../../features/organisations/siret.js';
import { atFields } from '../../../ui/api/problem.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/fields.js';
import { Form } from '../../../ui/form.js';

/** Form of a request to join an existing organisation. */
export function JoinBySiret(): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(RequestToJoin, ({ requestToJoin }) => requestToJoin);
  const ask = async (typed: string): Promise<void> => {
    // The sent request is shown at the top of the page.
    if ((await act({ siret: siretOf(typed) })) !== undefined) scrollTo(0, 0);
  };
  return (
    <Form
      // The page has a second field for a SIRET, so the error must name this one.
      problem={problem && atFields(problem, (field) => (field === 'siret' ? 'siretToJoin' : field))}
      onSend={(typed) => void ask(String(typed.get('siretToJoin')))}
    >
      <TextField
        name="siretToJoin"
        label={t`SIRET de la structure`}
        hint={t`14 chiffres, à lire sur une facture, un devis ou un bulletin de paie.`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={25}
      />
      <Button look="plain" type="submit" isSending={isSending}>
        <Trans>Demander à la rejoindre</Trans>
      </Button>
    </Form>
  );
}
