import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Dialog } from '../../looks/index.js';
import type { Shortcut } from './keyboard.js';
import { shortcutsNow, useKeysSwitch, useShortcuts } from './use-shortcuts.js';

/** The list of keys, behind a button and behind "?". */
export function KeysHelp(): ReactNode {
  const { t } = useLingui();
  const [listed, setListed] = useState<readonly Shortcut[]>();
  const { areOn, change } = useKeysSwitch();
  const open = (): void => setListed(shortcutsNow());
  useShortcuts([{ keys: '?', label: t`Voir les touches`, act: open }]);
  return (
    <>
      <Button look="text" onClick={open}>
        <Trans>Touches du clavier</Trans>
      </Button>
      <Dialog
        title={t`Touches du clavier`}
        isOpen={listed !== undefined}
        onClose={() => setListed(undefined)}
      >
        <p>
          <Trans>
            Elles agissent dans le bureau, jamais quand vous écrivez dans un champ. Ctrl K, ou ⌘ K sur un Mac,
            agit partout.
          </Trans>
        </p>
        <label className="choice">
          <input type="checkbox" checked={areOn} onChange={change} />
          <span>{t`Agir par des touches`}</span>
        </label>
        <dl className="facts">
          {listed?.map(({ keys, label }) => (
            <div key={keys} className="facts">
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
