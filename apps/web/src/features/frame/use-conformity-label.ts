import { useLingui } from '@lingui/react/macro';
import { conformity } from './conformity.js';

/** How accessible the pages are by RGAA, in the words that the law wants in the footer. */
export function useConformityLabel(): string {
  const { t } = useLingui();
  switch (conformity) {
    case 'full':
      return t`Accessibilité : totalement conforme`;
    case 'partial':
      return t`Accessibilité : partiellement conforme`;
    case 'none':
      return t`Accessibilité : non conforme`;
  }
}
