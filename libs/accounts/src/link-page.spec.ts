import { describe, expect, it } from '@jest/globals';
import { renderLinkPage } from './link-page.js';

describe('a page behind a link', () => {
  it('breaks no line before a colon or inside guillemets in French, whatever it says', () => {
    const text = 'Un mot : « un autre » ; encore ? Oui !';
    const field = {
      name: 'name',
      label: text,
      hint: text,
      type: 'text',
      autocomplete: 'name',
      maxLength: 9,
    } as const;
    const page = { title: text, paragraphs: [text, text], problem: text };
    const form = { action: '/lien/x', secret: 's', fields: [field], button: text };
    const asked = renderLinkPage({ ...page, form }, 'fr');
    const said = renderLinkPage({ ...page, link: { url: 'https://passerelle.example/', label: text } }, 'fr');
    for (const [html, pieces] of [
      [asked, 9],
      [said, 7],
    ] as const) {
      const seen = html.replace(/<style>[^]*<\/style>/, '').replaceAll(/<[^>]*>/g, '');
      expect(seen).not.toMatch(/ [:;?!»]|« /);
      expect(seen.split('Un mot\u00a0: «\u00a0un autre\u00a0»\u00a0; encore\u00a0? Oui\u00a0!')).toHaveLength(
        pieces,
      );
    }
    expect(renderLinkPage(page, 'en')).toContain(text);
  });
});
