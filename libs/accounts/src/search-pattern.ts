/** A pattern for ILIKE that finds the text anywhere, whatever it holds. */
export const searchPattern = (text: string): string => `%${text.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
