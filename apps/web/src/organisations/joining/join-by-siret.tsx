import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useAct } from '../../api/index.js';
import { Button, Form, TextField } from '../../looks/index.js';
import { siretOf } from '../siret.js';
import { MyJoinRequests, RequestToJoin } from './joining.graphql.js';

/** For a structure that is here already. */
export function JoinBySiret(): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const { act, isSending, problem } = useAct(RequestToJoin, ({ requestToJoin }) => requestToJoin);
  const ask = async (typed: string): Promise<void> => {
    if ((await act({ siret: siretOf(typed) })) === undefined) return;
    await client.query(MyJoinRequests, {}, { requestPolicy: 'network-only' }).toPromise();
    scrollTo(0, 0);
  };
  return (
    <Form
      problem={problem && withIds(problem)}
      onSend={(typed) => void (isSending || ask(String(typed.get('siretToJoin'))))}
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

/** The page has another field for a SIRET. */
const withIds = <Wrong extends { fields: readonly { field: string; message: string }[] }>(
  problem: Wrong,
): Wrong => ({
  ...problem,
  fields: problem.fields.map(({ field, message }) => ({
    field: field === 'siret' ? 'siretToJoin' : field,
    message,
  })),
});
