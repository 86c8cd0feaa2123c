import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button, Notice } from '../../looks/index.js';
import { useShortcuts } from '../keys/index.js';
import { Gestures } from './gestures.js';

/** Of this tab. */
export const gestures = new Gestures();
const none: ReturnType<Gestures['list']> = [];

/** What was done last, and how to take it back. */
export function GestureList(): ReactNode {
  const { t } = useLingui();
  const done = useSyncExternalStore(gestures.subscribe, gestures.list, () => none);
  const [why, setWhy] = useState<string>();
  const undo = async (id?: number): Promise<void> => setWhy(await gestures.undo(id));
  useShortcuts([{ keys: 'z', label: t`Annuler le dernier geste`, act: () => void undo() }]);
  if (done.length === 0) return null;
  return (
    <details open>
      <summary>
        <Trans>Derniers gestes</Trans>
      </summary>
      {why && (
        <Notice tone="bad" hasJustHappened>
          {why}
        </Notice>
      )}
      <ul className="plain-list">
        {done.map(({ id, label, state, undo: canUndo }) => (
          <li key={id}>
            {label} {state === 'undone' && <Trans>(annulé)</Trans>}
            {state === 'done' && canUndo && (
              <Button look="text" onClick={() => void undo(id)}>
                <Trans context="what was done">Annuler</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
