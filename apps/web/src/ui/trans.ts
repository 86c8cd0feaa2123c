import { Trans as LinguiTrans, type TransProps } from '@lingui/react';
import { createElement, type ReactNode } from 'react';

/**
 * Replaces Lingui's component for the macro `<Trans>`. Lingui inserts the values first and looks for tags then. Text
 * that a person wrote between angle brackets would count as a tag, and be lost or break the page. Lingui does not
 * search values that are no strings.
 */
export const Trans = ({ values, ...rest }: TransProps): ReactNode =>
  createElement(LinguiTrans, { ...rest, ...(values && { values: asPlainText(values) }) });

/** Values of a sentence. Strings with an angle bracket are wrapped in a list, which Lingui shows as it is. */
export const asPlainText = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('<') ? [value] : value,
    ]),
  );
