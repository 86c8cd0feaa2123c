// Written by `npm run rgaa` from docs/accessibility/rgaa.json.

/** How far the pages conform to RGAA, as the footer of each page and the accessibility statement say. */
export const conformity: 'full' | 'partial' | 'none' = 'partial';
