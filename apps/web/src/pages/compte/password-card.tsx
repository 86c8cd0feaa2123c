import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { askForPassword, changePassword } from '../../features/sign-in/auth.js';
import { type Problem, wrongFields } from '../../ui/api/problem.js';
import { useReader } from '../../ui/api/session.js';
import { Card, Notice } from '../../ui/boxes.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';

/** Nobody needs a password. A reader who wants to have one sets it by mail, and changes it here. */
export const PasswordCard = ({ hasPassword }: { hasPassword: boolean }): ReactNode => (
  <Card>
    <h3>
      <Trans>Mot de passe</Trans>
    </h3>
    {hasPassword ? (
      <>
        <p>
          <Trans>Vous avez un mot de passe. Un code reçu par mail suffit aussi pour entrer.</Trans>
        </p>
        <details>
          <summary>
            <Trans>Changer mon mot de passe</Trans>
          </summary>
          <PasswordForm />
          <p>
            <Trans>Vous l’avez oublié ?</Trans>
          </p>
          <PasswordByMail>
            <Trans>En choisir un autre par mail</Trans>
          </PasswordByMail>
        </details>
      </>
    ) : (
      <>
        <p>
          <Trans>Un code reçu par mail suffit pour entrer. Le mot de passe est facultatif.</Trans>
        </p>
        <PasswordByMail>
          <Trans>Choisir un mot de passe, par mail</Trans>
        </PasswordByMail>
      </>
    )}
  </Card>
);

/** Requests a mail with the link to a form for a password. */
function PasswordByMail({ children }: { children: ReactNode }): ReactNode {
  const { email } = useReader();
  const [state, setState] = useState<'sending' | 'sent'>();
  const [problem, setProblem] = useState<Problem>();
  const ask = async (): Promise<void> => {
    setState('sending');
    const found = await askForPassword(email);
    setProblem(found);
    setState(found ? undefined : 'sent');
  };
  if (state === 'sent') {
    return (
      <Notice tone="ok" hasJustHappened>
        <Trans>
          Un mail est parti à <strong>{email}</strong>. Ouvrez son lien pour choisir un mot de passe.
        </Trans>
      </Notice>
    );
  }
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="plain" isSending={state === 'sending'} onClick={() => void ask()}>
        {children}
      </Button>
    </>
  );
}

function PasswordForm(): ReactNode {
  const { t } = useLingui();
  const [isSending, setSending] = useState(false);
  const [isDone, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const change = async (current: string, wanted: string): Promise<void> => {
    const missing = wrongFields([
      ...(current === ''
        ? [{ field: 'currentPassword', message: t`Écrivez votre mot de passe actuel.` }]
        : []),
      ...(wanted === '' ? [{ field: 'newPassword', message: t`Écrivez le nouveau mot de passe.` }] : []),
    ]);
    setProblem(missing);
    if (missing) return;
    setSending(true);
    const found = await changePassword(current, wanted);
    setSending(false);
    setProblem(found);
    setDone(found === undefined);
  };
  if (isDone) {
    return (
      <Notice tone="ok" hasJustHappened>
        <Trans>Votre mot de passe est changé. Vos autres appareils devront entrer de nouveau.</Trans>
      </Notice>
    );
  }
  return (
    <Form
      problem={problem}
      onSend={(typed) =>
        void (isSending || change(String(typed.get('currentPassword')), String(typed.get('newPassword'))))
      }
    >
      <TextField
        name="currentPassword"
        type="password"
        label={t`Mot de passe actuel`}
        autoComplete="current-password"
      />
      <TextField
        name="newPassword"
        type="password"
        label={t`Nouveau mot de passe`}
        hint={t`Une phrase de plusieurs mots est facile à retenir.`}
        autoComplete="new-password"
      />
      <Button type="submit" isSending={isSending}>
        <Trans>Changer</Trans>
      </Button>
    </Form>
  );
}
