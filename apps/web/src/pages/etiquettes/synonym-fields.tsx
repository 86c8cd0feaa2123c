import { useLingui } from '@lingui/react/macro';
import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { LongTextField } from '../../ui/fields.js';
import styles from './tags.module.css';

/** Synonyms of a tag, one to a line. @param before present synonyms */
export function SynonymFields({
  before = { synonymsFr: [], synonymsEn: [] },
}: {
  before?: { synonymsFr: readonly string[]; synonymsEn: readonly string[] };
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <LongTextField
        name="synonymsFr"
        label={t`Synonymes français`}
        hint={t`Un par ligne. Un texte qui les contient parle de cette étiquette.`}
        optional
        rows={3}
        defaultValue={before.synonymsFr.join('\n')}
      />
      <LongTextField
        name="synonymsEn"
        label={t`Synonymes anglais`}
        hint={t`Un par ligne.`}
        optional
        rows={3}
        lang="en"
        defaultValue={before.synonymsEn.join('\n')}
      />
    </>
  );
}

interface LineFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
}

/** A field for one line that wraps, so that a long text is visible. Enter sends the form. */
export const LineField = (props: LineFieldProps): ReactNode => (
  <LongTextField
    rows={1}
    className={styles.line}
    {...props}
    onKeyDown={(event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    }}
  />
);
