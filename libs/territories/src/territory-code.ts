/** Whether a text has the form of a code, such as `commune:45234` or `departement:2A`, and may be used in a statement. */
export const isTerritoryCode = (text: string): boolean =>
  /^(commune:\d[\dAB]\d{3}|epci:\d{9}|departement:\d[\dAB]\d?|region:\d{2,3})$/.test(text);
