import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Combobox, type Suggestion } from '../../looks/index.js';
import styles from '../search.module.css';

/** Where one writes what one looks for. */
export function WordsField({
  label,
  hint,
  text,
  suggest,
  children,
}: {
  label: string;
  hint: string;
  /** The words of the search that is shown. */
  text: string;
  suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** Beside the button. */
  children: ReactNode;
}): ReactNode {
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  // Not in an effect, which would run after the first letters have been typed.
  if (shown !== text) {
    setShown(text);
    setTyped(text);
  }
  return (
    <div className={styles.words}>
      <Combobox
        id="mots"
        name="mots"
        label={label}
        hint={text === '' ? hint : undefined}
        typed={typed}
        onType={setTyped}
        suggest={suggest}
      />
      <div className={styles.send}>
        <Button type="submit">
          <Trans>Chercher</Trans>
        </Button>
        {children}
      </div>
    </div>
  );
}
