import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { codeInput, TextField } from '../../ui/fields.js';

/** Field for the code of a mail. */
export function CodeField({ autoFocus = false }: { autoFocus?: boolean }): ReactNode {
  const { t } = useLingui();
  return (
    <TextField name="otp" label={t`Code à six chiffres`} {...codeInput} autoFocus={autoFocus} required />
  );
}
