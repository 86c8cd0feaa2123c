/**
 * What somebody wrote of an item, and the address that they pasted with it. One that stands at the beginning or the end is taken out of
 * the words; one in the middle of a sentence stays there too.
 */
export function saidAndShown(text: string): { said: string; url: string | null } {
  const said = text.trim();
  const found = /https?:\/\/[^\s<>«»"”]+/iu.exec(said);
  if (found === null) return { said, url: null };
  const url = found[0].replace(/[.,;:!?)\]]+$/u, '');
  const [before, after] = [said.slice(0, found.index), said.slice(found.index + url.length)];
  const isInside = /\S/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (isInside) return { said, url };
  return { said: (/\S/u.test(before) ? before : after.replace(/^[\s.,;:!?)\]]+/u, '')).trim(), url };
}
