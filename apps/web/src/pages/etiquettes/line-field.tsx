import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { LongTextField } from '../../ui/fields.js';
import styles from './tags.module.css';

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
