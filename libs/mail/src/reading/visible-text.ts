import EmailReplyParser from 'email-reply-parser';

/**
 * In characters, after {@link shortened}: as many as a message may have. The parser's patterns take long on longer
 * texts.
 */
const MOST_PARSED = 4_000;
/** In characters: how much of a text is read. */
const MOST_READ = 20_000;
/** A run of more than forty of one sign has no further meaning. */
const longRun = /(([^\p{L}\p{N}])\2{39})\2+/gu;

/**
 * The text that a person has written in a reply, without quotations, the signature, and blank lines around it. The
 * excess of a too long text stays, so that it can be refused as too long.
 */
export function visibleText(text: string): string {
  const all = shortened(text.slice(0, MOST_READ));
  const [parsed, rest] = [all.slice(0, MOST_PARSED), all.slice(MOST_PARSED)];
  const mail = new EmailReplyParser().read(parsed);
  // A quotation reaches to the end of the mail. A text that was cut goes on.
  const isCut = rest !== '' && mail.getFragments().at(-1)?.isHidden() === false;
  return `${mail.getVisibleText()}${isCut ? rest : ''}`.trim();
}

/**
 * The same for the parser, with less text: runs of signs are cut, and only the first two of blank lines and of quoted
 * lines stay.
 */
function shortened(text: string): string {
  const lines: string[] = [];
  for (const line of text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').split('\n'))
    if (!goesOn(line, lines)) lines.push(withTypewriterApostrophes(line.replaceAll(longRun, '$1')));
  return lines.join('\n');
}

/** Whether a line is blank, or quoted, after two of the same kind. */
const goesOn = (line: string, lines: readonly string[]): boolean =>
  lines.length > 1 && [isBlank, isQuoted].some((is) => is(line) && lines.slice(-2).every(is));
const isBlank = (line: string): boolean => line.trim() === '';
const isQuoted = (line: string): boolean => line.trimStart().startsWith('>');

/** “-----Message d’origine-----”: the parser knows this line only with the typewriter apostrophe. */
const withTypewriterApostrophes = (line: string): string =>
  line.startsWith('--') && line.endsWith('--') ? line.replaceAll('’', "'") : line;

/** In characters. */
const MOST_HTML = 10 * MOST_READ;

/** The text of an HTML part, without parts that mail programs mark as a quotation. */
export async function textOfHtml(html: string): Promise<string> {
  // Loaded here, since few mails come without a text part.
  const { convert } = await import('html-to-text');
  return convert(html.slice(0, MOST_HTML), {
    wordwrap: false,
    limits: { maxInputLength: MOST_HTML, maxDepth: 200 },
    selectors: [
      { selector: 'blockquote', format: 'skip' },
      { selector: '.gmail_quote', format: 'skip' },
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
}
