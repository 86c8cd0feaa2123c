/**
 * Splits an answer into words and the pasted address. An address at the beginning or end is removed from the words. An address within a
 * sentence stays there too.
 */
export function saidAndShown(text: string): { said: string; url: string | null } {
  const said = text.trim();
  const found = /https?:\/\/[^\s<>«»"”]+/iu.exec(said);
  if (found === null) return { said, url: null };
  const url = found[0].replace(/(?<![.,;:!?)\]])[.,;:!?)\]]+$/u, '');
  const [before, after] = [said.slice(0, found.index), said.slice(found.index + url.length)];
  const isInside = /\S/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (isInside) return { said, url };
  return { said: (/\S/u.test(before) ? before : after.replace(/^[\s.,;:!?)\]]+/u, '')).trim(), url };
}
