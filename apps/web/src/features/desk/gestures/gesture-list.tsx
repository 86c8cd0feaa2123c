import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/boxes.js';
import { useShortcuts } from '../use-shortcuts.js';
import { type Gesture, Gestures, type Withdrawn } from './gestures.js';
import { useEarlier } from './use-earlier.js';

/** The curator's last actions. */
export const gestures = new Gestures();
const none: ReturnType<Gestures['list']> = [];

/**
 * The last action with its undo button, at the top of the page on every screen, and the earlier actions.
 * @param onUndone receives the need concerned, if the action was about one
 */
export function GestureList({ onUndone }: { onUndone?: (needId: string | undefined) => void }): ReactNode {
  const { t } = useLingui();
  useEarlier(gestures);
  const done = useSyncExternalStore(gestures.subscribe, gestures.list, () => none);
  const [withdrawn, setWithdrawn] = useState<Withdrawn & { of: number }>();
  const undo = async (id?: number): Promise<void> => {
    const result = await gestures.undo(id);
    if (result === undefined) return;
    setWithdrawn({ ...result, of: gestures.list()[0]?.id ?? 0 });
    if (result.problem === undefined) onUndone?.(result.needId);
  };
  useShortcuts([{ keys: 'z', label: t`Annuler le dernier geste`, act: () => void undo() }]);
  const [last, ...before] = done;
  if (last === undefined) return null;
  // A later action hides the result of an earlier undo.
  const isLast = withdrawn?.of === last.id;
  return (
    <>
      {withdrawn && isLast && (
        <Notice tone={withdrawn.problem ? 'bad' : 'ok'} hasJustHappened>
          {withdrawn.problem?.message ?? <Trans>Annulé — {withdrawn.label}</Trans>}
        </Notice>
      )}
      <p>
        <OneGesture gesture={last} undo={(id) => void undo(id)} />
      </p>
      {before.length > 0 && (
        <details>
          <summary>
            <Trans>Derniers gestes</Trans>
          </summary>
          <ul className="plain-list">
            {before.map((gesture) => (
              <li key={gesture.id}>
                <OneGesture gesture={gesture} undo={(id) => void undo(id)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const OneGesture = ({
  gesture: { id, label, state, undo: canUndo },
  undo,
}: {
  gesture: Gesture;
  undo: (id: number) => void;
}): ReactNode => (
  <>
    <span>{label}</span> {state === 'undone' && <Trans>(annulé)</Trans>}
    {state === 'done' && canUndo && (
      <Button look="text" onClick={() => undo(id)}>
        <Trans context="what was done">Annuler</Trans>
      </Button>
    )}
  </>
);
