/**
 * Splits an answer into words and the pasted address. An address at the beginning or end is removed from the words. An address within a
 * sentence stays there too.
 */
export function textAndLink(text: string): { statement: string; url: string | null } {
  const statement = text.trim();
  const found = /https?:\/\/[^\s<>«»"”]+/iu.exec(statement);
  if (found === null) return { statement, url: null };
  const url = found[0].replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/u, '');
  const [before, after] = [statement.slice(0, found.index), statement.slice(found.index + url.length)];
  const isInside = /\S/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (isInside) return { statement, url };
  return { statement: (/\S/u.test(before) ? before : after.replace(/^[\s.,;:!?)\]]+/u, '')).trim(), url };
}
