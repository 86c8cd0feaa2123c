import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import type { Problem } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';
import type { AuthAnswer } from '../sign-in/auth.js';
import { AppToScan } from './app-to-scan.js';
import { RecoveryCodes } from './recovery-codes.js';
import { addApp, addPasskey, type Added } from './second-factor-calls.js';
import { StepTitle, type TitleLevel } from './step-title.js';

export type FactorKind = 'app' | 'passkey';

interface Adding {
  level: TitleLevel;
  /** Asks for a proof where one is needed. @returns whether to try once more */
  prove: (problem: Problem) => Promise<boolean>;
  onBack: () => void;
}

/** Adds an app or a passkey, and then shows the recovery codes, if the person had none. */
export function AddFactor({
  kind,
  onAdded,
  onDone,
  ...adding
}: Adding & { kind: FactorKind; onAdded: (() => void) | undefined; onDone: () => void }): ReactNode {
  const [codes, setCodes] = useState<readonly string[]>();
  const added = ({ recoveryCodes }: Added): void => {
    onAdded?.();
    if (recoveryCodes.length > 0) setCodes(recoveryCodes);
    else onDone();
  };
  if (codes !== undefined) return <RecoveryCodes codes={codes} level={adding.level} onNoted={onDone} />;
  return kind === 'app' ? <AddApp {...adding} onAdded={added} /> : <AddPasskey {...adding} onAdded={added} />;
}

function AddApp({ level, prove, onBack, onAdded }: Adding & { onAdded: (added: Added) => void }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <StepTitle level={level}>
        <Trans>Ajoutez une application de codes</Trans>
      </StepTitle>
      <AppToScan prove={prove}>
        <AddingForm
          add={(typed) => addApp(String(typed.get('code')))}
          {...{ prove, onBack, onAdded }}
          send={t`Confirmer`}
        >
          <TextField
            name="code"
            className="short"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            label={t`Code que l’application montre`}
            hint={t`Six chiffres. Il prouve que l’application est prête.`}
            required
          />
        </AddingForm>
      </AppToScan>
    </>
  );
}

function AddPasskey({
  level,
  prove,
  onBack,
  onAdded,
}: Adding & { onAdded: (added: Added) => void }): ReactNode {
  const { t } = useLingui();
  const client = useClient();
  return (
    <>
      <StepTitle level={level}>
        <Trans>Ajoutez une clé d’accès</Trans>
      </StepTitle>
      <p>
        <Trans>
          Votre appareil vous demandera votre empreinte, votre visage ou son code. Rien de cela n’est envoyé à
          Passerelle.
        </Trans>
      </p>
      <AddingForm
        add={(typed) => addPasskey(client, String(typed.get('name')))}
        {...{ prove, onBack, onAdded }}
        send={t`Créer la clé d’accès`}
      >
        <TextField
          name="name"
          label={t`Nom de cet appareil`}
          hint={t`Pour le reconnaître dans « Moi ».`}
          defaultValue={isOnPhone() ? t`Mon téléphone` : t`Mon ordinateur`}
          maxLength={60}
          required
        />
      </AddingForm>
    </>
  );
}

const isOnPhone = (): boolean => /android|iphone/i.test(navigator.userAgent);

/** Form that adds a factor. Where a proof is asked for, it is sent once more after the proof. */
function AddingForm({
  add,
  send,
  prove,
  onBack,
  onAdded,
  children,
}: {
  add: (typed: FormData) => Promise<AuthAnswer<Added>>;
  send: string;
  prove: Adding['prove'];
  onBack: () => void;
  onAdded: (added: Added) => void;
  children: ReactNode;
}): ReactNode {
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const sendIt = async (typed: FormData): Promise<void> => {
    setSending(true);
    const first = await add(typed);
    const isRepeated = first.problem !== undefined && (await prove(first.problem));
    const { done, problem: found } = isRepeated ? await add(typed) : first;
    setSending(false);
    setProblem(found);
    if (done !== undefined) onAdded(done);
  };
  return (
    <Form
      problem={problem}
      onSend={(typed) => {
        if (!isSending) void sendIt(typed);
      }}
    >
      {children}
      <div className="acts">
        <Button type="submit" isSending={isSending}>
          {send}
        </Button>
        <Button look="text" onClick={onBack}>
          <Trans>Choisir un autre moyen</Trans>
        </Button>
      </div>
    </Form>
  );
}
