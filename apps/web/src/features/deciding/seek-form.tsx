import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { TextField } from '../../ui/fields.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import styles from './deciding.module.css';

/** Address parameter with the words that narrow a list. */
export const WORDS = 'mots';

export const wordsIn = (search: URLSearchParams): string => (search.get(WORDS) ?? '').slice(0, 200);

/** Search field of a list. */
export function SeekForm({ label }: { label: string }): ReactNode {
  const [search, change] = useSearchParams();
  const words = wordsIn(search);
  const seek = (typed: FormData): void =>
    change((next) => {
      const sought = String(typed.get('search')).trim();
      if (sought === '') next.delete(WORDS);
      else next.set(WORDS, sought);
      next.delete('pages');
    });
  return (
    <search className={styles.seek}>
      <Form key={words} onSend={seek}>
        <TextField name="search" label={label} type="search" maxLength={200} defaultValue={words} />
        <Button type="submit" look="plain">
          <Trans>Chercher</Trans>
        </Button>
      </Form>
    </search>
  );
}
