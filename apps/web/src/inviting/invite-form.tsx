import type { ReactNode } from 'react';
import type { Problem } from '../api/index.js';
import { Button, type ButtonLook, Form, TextField } from '../looks/index.js';

/** Asks for somebody’s address, and for what else there is to say. */
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
  /** Undefined: nobody is asked by an address here. */
  address: { label: string; hint?: string; value?: string; optional?: boolean } | undefined;
  /** What stands before the address. */
  first?: ReactNode;
  /** What stands after it. */
  children?: ReactNode;
  submit: ReactNode;
  look?: ButtonLook;
  cancel?: ReactNode;
  /** Undefined: the form is always there. */
  onClose?: () => void;
  /** @param email without the spaces around it; '': none was typed */
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
