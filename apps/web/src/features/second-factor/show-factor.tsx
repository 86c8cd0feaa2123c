import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { AppCodeField, FactorLost, RecoveryCodeField } from './factor-fields.js';
import { PasskeyButton } from './passkey-button.js';
import { showCode } from './second-factor-calls.js';

/** Shows the second factor without leaving the page: a code, a passkey, or a recovery code. */
export function ShowFactor({
  hasApp,
  hasPasskey,
  onShown,
}: {
  hasApp: boolean;
  hasPasskey: boolean;
  onShown: () => void;
}): ReactNode {
  return (
    <>
      {hasApp && (
        <CodeForm onShown={onShown}>
          <AppCodeField autoFocus />
        </CodeForm>
      )}
      {hasPasskey && <PasskeyButton isMain={!hasApp} onShown={onShown} />}
      <FactorLost>
        <CodeForm isPlain onShown={onShown}>
          <RecoveryCodeField />
        </CodeForm>
      </FactorLost>
    </>
  );
}

function CodeForm({
  isPlain = false,
  onShown,
  children,
}: {
  isPlain?: boolean;
  onShown: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useLingui();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const send = async (code: string): Promise<void> => {
    setSending(true);
    const { problem: found } = await showCode(code);
    setSending(false);
    setProblem(found);
    if (found === undefined) onShown();
  };
  return (
    <Form
      problem={problem}
      onSend={(typed) => {
        if (!isSending) void send(String(typed.get('code')));
      }}
    >
      {children}
      <div className="acts">
        <Button type="submit" look={isPlain ? 'plain' : 'main'} isSending={isSending}>
          {isPlain ? t`Entrer avec ce code` : t`Continuer`}
        </Button>
      </div>
    </Form>
  );
}
