import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextField } from '../looks/index.js';

/** Six digits: phones offer those of the mail, and pasted blanks do no harm. */
export function CodeField({ autoFocus = false }: { autoFocus?: boolean }): ReactNode {
  const { t } = useLingui();
  return (
    <TextField
      name="otp"
      label={t`Code à six chiffres`}
      className="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      autoFocus={autoFocus}
      required
    />
  );
}
