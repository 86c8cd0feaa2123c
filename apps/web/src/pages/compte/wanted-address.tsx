import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { AccountProof } from '../../features/account-proof/account-proof.js';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import {
  AskForAddressChange,
  AskForAddressChangeCode,
  type AskForAddressChangeCodeMutation,
  type AskForAddressChangeMutation,
} from './account.graphql.js';

const pick = ({ askForAddressChange }: AskForAddressChangeMutation) => askForAddressChange;
const pickCode = ({ askForAddressChangeCode }: AskForAddressChangeCodeMutation) => askForAddressChangeCode;

/**
 * Form for a new address. Unless the reader has just signed in, the server requires a proof that the account is
 * theirs. The form requests it next, and only then.
 */
export function WantedAddress({
  hasPassword,
  onAsked,
}: {
  hasPassword: boolean;
  onAsked: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(AskForAddressChange, pick);
  const [missing, setMissing] = useState<Problem>();
  const [wanted, setWanted] = useState('');
  const [asksProof, setAsksProof] = useState(false);
  const needsProof = problem?.fields.some(({ field }) => field === 'proof') === true;
  useEffect(() => {
    if (needsProof) setAsksProof(true);
  }, [needsProof]);
  const send = async (email: string): Promise<void> => {
    setMissing(email === '' ? wrongField('email', t`Écrivez la nouvelle adresse.`) : undefined);
    setWanted(email);
    if (email !== '' && (await act({ email }))) onAsked();
  };
  if (asksProof)
    return (
      <Proof wanted={wanted} hasPassword={hasPassword} onAsked={onAsked} onBack={() => setAsksProof(false)} />
    );
  return (
    <Form
      problem={missing ?? (needsProof ? undefined : problem)}
      onSend={(typed) => void send(String(typed.get('email')).trim())}
    >
      <TextField
        name="email"
        type="email"
        label={t`Nouvelle adresse mail`}
        hint={t`Nous y envoyons un code. Rien ne change avant que vous l’ayez recopié ici.`}
        autoComplete="email"
        defaultValue={wanted}
      />
      <Button type="submit" look="plain" isSending={isSending}>
        <Trans>Recevoir le code</Trans>
      </Button>
    </Form>
  );
}

/** Has the reader show that the account is theirs, before the account may have another address. */
function Proof({
  wanted,
  hasPassword,
  onAsked,
  onBack,
}: {
  wanted: string;
  hasPassword: boolean;
  onAsked: () => void;
  onBack: () => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(AskForAddressChange, pick);
  const mailing = useAct(AskForAddressChangeCode, pickCode);
  return (
    <>
      <AccountProof
        {...{ hasPassword, problem, isSending, mailing }}
        onMail={async () => (await mailing.act({})) !== undefined}
        onProof={(proof) => void act({ email: wanted, proof }).then((done) => done && onAsked())}
      >
        <p>
          <Trans>
            Avant de donner l’adresse <strong className="written">{wanted}</strong> à votre compte, vérifions
            que c’est bien vous.
          </Trans>
        </p>
      </AccountProof>
      <Button look="text" onClick={onBack}>
        <Trans>Corriger la nouvelle adresse</Trans>
      </Button>
    </>
  );
}
