import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Combobox, type Suggestion } from '../../../ui/combobox/combobox.js';
import { Button } from '../../../ui/button.js';
import styles from '../search.module.css';

/** Field for the words of a search. */
export function WordsField({
  label,
  hint,
  text,
  suggest,
  children,
}: {
  label: string;
  hint: string;
  /** Words of the shown search. */
  text: string;
  suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** Content beside the button. */
  children: ReactNode;
}): ReactNode {
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  // Not in an effect, which would run after the reader's next letters, and overwrite them.
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
