import { Trans as LinguiTrans, type TransProps } from '@lingui/react';
import { createElement, type ReactNode } from 'react';

/**
 * In the place of Lingui's own, wherever the macro `<Trans>` stands. Lingui looks for the tags of a sentence once its values are in it: what a
 * person wrote between angle brackets would count as a tag, and be lost or break the page. Values that are no string it keeps out.
 */
export const Trans = ({ values, ...rest }: TransProps): ReactNode =>
  createElement(LinguiTrans, { ...rest, ...(values && { values: keptOut(values) }) });

/** Values of a sentence, those with an angle bracket as lists of one, which are shown as they are. */
export const keptOut = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('<') ? [value] : value,
    ]),
  );
