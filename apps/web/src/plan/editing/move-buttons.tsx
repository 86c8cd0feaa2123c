import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../../api/index.js';
import { Button, ErrorSummary } from '../../looks/index.js';

/**
 * One place up, one place down, by a press or by the arrows on either button. Where something is moved its buttons keep the focus: the
 * browser drops it as they change their place on the page.
 */
export function MoveButtons({
  title,
  place,
  count,
  isSending,
  problem,
  onMove,
}: {
  /** Of what is moved. */
  title: string;
  /** From 0. */
  place: number;
  /** Among how many. */
  count: number;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether it was moved */
  onMove: (isDown: boolean) => Promise<boolean>;
}): ReactNode {
  const { t } = useLingui();
  const around = useRef<HTMLSpanElement>(null);
  const moved = useRef<boolean>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    const buttons = [...(around.current?.querySelectorAll('button') ?? [])];
    // At an end there is one of the two.
    (moved.current ? buttons.at(-1) : buttons[0])?.focus();
    moved.current = undefined;
  }, [place]);
  if (count < 2) return null;
  const move = async (isDown: boolean): Promise<void> => {
    const isAtEnd = isDown ? place === count - 1 : place === 0;
    // Until the page shows the new order, it does not know the version of that either.
    if (isAtEnd || isSending || moved.current !== undefined) return;
    moved.current = isDown;
    if (!(await onMove(isDown))) moved.current = undefined;
  };
  const byArrow = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    void move(event.key === 'ArrowDown');
  };
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <span ref={around} className="acts">
        {place > 0 && (
          <Button
            look="text"
            isSending={isSending}
            aria-label={t`Monter : ${title}`}
            onClick={() => void move(false)}
            onKeyDown={byArrow}
          >
            <Trans>Monter</Trans>
          </Button>
        )}
        {place < count - 1 && (
          <Button
            look="text"
            isSending={isSending}
            aria-label={t`Descendre : ${title}`}
            onClick={() => void move(true)}
            onKeyDown={byArrow}
          >
            <Trans>Descendre</Trans>
          </Button>
        )}
      </span>
    </>
  );
}
