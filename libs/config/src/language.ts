/** The languages of the product; the first is the one used when nobody asked. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
