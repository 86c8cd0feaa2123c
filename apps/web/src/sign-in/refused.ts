import { useLingui } from '@lingui/react';
import { type Problem, wrongField } from '../api/index.js';
import { useSearchParams } from '../routing/index.js';
import { fieldOf, refusalOf } from './refusals.js';

/** What the server said of the form that was sent last, by the address of the page. */
export function useRefusal(): Problem | undefined {
  const { i18n } = useLingui();
  const [params] = useSearchParams();
  const key = params.get('erreur');
  if (key === null) return undefined;
  return wrongField(fieldOf(key), i18n._(refusalOf(key)));
}
