import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Button, Notice } from '../../looks/index.js';
import styles from '../desk.module.css';
import { useShortcuts } from '../keys/index.js';
import { Gestures, type TakenBack } from './gestures.js';

/** The curator's last acts in this tab. */
export const gestures = new Gestures();
const none: ReturnType<Gestures['list']> = [];

/** The last acts, each with the button that undoes it. */
export function GestureList({ onUndone }: { onUndone?: () => void }): ReactNode {
  const { t } = useLingui();
  const done = useSyncExternalStore(gestures.subscribe, gestures.list, () => none);
  const [takenBack, setTakenBack] = useState<TakenBack & { of: number }>();
  const undo = async (id?: number): Promise<void> => {
    const result = await gestures.undo(id);
    if (result === undefined) return;
    setTakenBack({ ...result, of: gestures.list()[0]?.id ?? 0 });
    if (result.problem === undefined) onUndone?.();
  };
  useShortcuts([{ keys: 'z', label: t`Annuler le dernier geste`, act: () => void undo() }]);
  if (done.length === 0) return null;
  // A later act hides the result of an earlier undo.
  const isLast = takenBack?.of === done[0]?.id;
  return (
    <>
      {takenBack && isLast && (
        <div className={styles.news}>
          <Notice tone={takenBack.problem ? 'bad' : 'ok'} hasJustHappened>
            {takenBack.problem?.message ?? <Trans>Annulé — {takenBack.label}</Trans>}
          </Notice>
        </div>
      )}
      <details open>
        <summary>
          <Trans>Derniers gestes</Trans>
        </summary>
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
    </>
  );
}
