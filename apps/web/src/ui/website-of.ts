/** A web address as people type it: "www.exemple.fr". @returns null: nothing was typed */
export function websiteOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}
