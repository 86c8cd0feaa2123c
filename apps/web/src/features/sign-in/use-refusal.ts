import { useLingui } from '@lingui/react';
import { type Problem, wrongField } from '../../ui/api/problem.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { type Field, fieldOfRefusal } from './field-of-refusal.js';
import { refusalOf } from './refusals.js';

/**
 * Problem of the last sent form, from the address of the page.
 * @param fields fields of the page: a problem of any other field concerns the whole form
 */
export function useRefusal(fields: readonly Field[]): Problem | undefined {
  const { i18n } = useLingui();
  const [params] = useSearchParams();
  const key = params.get('erreur');
  if (key === null) return undefined;
  const words = i18n._(refusalOf(key));
  // The server goes on to the code: whoever has an account got the mail.
  if (key === 'MAIL_MAY_WAIT') return { kind: 'note', message: words, fields: [] };
  const about = fieldOfRefusal(key);
  const field = fields.find((each) => each === about);
  return wrongField(field, words);
}
