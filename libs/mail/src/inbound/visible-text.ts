import EmailReplyParser from 'email-reply-parser';

/** In characters: the parser's patterns take long on very long texts, and nobody writes a reply that long. */
const MOST_READ = 20_000;

/** The text that a person has written in a reply: without quotations, the signature, and blank lines around it. */
export function visibleText(text: string): string {
  const lines = text
    .slice(0, MOST_READ)
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    // “-----Message d’origine-----”: the parser knows this line only with the typewriter apostrophe.
    .replace(/^-{2,}.*-{2,}$/gm, (line) => line.replaceAll('’', "'"));
  return new EmailReplyParser().read(lines).getVisibleText().trim();
}

/** The text of an HTML part, without parts that mail programs mark as a quotation. */
export async function textOfHtml(html: string): Promise<string> {
  // Loaded here: few mails come without a text part.
  const { convert } = await import('html-to-text');
  return convert(html.slice(0, 10 * MOST_READ), {
    wordwrap: false,
    limits: { maxInputLength: 10 * MOST_READ, maxDepth: 200 },
    selectors: [
      { selector: 'blockquote', format: 'skip' },
      { selector: '.gmail_quote', format: 'skip' },
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
}
