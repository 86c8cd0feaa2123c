import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Frame } from '../../../../features/need-form/frame/frame.js';
import type { StepProps } from '../../../../features/need-form/frame/step-props.js';
import { onlyCompanyOf } from '../../../../features/need-form/use-draft.js';
import styles from '../../../../features/need-form/writing.module.css';
import { askForCode, enterCode, goesOn } from '../../../../features/sign-in/auth.js';
import { Me } from '../../../../ui/api/me.graphql.js';
import { type Problem, problemOfError, wrongField } from '../../../../ui/api/problem.js';
import { Notice } from '../../../../ui/boxes.js';
import { Button } from '../../../../ui/button.js';
import { useDates } from '../../../../ui/dates.js';
import { forget, persist, persisted } from '../../../../ui/drafts/persisted-texts.js';
import { CodeField, TextField } from '../../../../ui/fields.js';
import { paths, signInFor } from '../../../../ui/routing/paths.js';

/**
 * Key in this browser's storage for the typed address, and the time at which a code was sent there. A reader who
 * looks up the code in another app may find the tab reloaded, or closed. So the address is persisted like the text of
 * the need.
 */
const CONTACT = 'contact of the new need';

interface Asked {
  email: string;
  at: string;
}
interface PersistedContact {
  email: string;
  asked?: Asked | undefined;
}

/**
 * How long the page waits for a mailed code, in milliseconds. Afterwards none is valid, and the page requests the
 * address again.
 */
const CODE_LASTS = 15 * 60_000;

const isPersistedContact = (value: unknown): value is PersistedContact =>
  typeof value === 'object' && value !== null && 'email' in value;

export function ContactStep({ open, open: { draft }, way }: StepProps): ReactNode {
  const { t } = useLingui();
  const format = useDates();
  const client = useClient();
  const [asked, setAsked] = useState<Asked>();
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [isJustAsked, setJustAsked] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);

  useEffect(() => {
    const restore = async (): Promise<void> => {
      const found = await persisted(CONTACT);
      if (!isPersistedContact(found)) return;
      setEmail((typed) => (typed === '' ? found.email : typed));
      if (found.asked && Date.now() - Date.parse(found.asked.at) < CODE_LASTS) setAsked(found.asked);
    };
    void restore();
  }, []);

  useEffect(() => {
    if (isJustAsked && asked) document.getElementById('otp')?.focus();
  }, [isJustAsked, asked]);

  const ask = async (address: string): Promise<void> => {
    const wrong = address.includes('@')
      ? await askForCode(address, paths.newNeedStep('structure'))
      : wrongField('email', t`Écrivez votre adresse mail, par exemple nom@entreprise.fr.`);
    setProblem(wrong);
    if (!goesOn(wrong)) return;
    const now = { email: address, at: new Date().toISOString() };
    void persist(CONTACT, { email: address, asked: now } satisfies PersistedContact);
    setAsked(now);
    setCode('');
    setJustAsked(true);
  };
  const change = (): void => {
    const former = asked?.email ?? '';
    void persist(CONTACT, { email: former } satisfies PersistedContact);
    setEmail(former);
    setAsked(undefined);
    setProblem(undefined);
  };
  const enter = async ({ email: address }: Asked): Promise<void> => {
    const wrong =
      code.trim() === ''
        ? wrongField('otp', t`Écrivez le code reçu par mail.`)
        : await enterCode(address, code);
    setProblem(wrong);
    if (wrong) return;
    void forget(CONTACT);
    const { data, error } = await client.query(Me, {}, { requestPolicy: 'network-only' }).toPromise();
    // The session waits for a second factor. The need stays in this browser meanwhile.
    if (error && problemOfError(error).kind === 'signedOut')
      location.assign(signInFor(paths.newNeedStep('structure')));
    if (!data) return;
    const organisationId = onlyCompanyOf(data.me);
    draft.belongTo({ ownerId: data.me.id, organisationId });
    await way.goOn(organisationId === null ? 'contact' : 'structure');
  };
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (isSending) return;
    setSending(true);
    await work().finally(() => setSending(false));
  };

  return (
    <Frame
      open={open}
      way={way}
      step="contact"
      tab={t`Où vous répondre`}
      title={<Trans>Où vous répondre ?</Trans>}
      act={asked ? <Trans>Continuer</Trans> : <Trans>Recevoir mon code</Trans>}
      problem={problem}
      isSending={isSending}
      onSend={() => void once(async () => (asked ? enter(asked) : ask(email.trim())))}
    >
      {asked ? (
        <>
          <Notice hasJustHappened>
            <p>
              <Trans>
                Un mail est parti à {format(asked.at, 'time')} vers <strong>{asked.email}</strong>. Il
                contient un code à six chiffres.
              </Trans>
            </p>
          </Notice>
          <CodeField
            key="otp"
            name="otp"
            label={<Trans>Votre code</Trans>}
            value={code}
            onInput={({ currentTarget: { value } }) => setCode(value)}
          />
          <p className="muted small">
            <Trans>Rien reçu ? Regardez aussi dans les indésirables.</Trans>
          </p>
          <div className={styles['others']}>
            <Button look="text" onClick={() => void once(async () => ask(asked.email))}>
              <Trans>Recevoir un autre code</Trans>
            </Button>
            <Button look="text" onClick={change}>
              <Trans>Changer d’adresse</Trans>
            </Button>
          </div>
        </>
      ) : (
        <TextField
          key="email"
          name="email"
          label={<Trans>Votre adresse mail</Trans>}
          hint={
            <Trans>
              Pour vous écrire à chaque étape, rien d’autre. Elle reste cachée tant que vous n’avez pas
              accepté une rencontre.
            </Trans>
          }
          type="email"
          inputMode="email"
          autoComplete="email"
          value={email}
          onInput={({ currentTarget: { value } }) => {
            setEmail(value);
            void persist(CONTACT, { email: value } satisfies PersistedContact);
          }}
        />
      )}
    </Frame>
  );
}
