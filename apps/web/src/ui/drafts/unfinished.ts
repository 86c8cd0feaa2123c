/**
 * Whether a text ends with a beginning that a form offers, such as “We have an answer to this need: ”, and nothing
 * after it.
 * @param openings the offered beginnings; a finished one ends with a full stop or another mark of its kind
 */
export function isUnfinished(text: string, openings: readonly string[]): boolean {
  const typed = text.trimEnd();
  return (
    typed.endsWith(':') ||
    openings.some((opening) => {
      const begun = opening.trimEnd();
      return !/[.?!…]$/.test(begun) && typed.endsWith(begun);
    })
  );
}

/** Whether a text consists only of beginnings that a form offers. Blanks do not count. */
export function isOnlyOpenings(text: string, openings: readonly string[]): boolean {
  const typed = inOneLine(text);
  const own = openings.reduce((rest, opening) => rest.replaceAll(inOneLine(opening), ''), typed);
  return typed !== '' && own.trim() === '';
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
