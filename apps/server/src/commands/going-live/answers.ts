import { emailAddress } from '@passerelle/accounts';
import fs from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseEnv } from 'node:util';
import { InvalidSettings, isPublic, readSettings } from '@passerelle/config';
import { canBeWritten } from '../../installation/settings-file.js';
import { CannotGoOn } from '../../processes/explain.js';
import type { CallingProcess } from '../../processes/product-logger.js';

/** What a real installation needs, each by the name of its setting. */
const questions = {
  PUBLIC_URL: 'Adresse publique du site, comme https://passerelle.example.org',
  PUBLISHER: 'Éditeur du site : nom | adresse | directeur ou directrice de la publication',
  HOSTED_BY: 'Hébergeur : nom | adresse | numéro de téléphone',
  CONTACT_EMAIL: 'Adresse mail où les gens vous écrivent',
  MAIL_FROM: 'Expéditeur des mails, comme Passerelle <passerelle@example.org>',
  SMTP_URL: 'Serveur de mails, comme smtps://compte:mot-de-passe@mail.example.org',
  DKIM_SELECTOR: 'Sélecteur DKIM de ce serveur (vide si vous ne le connaissez pas)',
  ADMIN_NAME: 'Votre nom, pour le premier compte d’administration',
  ADMIN_EMAIL: 'Votre adresse mail : un mail d’essai y part tout de suite',
} as const;

type Name = keyof typeof questions;
export type Answers = Record<Name, string>;

const names = Object.keys(questions) as Name[];
const isAddress = (text: string): boolean => emailAddress.safeParse(text).success;

/** Why an answer does not do; undefined: it does. */
function faultOf(name: Name, answer: string): string | undefined {
  if (name === 'DKIM_SELECTOR')
    return /^([a-z\d][\w.-]{0,62})?$/i.test(answer)
      ? undefined
      : 'il faut des lettres, des chiffres et des tirets, comme mail2026';
  if (answer === '') return 'il faut une réponse';
  if (!canBeWritten(answer)) return 'il ne faut ni barre oblique inverse, ni retour à la ligne';
  if (name === 'ADMIN_NAME') return undefined;
  if (name === 'ADMIN_EMAIL') return isAddress(answer) ? undefined : 'il faut une adresse mail';
  if (name === 'PUBLIC_URL' && URL.canParse(answer) && isPublic(answer) && !answer.startsWith('https://'))
    return 'il faut une adresse en https://, sans quoi mots de passe et codes passent en clair';
  try {
    readSettings({ DEMO: 'no', [name]: answer });
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error;
    return error.mistakes.map((mistake) => mistake.replace(/^\w+ : /, '')).join(' ; ');
  }
}

/** Reads the answers from a file of `NAME=value`. The environment answers what the file leaves out. */
export async function answersInFile(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answers> {
  const given: Record<string, string | undefined> = { ...env, ...parseEnv(await fs.readFile(file, 'utf8')) };
  const answers = Object.fromEntries(names.map((name) => [name, (given[name] ?? '').trim()])) as Answers;
  const faults = names.flatMap((name) => {
    const fault = faultOf(name, answers[name]);
    return fault === undefined ? [] : [`  ${name} : ${fault}`];
  });
  if (faults.length > 0)
    throw new CannotGoOn(`Des réponses sont à corriger dans ${file} :\n${faults.join('\n')}`);
  return answers;
}

/** Asks each question until its answer does. An empty answer takes the present setting, shown in brackets. */
export async function askQuestions(
  { stdin, stderr }: Pick<CallingProcess, 'stdin' | 'stderr'>,
  known: Readonly<Record<string, string | undefined>>,
): Promise<Answers> {
  const lines = createInterface({ input: stdin, terminal: false })[Symbol.asyncIterator]();
  const answers = {} as Answers;
  for (const name of names) {
    for (let fault: string | undefined = ''; fault !== undefined;) {
      const usual = known[name] ?? '';
      // A password is not shown again.
      const shown = name === 'SMTP_URL' && usual !== '' ? 'comme avant' : usual;
      stderr.write(`${questions[name]}${shown === '' ? '' : ` [${shown}]`} : `);
      const line = await lines.next();
      if (line.done === true) throw new CannotGoOn('\nIl manque des réponses : rien n’a été changé.');
      answers[name] = line.value.trim() || usual;
      fault = faultOf(name, answers[name]);
      if (fault !== undefined) stderr.write(`  ${fault}\n`);
    }
  }
  return answers;
}
