import { Trans } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import { Button, type ButtonLook } from '../../ui/button.js';
import { usePersistedText } from '../../ui/drafts/use-persisted-text.js';
import { LongTextField } from '../../ui/fields.js';
import { Form } from '../../ui/form.js';

/** A button that opens a form for a reason, for actions that must not happen by one press. */
export function ActWithReason({
  draft,
  open,
  label,
  hint,
  send,
  look = 'danger',
  isSending,
  problem,
  onSend,
}: {
  /** Key under which the typed text is persisted. */
  draft: string;
  /** Label of the button that opens the form; `send`: label of the button that sends it. */
  open: ReactNode;
  send: ReactNode;
  label: string;
  hint: string;
  look?: ButtonLook;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether the action succeeded */
  onSend: (reason: string) => Promise<boolean>;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  // A layout effect, so that the next key that the reader types goes to the form.
  useLayoutEffect(() => {
    // The pressed button is gone, so the focus moves to the form or button that replaced it.
    if (wasPressed.current) place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [isOpen]);
  const show = (wanted: boolean): void => {
    wasPressed.current = true;
    setOpen(wanted);
  };
  const { text, change, clear } = usePersistedText(draft);
  if (!isOpen) {
    return (
      <div ref={place}>
        <Button look={look} onClick={() => show(true)}>
          {open}
        </Button>
      </div>
    );
  }
  const sendIt = async (): Promise<void> => {
    if (!(await onSend(text))) return;
    clear();
    // The sentence that confirms the action takes the focus instead.
    wasPressed.current = false;
    setOpen(false);
  };
  return (
    <div ref={place}>
      <Form problem={problem} onSend={() => void sendIt()}>
        <LongTextField
          name="reason"
          id={`reason-${draft.replaceAll(' ', '-')}`}
          label={label}
          hint={hint}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <div className="acts">
          {/* Beside the button that closes the form, the button that sends it must not look like a link. */}
          <Button type="submit" look={look === 'text' ? 'plain' : look} isSending={isSending}>
            {send}
          </Button>
          <Button look="text" onClick={() => show(false)}>
            <Trans>Ne rien faire</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
