import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { useReader } from '../../ui/api/session.js';
import { Button } from '../../ui/button.js';
import { Card, Notice } from '../../ui/boxes.js';
import { CodeField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { ConfirmAddressChange, type MyAccountQuery } from './account.graphql.js';
import { MailTrouble } from './mail-trouble.js';
import { WantedAddress } from './wanted-address.js';

/** The reader's address, for mails and for signing in. A new address is confirmed by a code that is mailed to the new address. */
export function AddressCard({
  hasPassword,
  pending,
  reach,
}: {
  hasPassword: boolean;
  pending: MyAccountQuery['myAddressChange'];
  reach: MyAccountQuery['me']['mailReach'];
}): ReactNode {
  const { email } = useReader();
  const [step, setStep] = useState<'wanted' | 'asked' | 'changed' | 'proven'>();
  const isAsked = pending !== null && step !== 'wanted';
  return (
    <Card>
      <h3 id="adresse">
        <Trans>Adresse mail</Trans>
      </h3>
      <p>
        <Trans>
          Nos messages arrivent à <strong>{email}</strong>. C’est aussi l’adresse avec laquelle vous entrez.
        </Trans>
      </p>
      {step === 'proven' && (
        <Notice tone="ok" hasJustHappened>
          <Trans>Ce code est bien arrivé : nos messages reprennent.</Trans>
        </Notice>
      )}
      {step === 'changed' && (
        <Notice tone="ok" hasJustHappened>
          <Trans>
            Votre adresse est changée. Vos autres appareils devront entrer de nouveau ; nous avons prévenu
            l’ancienne adresse, d’où le changement peut être annulé pendant une semaine.
          </Trans>
        </Notice>
      )}
      {reach !== null && !isAsked && <MailTrouble reach={reach} onAsked={() => setStep('asked')} />}
      {isAsked ? (
        <CodeForm
          email={pending.email}
          isOwn={pending.email === email}
          hasJustAsked={step === 'asked'}
          onDone={() => setStep(pending.email === email ? 'proven' : 'changed')}
          onOther={() => setStep('wanted')}
        />
      ) : (
        <details open={step === 'wanted'}>
          <summary>
            <Trans>Changer d’adresse</Trans>
          </summary>
          <WantedAddress hasPassword={hasPassword} onAsked={() => setStep('asked')} />
        </details>
      )}
    </Card>
  );
}

function CodeForm({
  email,
  isOwn,
  hasJustAsked,
  onDone,
  onOther,
}: {
  email: string;
  /** True: the reader must prove their present address, not a new one. */
  isOwn: boolean;
  hasJustAsked: boolean;
  onDone: () => void;
  onOther: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { act, isSending, problem } = useAct(
    ConfirmAddressChange,
    ({ confirmAddressChange }) => confirmAddressChange,
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasJustAsked) box.current?.querySelector('input')?.focus();
  }, [hasJustAsked]);
  const send = async (code: string): Promise<void> => {
    if (await act({ code })) onDone();
  };
  return (
    <div ref={box}>
      <Form problem={problem} onSend={(typed) => void send(String(typed.get('code')))}>
        <CodeField
          name="code"
          label={t`Code à six chiffres`}
          hint={
            <Trans>
              Il est parti à <strong>{email}</strong> et sert dix minutes.
            </Trans>
          }
        />
        <div className="acts">
          <Button type="submit" isSending={isSending}>
            {isOwn ? <Trans>Vérifier</Trans> : <Trans>Prendre cette adresse</Trans>}
          </Button>
          <Button look="text" onClick={onOther}>
            <Trans>Demander un autre code, ou une autre adresse</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
