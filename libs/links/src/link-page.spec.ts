import { describe, expect, it } from '@jest/globals';
import { type LinkField, renderLinkPage } from './link-page.js';

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
    const given = renderLinkPage(
      { ...page, link: { url: 'https://passerelle.example/', label: text } },
      'fr',
    );
    for (const [html, pieces] of [
      [asked, 9],
      [given, 7],
    ] as const) {
      const seen = html.replace(/<style>[^]*<\/style>/, '').replaceAll(/<[^>]*>/g, '');
      expect(seen).not.toMatch(/ [:;?!»]|« /);
      expect(seen.split('Un mot\u00a0: «\u00a0un autre\u00a0»\u00a0; encore\u00a0? Oui\u00a0!')).toHaveLength(
        pieces,
      );
    }
    expect(renderLinkPage(page, 'en')).toContain(text);
  });

  it('keeps the line breaks of what people wrote', () => {
    const html = renderLinkPage({ title: 'x', paragraphs: ['Trois dates\n- lundi\n<b>'] }, 'fr');
    expect(html).toContain('<p>Trois dates<br>- lundi<br>&lt;b&gt;</p>');
  });

  it('names whom to ask, where the settings say it', () => {
    const page = { title: 'x', paragraphs: ['Écrivez à l’équipe d’OVLT.'] };
    const email = '<a href="mailto:equipe@ovlt.example">equipe@ovlt.example</a>';
    const phone = '<a href="tel:+33238000000">+33\u00a02\u00a038.00\u00a000\u00a000</a>';
    const contact = { contactEmail: 'equipe@ovlt.example', contactPhone: '+33 2 38.00 00 00' };
    expect(renderLinkPage(page, 'fr', contact)).toContain(`<p>Une question\u00a0? ${email}, ${phone}</p>`);
    const { contactEmail } = contact;
    expect(renderLinkPage(page, 'en', { contactEmail })).toContain(`<p>A question? ${email}</p>`);
    expect(renderLinkPage(page, 'fr')).not.toContain('question');
  });

  describe('asks for', () => {
    const asked = (field: LinkField, language: 'fr' | 'en' = 'fr'): string =>
      renderLinkPage(
        {
          title: 'x',
          paragraphs: [],
          form: { action: '/lien/x', secret: 's', fields: [field], button: 'x' },
        },
        language,
      );
    const options = [
      { value: 'now', label: 'Oui : maintenant' },
      { value: '"later"', label: 'Plus tard' },
    ];

    it('one of several answers, under what they have in common', () => {
      const choice = { name: 'when', label: 'Quand ?', type: 'choice', options } as const;
      const html = asked({ ...choice, hint: 'À peu près.', value: '"later"' });
      expect(html).toContain('<fieldset aria-describedby="when-hint">');
      expect(html).toContain('<legend>Quand\u00a0?</legend>');
      expect(html).toContain('<p class="hint" id="when-hint">À peu près.</p>');
      expect(html.match(/<label class="option">.*<\/label>/g)).toEqual([
        '<label class="option"><input type="radio" name="when" value="now" required> <span>Oui\u00a0: maintenant</span></label>',
        '<label class="option"><input type="radio" name="when" value="&quot;later&quot;" required checked> <span>Plus tard</span></label>',
      ]);
      expect(asked(choice)).not.toMatch(/checked>|aria-describedby/);
      expect(asked({ ...choice, value: 'never' })).not.toContain('checked>');
    });

    it('one of several answers, of which one is seen', () => {
      const html = asked({
        name: 'when',
        label: 'Quand ?',
        type: 'select',
        options,
        hint: 'À peu près.',
        value: '"later"',
      });
      expect(html).toContain('<select id="when" name="when" aria-describedby="when-hint">');
      expect(html.match(/<option.*<\/option>/g)).toEqual([
        '<option value="now">Oui\u00a0: maintenant</option>',
        '<option value="&quot;later&quot;" selected>Plus tard</option>',
      ]);
    });

    it('a text of several lines, the first of which may be empty', () => {
      const field = { name: 'text', label: 'Un mot', type: 'longText', rows: 5, maxLength: 900 } as const;
      expect(asked({ ...field, hint: 'Court.', value: '\n</textarea>' })).toContain(
        '<textarea id="text" name="text" rows="5" maxlength="900" required aria-describedby="text-hint">\n\n&lt;/textarea&gt;</textarea>',
      );
      expect(asked(field)).toContain('<label for="text">Un mot</label>');
    });

    it('what may be left empty, and says so', () => {
      const line = { type: 'text', autocomplete: 'name', maxLength: 9 } as const;
      for (const kind of [
        line,
        { type: 'choice', options },
        { type: 'longText', rows: 3, maxLength: 9 },
      ] as const) {
        const field = { ...kind, name: 'more', label: 'Encore' };
        expect(asked({ ...field, optional: true })).not.toContain(' required');
        expect(asked({ ...field, optional: true })).toContain(
          'Encore <span class="optional">(facultatif)</span></l',
        );
        expect(asked({ ...field, optional: true }, 'en')).toContain('(optional)');
        const oneOfTwo = asked({ ...field, optional: 'or_another' });
        expect(oneOfTwo).not.toContain(' required');
        expect(oneOfTwo).not.toContain('(facultatif)');
        expect(asked(field)).toContain(' required');
        expect(asked(field)).not.toContain('(facultatif)');
      }
    });
  });

  it('may lead elsewhere instead, more quietly than its button', () => {
    const page = { title: 'x', paragraphs: [], link: { url: '/lien/y?token=s', label: 'Refuser plutôt' } };
    const form = { action: '/lien/x', secret: 's', fields: [], button: 'Accepter' };
    expect(renderLinkPage({ ...page, form }, 'fr')).toContain(
      '<a class="instead" href="/lien/y?token=s">Refuser plutôt</a>',
    );
    expect(renderLinkPage(page, 'fr')).toContain('<a class="action" href="/lien/y?token=s">');
  });

  it('offers the other language where it can be asked for again, with its secret', () => {
    const page = { title: 'x', paragraphs: [] };
    const html = renderLinkPage(page, 'fr', { back: '/lien/x?token="s"', theme: 'dark' });
    expect(html).toContain('<html lang="fr" data-theme="dark">');
    expect(html).toContain('<form method="post" action="/preferences">');
    expect(html).toContain('name="back" value="/lien/x?token=&quot;s&quot;"');
    expect(html).toContain('<button class="language" name="language" value="en" lang="en">English</button>');
    expect(renderLinkPage(page, 'en', { back: '/lien/x' })).toContain('value="fr" lang="fr">Français<');
    expect(renderLinkPage(page, 'fr')).not.toMatch(/preferences|<html[^>]*theme/);
  });

  it('weighs a few kilobytes, style and all', () => {
    expect(Buffer.byteLength(renderLinkPage({ title: 'x', paragraphs: [] }, 'fr'))).toBeLessThan(5_000);
  });
});
