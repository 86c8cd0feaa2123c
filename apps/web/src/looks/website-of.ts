/** An address of the web, as people write it: "www.exemple.fr". @returns null: nothing is written */
export function websiteOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
