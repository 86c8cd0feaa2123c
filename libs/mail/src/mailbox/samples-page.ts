import { languages } from '@passerelle/config';
import { asSent, type MailSample } from '../mail-sample.js';
import type { SampleEdition } from '../sample-words.js';
import { LONGEST_SUBJECT } from '../templates/subject-line.js';
import { type Answer, framed, html, plain } from './answers.js';

const editions = {
  ordinary: 'Textes courants',
  long: 'Textes aussi longs que permis',
  hostile: 'Textes malveillants',
} satisfies Record<SampleEdition, string>;

const isEdition = (typed: string): typed is SampleEdition => typed in editions;
const languageIn = (part: string | undefined) => languages.find((language) => language === part);

const nothing = plain(404, 'Ce modèle n’existe pas.\n');

/**
 * The pages that show every template of the product with sample data, in both languages.
 * @returns undefined: the address belongs to none of these pages
 */
export async function samplesPage(
  samples: readonly MailSample[],
  { pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>,
): Promise<Answer | undefined> {
  const [, all, name, language, part] =
    /^\/(modeles)(?:\/([^/]+))?(?:\/(\w+)\/(html))?$/.exec(pathname) ?? [];
  if (all === undefined) return undefined;
  const typed = searchParams.get('textes') ?? '';
  const edition = isEdition(typed) ? typed : 'ordinary';
  const around = { edition, editions, most: LONGEST_SUBJECT, lengthOf };
  if (name === undefined)
    return html('samples-list', {
      ...around,
      samples: await Promise.all(samples.map((sample) => inBoth(sample, edition))),
    });
  const sample = samples.find((each) => encodeURIComponent(each.name) === name);
  if (sample === undefined) return nothing;
  if (part === undefined) return html('sample', { ...around, ...(await inBoth(sample, edition)) });
  const wanted = languageIn(language);
  return wanted === undefined ? nothing : framed(asSent(await sample.render(wanted, edition)).html);
}

const inBoth = async (sample: MailSample, edition: SampleEdition) => ({
  sample,
  mails: await Promise.all(languages.map(async (language) => asSent(await sample.render(language, edition)))),
});

const lengthOf = (text: string): number => [...new Intl.Segmenter('fr').segment(text)].length;
