import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../../../ui/api/problem.js';
import { Button } from '../../../ui/button.js';
import { ErrorSummary } from '../../../ui/form.js';

/**
 * Moves an item up or down, by a press or by the arrow keys on either button. Afterwards the buttons keep the focus,
 * which the browser drops when they change their place in the page.
 */
export function MoveButtons({
  title,
  place,
  count,
  isSending,
  problem,
  onMove,
}: {
  /** Title of the moved item. */
  title: string;
  /** Index of the item, from 0. */
  place: number;
  /** Number of items. */
  count: number;
  isSending: boolean;
  problem: Problem | undefined;
  /** @returns whether the item was moved */
  onMove: (isDown: boolean) => Promise<boolean>;
}): ReactNode {
  const { t } = useLingui();
  const around = useRef<HTMLSpanElement>(null);
  const moved = useRef<boolean>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    const buttons = [...(around.current?.querySelectorAll('button') ?? [])];
    // At an end of the list only one of the buttons is shown.
    (moved.current ? buttons.at(-1) : buttons[0])?.focus();
    moved.current = undefined;
  }, [place]);
  if (count < 2) return null;
  const move = async (isDown: boolean): Promise<void> => {
    const isAtEnd = isDown ? place === count - 1 : place === 0;
    // Waits until the page shows the new order. Before, the page does not know the plan's new version either.
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
