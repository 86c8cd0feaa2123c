import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { askAgain } from '../../ui/api/api-news.js';
import { Me } from '../../ui/api/me.graphql.js';
import type { Problem } from '../../ui/api/problem.js';
import { useSession } from '../../ui/api/session.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button } from '../../ui/button.js';
import { CodeField, TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import { WaitingSignIn, type WaitingSignInQuery } from '../second-factor/second-factor.graphql.js';
import { askForCode, enterCode, goesOn } from './auth.js';

/**
 * Signs in without leaving the page: an address, then the code mailed to it.
 * @param next target of the link in the mail
 * @param email address of the reader who signs in again
 */
export function SignInForm({
  next,
  email: known,
  onSignedIn,
}: {
  next: string;
  email: string;
  onSignedIn?: () => void;
}): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  const session = useSession();
  const [sentTo, setSentTo] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [waiting, setWaiting] = useState<NonNullable<WaitingSignInQuery['pendingSignIn']>>();
  const secondStep = useOnDemand(() => import('../second-factor/second-step-here.js'));

  const send = async (ask: Promise<Problem | undefined>): Promise<boolean> => {
    setSending(true);
    setProblem(undefined);
    const found = await ask;
    setProblem(found);
    setSending(false);
    return goesOn(found);
  };
  const mail = async (email: string): Promise<void> => {
    if (await send(askForCode(email, next))) setSentTo(email);
  };
  const signedIn = async (): Promise<void> => {
    setWaiting(undefined);
    await client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise();
    session.resumed();
    askAgain(client);
    onSignedIn?.();
  };
  const enter = async (email: string, code: string): Promise<void> => {
    if (!(await send(enterCode(email, code)))) return;
    if (!(await isWaiting())) await signedIn();
  };
  /** Whether the session waits for the second factor, which is then asked for. */
  const isWaiting = async (): Promise<boolean> => {
    const { data } = await client.query(WaitingSignIn, {}, { requestPolicy: 'network-only' }).toPromise();
    const found = data?.pendingSignIn;
    // A first factor is added soon after signing in.
    const isTooOld = found?.mustAdd === true && found.isOld;
    if (!found || isTooOld) return false;
    setWaiting(found);
    void secondStep.fetch();
    return true;
  };
  useEffect(() => {
    void isWaiting();
    // oxlint-disable-next-line react/exhaustive-deps -- once, as the form opens
  }, []);

  if (waiting !== undefined && secondStep.fetched !== undefined)
    return (
      <secondStep.fetched.SecondStepHere
        waiting={waiting}
        onTooOld={() => setWaiting(undefined)}
        onSignedIn={() => void signedIn()}
      />
    );

  if (sentTo === undefined) {
    return (
      <Form
        key="address"
        problem={problem}
        onSend={(typed) => !isSending && void mail(String(typed.get('email')).trim())}
      >
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t`Votre adresse mail`}
          autoComplete="email"
          defaultValue={known}
          maxLength={254}
        />
        <Button type="submit" isSending={isSending}>
          <Trans>Recevoir mon code</Trans>
        </Button>
      </Form>
    );
  }
  return (
    <Form
      key="code"
      problem={problem}
      onSend={(typed) => !isSending && void enter(sentTo, String(typed.get('otp')))}
    >
      <p role="status">
        <Trans>
          Le code est parti à <strong>{sentTo}</strong>. Il arrive en moins d’une minute.
        </Trans>
      </p>
      <CodeField name="otp" label={t`Code à six chiffres`} autoFocus required />
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          <Trans>Me connecter</Trans>
        </Button>
        <Button look="text" onClick={() => void mail(sentTo)}>
          <Trans>Recevoir un autre code</Trans>
        </Button>
        <Button look="text" onClick={() => setSentTo(undefined)}>
          <Trans>Changer d’adresse</Trans>
        </Button>
      </div>
    </Form>
  );
}
