/**
 * Whether a text ends with a beginning that a form offers, such as “We have an answer to this need: ”, and nothing after it.
 * @param openings what the form offers; a finished one ends with a full stop or another mark of its kind
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
