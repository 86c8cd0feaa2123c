import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.js';
import type { Shortcut } from './keyboard.js';
import { useKeysSwitch } from './use-shortcuts.js';

/** The effect of each key on this page, and the switch for all of them. */
export function KeysList({
  shortcuts,
  onClose,
}: {
  shortcuts: readonly Shortcut[];
  onClose: () => void;
}): ReactNode {
  const { t } = useLingui();
  const { areOn, change } = useKeysSwitch();
  return (
    <Dialog title={t`Touches du clavier`} isOpen onClose={onClose}>
      <p>
        <Trans>
          Elles agissent au bureau, jamais quand vous écrivez dans un champ. Ctrl K, ou ⌘ K sur un Mac, agit
          partout.
        </Trans>
      </p>
      <label className="choice">
        <input type="checkbox" checked={areOn} onChange={change} />
        <span>{t`Activer ces touches`}</span>
      </label>
      <dl className="facts">
        {shortcuts.map(({ keys, label }) => (
          <div key={keys} className="facts">
            <dt>
              <kbd>{keys === 'Escape' ? t`Échap` : keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
