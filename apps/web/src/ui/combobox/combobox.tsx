import { Plural, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './combobox.module.css';
import { useErrorOf } from '../form.js';

/** A suggestion that the reader can pick. */
export interface Suggestion {
  key: string;
  label: string;
  /** Kind of the suggested object, in a word. */
  kind: string;
  pick: () => void;
}

/** In milliseconds. No request is sent while the reader is still typing. */
const PAUSE = 180;

const idsOf = (...ids: (string | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** Index of the next suggestion. -1 is the field itself. The ends wrap around. */
const next = (active: number, step: 1 | -1, count: number): number =>
  ((active + 1 + step + count + 1) % (count + 1)) - 1;

/**
 * A field with suggestions below, by the ARIA pattern "combobox". Without script it is a plain field of its form.
 * @param mustPick only a suggestion is valid: Enter picks the first, and sends no form
 */
export function Combobox({
  id,
  name,
  label,
  hint,
  typed,
  onType,
  suggest,
  placeholder,
  mustPick = false,
}: {
  id: string;
  name?: string;
  label: ReactNode;
  hint?: string | undefined;
  typed: string;
  onType: (text: string) => void;
  suggest: (text: string) => Promise<readonly Suggestion[]>;
  placeholder?: string;
  mustPick?: boolean;
}): ReactNode {
  const error = useErrorOf(id);
  const { t } = useLingui();
  const list = useId();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [isUnknown, setUnknown] = useState(false);
  const asked = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = (): void => {
    clearTimeout(timer.current);
    asked.current += 1;
    setOpen(false);
    setUnknown(false);
    setActive(-1);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = async (text: string, mine: number): Promise<void> => {
    const found = await suggest(text);
    if (mine !== asked.current) return;
    setSuggestions(found);
    setOpen(found.length > 0);
    setUnknown(found.length === 0);
  };
  const type = (text: string): void => {
    onType(text);
    close();
    if (text.trim().length < 2) return;
    const mine = asked.current;
    timer.current = setTimeout(() => {
      void show(text.trim(), mine);
    }, PAUSE);
  };
  const pick = (suggestion: Suggestion): void => {
    close();
    suggestion.pick();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key } = event;
    if (key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setActive((before) => next(before, key === 'ArrowDown' ? 1 : -1, suggestions.length));
    } else if (key === 'Enter') {
      if (mustPick) event.preventDefault();
      const chosen = isOpen ? suggestions[active < 0 && mustPick ? 0 : active] : undefined;
      if (chosen) {
        event.preventDefault();
        pick(chosen);
      } else close();
    }
  };

  return (
    <div className={`field ${styles.combobox} ${error === undefined ? '' : 'has-error'}`}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="wrong" id={`${id}-error`}>
          <span className="visually-hidden">{t`Erreur :`}</span> {error}
        </span>
      )}
      <input
        id={id}
        name={name}
        type="search"
        role="combobox"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        placeholder={placeholder}
        aria-describedby={idsOf(hint && `${id}-hint`, error && `${id}-error`)}
        aria-invalid={error === undefined ? undefined : true}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={close}
      />
      <div className={styles.listbox} id={list} role="listbox" aria-label={t`Propositions`} hidden={!isOpen}>
        {isOpen &&
          suggestions.map((suggestion, i) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field keeps the focus, and its keys do the same
            <div
              key={suggestion.key}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              <span>{suggestion.label}</span> <span className="muted small">{suggestion.kind}</span>
            </div>
          ))}
      </div>
      {mustPick && (
        <span className="hint" role="status">
          {isUnknown && t`Rien de ce nom.`}
        </span>
      )}
      <span className="visually-hidden" role="status">
        {isOpen && <Plural value={suggestions.length} one="Une proposition" other="# propositions" />}
      </span>
    </div>
  );
}
