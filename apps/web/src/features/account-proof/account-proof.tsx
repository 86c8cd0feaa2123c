import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { useReader } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { CodeField, TextField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { toOperator } from '../../ui/place.js';

export interface Proof {
  password?: string;
  code?: string;
}

/** Has the reader show that the account is theirs: by its password, or by a code that is mailed to its present address. */
export function AccountProof({
  hasPassword,
  problem,
  isSending,
  mailing,
  onMail,
  onProof,
  children,
}: {
  hasPassword: boolean;
  /** What was wrong with the last proof. */
  problem: Problem | undefined;
  isSending: boolean;
  mailing: { isSending: boolean; problem: Problem | undefined };
  /** Mails a code. @returns whether it went */
  onMail: () => Promise<boolean>;
  onProof: (proof: Proof) => void;
  /** Why the proof is asked for. */
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const { email } = useReader();
  const [way, setWay] = useState<'password' | 'code'>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [way]);
  const mail = async (): Promise<void> => {
    if (await onMail()) setWay('code');
  };
  return (
    <div ref={box}>
      {children}
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
        <Form key="code" problem={problem} onSend={(typed) => onProof({ code: String(typed.get('code')) })}>
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
          onSend={(typed) => onProof({ password: String(typed.get('password')) })}
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
    </div>
  );
}
