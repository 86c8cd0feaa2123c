import fs from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { languages } from '@passerelle/config';
import { placeIn, servedPlace, servePlace } from '@passerelle/config/place';
import { aPlace } from '@passerelle/config/testing';
import { listSentences } from '@passerelle/problems';
import '../app.module.js';
import { readWebBuild } from '../web/web-build.js';
import { mailSamples } from './mail-samples.js';

/** Words of the default place. */
const ofFirstPlace = /\bovlt|orl[ée]ans|loiret\b|\blab[’']o\b|\bFESP\b|val de loire|244500468/i;

const first = servedPlace();
beforeAll(() => servePlace(aPlace()));
afterAll(() => servePlace(first));

it('no mail names the first place', async () => {
  const found: string[] = [];
  for (const sample of mailSamples)
    for (const language of languages) {
      const { subject, preheader, html, text } = await sample.render(language, 'ordinary');
      for (const part of [subject, preheader, html, text]) {
        const line = part.split('\n').find((each) => ofFirstPlace.test(each));
        if (line !== undefined) found.push(`${sample.name}, ${language}: ${line.trim().slice(0, 200)}`);
      }
    }
  expect(found).toEqual([]);
});

it('mails name the other place, with the articles of its names', async () => {
  const [sample] = mailSamples;
  const [french, english] = [await sample?.render('fr', 'ordinary'), await sample?.render('en', 'ordinary')];
  expect(french?.text.replaceAll('\n', ' ')).toContain(
    'Passerelle, un service de l’Agence des Trois Rivières (Ruche), Moulin Neuf, Le Bourg',
  );
  expect(english?.text.replaceAll('\n', ' ')).toContain(
    'Passerelle, a service of Agence des Trois Rivières (Ruche), Moulin Neuf, Le Bourg, France',
  );
});

it('no sentence names the first place', () => {
  // A sentence with values is checked by its source, since it may have several forms.
  const found = listSentences().filter(({ in: each }) =>
    languages.some((language) => ofFirstPlace.test(String(each[language]))),
  );
  expect(found.map(({ key }) => key)).toEqual([]);
});

it.each([
  '/',
  '/accessibilite',
  '/aide',
  '/besoins/nouveau',
  '/besoins/nouveau/situation',
  '/concepts/publics',
  '/confidentialite',
  '/connexion',
  '/mentions-legales',
  '/observatoire',
  '/rien-ici',
])('no page that everybody may read names the first place: %s', async (url) => {
  const build = await readWebBuild();
  for (const language of languages) {
    const answer = await build.render({
      url,
      chosenLanguage: language,
      browserLanguage: 'fr',
      theme: undefined,
      now: new Date(),
      place: { fr: placeIn.fr, en: placeIn.en },
      ask: async () => ({ codes: ['UNAUTHENTICATED'] }),
      build: build.browser,
    });
    if (!('html' in answer)) throw new Error(`${url} leads elsewhere`);
    expect(answer.html.match(ofFirstPlace)).toBeNull();
    expect(answer.html).toContain('Ruche');
  }
});

it('no source names the first place, but the settings and the demo data', () => {
  const found = ['libs', 'apps']
    .flatMap((folder) =>
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /^(?:libs|apps)\/[\w-]+\/src\/.*\.(?:tsx?|eta|po|graphql)$/.test(file))
    .filter(
      (file) =>
        !/\.(?:spec|contract)\.ts$|^apps\/web\/.*(?:\.graphql|schema-types)\.ts$|^libs\/config\/src\/|^apps\/server\/src\/demo\//.test(
          file,
        ),
    )
    .filter((file) => ofFirstPlace.test(fs.readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});
