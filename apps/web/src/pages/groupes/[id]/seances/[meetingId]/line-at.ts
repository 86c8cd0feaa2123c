/**
 * The initial words of a decision or an action: the selected text, or else the line of the cursor without its list
 * dash.
 */
export function lineAt(text: string, start: number, end: number): string {
  const chosen = text.slice(start, end).trim();
  if (chosen !== '') return tidy(chosen);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return tidy(text.slice(from, to < 0 ? undefined : to));
}

const tidy = (line: string): string =>
  line
    .replaceAll(/\s+/g, ' ')
    .replace(/^ ?[-–—•*] */, '')
    .trim();
