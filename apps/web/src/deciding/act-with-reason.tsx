import { Trans } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '../api/index.js';
import { useKeptText } from '../drafts/index.js';
import { Button, type ButtonLook, Form, LongTextField } from '../looks/index.js';

/** A button, behind which a reason is asked for: what cannot be done by one press. */
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
  /** What the text is kept under while it is typed. */
  draft: string;
  /** What the button says, and the one that sends. */
  open: ReactNode;
  send: ReactNode;
  label: string;
  hint: string;
  look?: ButtonLook;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether it was done */
  onSend: (reason: string) => Promise<boolean>;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  // At once: what is typed next is for it.
  useLayoutEffect(() => {
    // What was pressed is gone: one goes on with what came in its place.
    if (wasPressed.current) place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [isOpen]);
  const show = (wanted: boolean): void => {
    wasPressed.current = true;
    setOpen(wanted);
  };
  const { text, change, clear } = useKeptText(draft);
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
    // What was done takes the focus.
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
          {/* Beside what does nothing, it is more than a link. */}
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
