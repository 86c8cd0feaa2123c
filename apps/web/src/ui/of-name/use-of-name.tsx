import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { ofName } from './of-name.js';

/** The name with the word before it, for sentences: “de Mains Attentives”, “d’Aide à tous”. */
export function useOfName(): (name: string) => string {
  const { i18n } = useLingui();
  return (name) => ofName(name, i18n.locale);
}

/** The same within a translated text. */
export function OfName({ name }: { name: string }): ReactNode {
  return useOfName()(name);
}
