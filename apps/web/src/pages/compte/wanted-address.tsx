import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useReader } from '../../ui/api/session.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { CodeField, TextField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { toOperator } from '../../ui/place.js';
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

/**
 * The reader proves that the account is theirs: with its password, or with a code that is mailed to its present
 * address.
 */
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
  const { t } = useLingui();
  const { email } = useReader();
  const { act, isSending, problem } = useAct(AskForAddressChange, pick);
  const mailing = useAct(AskForAddressChangeCode, pickCode);
  const [way, setWay] = useState<'password' | 'code'>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [way]);
  const mail = async (): Promise<void> => {
    if (await mailing.act({})) setWay('code');
  };
  const send = async (proof: { password?: string; code?: string }): Promise<void> => {
    if (await act({ email: wanted, proof })) onAsked();
  };
  return (
    <div ref={box}>
      <p>
        <Trans>
          Avant de donner l’adresse <strong className="written">{wanted}</strong> à votre compte, vérifions
          que c’est bien vous.
        </Trans>
      </p>
      {mailing.problem && <ErrorSummary problem={mailing.problem} />}
      {way === undefined && (
        <div className="acts">
          <Button look="plain" isSending={mailing.isSending} onClick={() => void mail()}>
            <Trans>Recevoir un code à {email}</Trans>
          </Button>
          {hasPassword && (
            <Button look="text" onClick={() => setWay('password')}>
              <Trans>Écrire plutôt mon mot de passe</Trans>
            </Button>
          )}
        </div>
      )}
      {way === 'code' && (
        <Form key="code" problem={problem} onSend={(typed) => void send({ code: String(typed.get('code')) })}>
          <CodeField
            name="code"
            label={t`Code reçu à votre adresse actuelle`}
            hint={
              <Trans>
                Il est parti à <strong>{email}</strong> et sert dix minutes.
              </Trans>
            }
          />
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Continuer</Trans>
            </Button>
            <Button look="text" isSending={mailing.isSending} onClick={() => void mail()}>
              <Trans>Recevoir un autre code</Trans>
            </Button>
          </div>
        </Form>
      )}
      {way === 'password' && (
        <Form
          key="password"
          problem={problem}
          onSend={(typed) => void send({ password: String(typed.get('password')) })}
        >
          <TextField
            name="password"
            type="password"
            label={t`Votre mot de passe`}
            autoComplete="current-password"
            maxLength={128}
          />
          <div className="acts">
            <Button type="submit" isSending={isSending}>
              <Trans>Continuer</Trans>
            </Button>
            <Button look="text" isSending={mailing.isSending} onClick={() => void mail()}>
              <Trans>Recevoir plutôt un code</Trans>
            </Button>
          </div>
        </Form>
      )}
      <p className="muted small">
        <Trans>Plus rien n’arrive à votre adresse actuelle ? Écrivez {toOperator}.</Trans>
      </p>
      <Button look="text" onClick={onBack}>
        <Trans>Corriger la nouvelle adresse</Trans>
      </Button>
    </div>
  );
}
