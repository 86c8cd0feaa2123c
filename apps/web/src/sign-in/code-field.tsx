import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { TextField } from '../looks/index.js';

/** Field for six digits. Phones offer the code of the mail, and pasted blanks are accepted. */
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
