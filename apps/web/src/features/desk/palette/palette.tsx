import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../../../ui/dialog.js';
import { type Entry, nextPlace } from './entries.js';
import styles from './palette.module.css';
import { useGroups } from './use-groups.js';

/**
 * Finds everything that a curator can open or do, by words. A field with a list below, by the ARIA pattern
 * "combobox".
 */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(true);
  const picked = useRef<Entry>(undefined);
  return (
    <Dialog
      title={t`Tout trouver`}
      isOpen={isOpen}
      onClose={() => {
        onClose();
        // By now the focus is back where it was before the palette opened, since the chosen entry may move it
        // elsewhere.
        picked.current?.pick();
      }}
    >
      <Finder
        onPick={(entry) => {
          picked.current = entry;
          setOpen(false);
        }}
      />
    </Dialog>
  );
}

function Finder({ onPick }: { onPick: (entry: Entry) => void }): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [words, setWords] = useState('');
  const { groups, found } = useGroups(words);
  const entries = groups.flatMap((group) => group.entries);
  const [active, setActive] = useState<string>();
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === active),
  );
  const current = entries[at];
  const optionId = (entry: Entry): string => `${id}-${entry.key}`.replaceAll(' ', '-');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.key]);
  // A reader who types fast presses Enter before the answer arrives. The choice waits for the answer.
  const [isPressed, setPressed] = useState(false);
  useEffect(() => {
    if (!isPressed || found.isAsking) return;
    setPressed(false);
    if (current !== undefined) onPick(current);
  }, [isPressed, found.isAsking, current, onPick]);
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      setActive(entries[nextPlace(at, key === 'ArrowDown' ? 1 : -1, entries.length)]?.key);
    } else if (key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (current?.isFound || current === undefined) setPressed(true);
      else onPick(current);
    }
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={t`Besoin, porteur, structure, étiquette, page ou geste`}
        placeholder={t`Besoin, porteur, structure, étiquette…`}
        autoComplete="off"
        maxLength={100}
        aria-autocomplete="list"
        aria-expanded={current !== undefined}
        aria-controls={id}
        aria-activedescendant={current && optionId(current)}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          setActive(undefined);
          setPressed(false);
        }}
        onKeyDown={press}
      />
      <div className={styles.found}>
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={t`Trouvé`}
          aria-busy={found.isAsking}
          hidden={current === undefined}
        >
          {groups.map(({ label, entries: ofGroup }) => (
            <div key={label} role="group" aria-label={label}>
              <div className={styles.kind} aria-hidden="true">
                {label}
              </div>
              {ofGroup.map((entry) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus, and its keys do the same
                <div
                  key={entry.key}
                  id={optionId(entry)}
                  role="option"
                  aria-selected={entry === current}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onPick(entry)}
                >
                  <span>{entry.label}</span>{' '}
                  {entry.aside && <span className={styles.aside}>{entry.aside}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="small">
        {found.whyNot ??
          (words.trim() === '' || found.isAsking ? (
            <span className="muted">
              {found.isAsking && entries.length === 0 ? (
                <Trans>On cherche…</Trans>
              ) : (
                <Trans>Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.</Trans>
              )}
            </span>
          ) : (
            <Plural value={entries.length} _0="Rien de ce nom." one="Une réponse" other="# réponses" />
          ))}
      </p>
    </>
  );
}
