import { type LinkForm, type LinkUse, nameField } from '@passerelle/links';
import { personName } from './person.input.js';

/** The name typed on the page of a mailed link; "": the page asks for none; undefined: not a valid name. */
export function typedName({ fields = [] }: LinkForm, typed: LinkUse['typed']): string | undefined {
  const asksName = fields.some(({ name }) => name === nameField.name);
  return asksName ? personName.safeParse(typed(nameField.name)).data : '';
}
