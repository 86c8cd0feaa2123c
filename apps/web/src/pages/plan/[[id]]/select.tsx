import type { ComponentProps, ReactNode } from 'react';
import { SelectField } from '../../../ui/fields.js';

/** A choice among many options. */
export const Select = ({
  options,
  ...field
}: Omit<ComponentProps<typeof SelectField>, 'children'> & {
  options: readonly { value: string; label: string }[];
}): ReactNode => (
  <SelectField {...field}>
    {options.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </SelectField>
);
