import type { ReactNode } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { Button, type ButtonLook } from '../../ui/button.js';
import { TextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';

/** Form for an address and further fields. */
export function InviteForm({
  sending: { isSending, problem },
  address,
  first,
  children,
  submit,
  look = 'main',
  cancel,
  onClose,
  onSend,
}: {
  sending: { isSending: boolean; problem: Problem | undefined };
  /** undefined: this form has no address. */
  address: { label: string; hint?: string; value?: string; optional?: boolean } | undefined;
  /** Fields before the address. */
  first?: ReactNode;
  /** Fields after the address. */
  children?: ReactNode;
  submit: ReactNode;
  look?: ButtonLook;
  cancel?: ReactNode;
  /** undefined: the form cannot be closed. */
  onClose?: () => void;
  /** @param email trimmed; '': none was typed */
  onSend: (email: string, typed: FormData) => void;
}): ReactNode {
  const send = (typed: FormData): void => onSend(String(typed.get('email') ?? '').trim(), typed);
  return (
    <Form problem={problem} onSend={send}>
      {first}
      {address && (
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          label={address.label}
          hint={address.hint}
          defaultValue={address.value ?? ''}
          optional={address.optional ?? false}
          maxLength={254}
        />
      )}
      {children}
      <div className="acts">
        <Button type="submit" look={look} isSending={isSending}>
          {submit}
        </Button>
        {onClose && (
          <Button look="text" onClick={onClose}>
            {cancel}
          </Button>
        )}
      </div>
    </Form>
  );
}
