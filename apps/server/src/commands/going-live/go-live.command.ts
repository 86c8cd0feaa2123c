import { installationReadyMail, PeopleService, Person } from '@passerelle/accounts';
import { readSettings, type Settings } from '@passerelle/config';
import { Database } from '@passerelle/database';
import { SweepFiles } from '@passerelle/files';
import { SearchIndexUpdater } from '@passerelle/finding';
import { addressOf, Mailer, MailNotSent, MailRefused, messageIdOf } from '@passerelle/mail';
import { ObservatoryCounts } from '@passerelle/observatory';
import { removeDemo, removeDemoFiles } from '../../demo/remove-demo.js';
import { demoAddresses } from '../../demo/seed-demo.js';
import { type Answers, answersInFile, askQuestions } from './answers.js';
import { checkSenderDns } from './sender-dns.js';
import { whatLacks } from './what-lacks.js';
import { settingsInFile, writeSettingsFile } from '../../installation/settings-file.js';
import { CannotGoOn } from '../../processes/explain.js';
import type { Opened } from '../run-command.js';

export interface GoLiveOptions {
  /** A file with the answers; undefined: they are asked for. */
  answers?: string;
  /** A DNS server; undefined: those of this machine. */
  dns?: string;
}

/**
 * Makes a real installation of a trial. Nothing is changed before the mail server has taken a mail. Then the settings are
 * written first: a database that still has the demo does not start with them on a public address, so that after an
 * interruption the same command goes on.
 */
export async function goLive(
  { app, settings: { dataDir }, caller, productRuns, goOn }: Opened,
  { answers: file, dns: server }: GoLiveOptions,
): Promise<boolean> {
  const isEmbedded = (caller.env['DATABASE_URL'] ?? '') === '';
  if (isEmbedded && productRuns)
    throw new CannotGoOn('Passerelle est en marche : arrêtez-la d’abord (Ctrl-C), puis recommencez.');
  const known = { ...settingsInFile(dataDir), ...present(caller.env) };
  const answers = file === undefined ? await askQuestions(caller, known) : await answersInFile(file, known);
  if (demoAddresses.includes(answers.ADMIN_EMAIL.toLowerCase()))
    throw new CannotGoOn('ADMIN_EMAIL : cette adresse est celle d’un compte de démonstration.');
  const live = settingsOf(answers);
  const settings = readSettings({ ...known, ...live });
  goOn();
  await tryMail(settings, answers);
  caller.stderr.write(`Le serveur de mails a pris un mail pour ${answers.ADMIN_EMAIL}.\n`);
  const domain = addressOf(answers.MAIL_FROM).address.split('@')[1] ?? '';
  const dns = await checkSenderDns(domain, { selector: answers.DKIM_SELECTOR, server });
  goOn();

  const written = await writeSettingsFile(dataDir, live);
  goOn();
  const admin = await app
    .get(PeopleService)
    .createAdmin({ email: answers.ADMIN_EMAIL, name: answers.ADMIN_NAME });
  goOn();
  const { kept, ...removed } = await app.get(Database).transaction((tx) => removeDemo(tx));
  const mails = await removeDemoFiles({ dataDir });
  // Each of these may be repeated after an interruption.
  goOn();
  await app.get(SweepFiles, { strict: false }).run();
  await app.get(SearchIndexUpdater, { strict: false }).rebuild();
  await app.get(ObservatoryCounts, { strict: false }).recount(() => undefined);

  const { secondFactorSince } = await app
    .get(Database)
    .manager.findOneByOrFail(Person, { id: admin.person.id });
  const lacks = whatLacks(settings, { dns, hasSecondFactor: secondFactorSince !== null });
  if (kept.length > 0)
    caller.stderr.write(`Gardés, parce que de vraies personnes s’en servent : ${kept.join(', ')}.\n`);
  caller.stderr.write('Le journal d’audit est gardé en entier.\n');
  if (lacks.length > 0) caller.stderr.write('Il manque encore :\n');
  for (const { what, remedy } of lacks) caller.stderr.write(`  ${what} : ${remedy}\n`);
  caller.stderr.write(
    `Les réglages sont dans ${written}, que lit Passerelle à chaque démarrage. Démarrez-la, puis vérifiez-la par « npm run -s cli -- doctor ».\n`,
  );
  const { email } = admin.person;
  caller.stdout.write(
    `${JSON.stringify({
      settings: written,
      admin: { email, created: admin.created, ...(admin.password && { password: admin.password }) },
      removed: { ...removed, mails },
      kept,
      lacks,
    })}\n`,
  );
  return true;
}

const present = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );

function settingsOf(answers: Answers): Record<string, string> {
  const { ADMIN_EMAIL: _email, ADMIN_NAME: _name, DKIM_SELECTOR: _selector, ...settings } = answers;
  return { ...settings, DEMO: 'no', SECOND_FACTOR: 'yes' };
}

/** Sends a real mail, with the way to the first sign-in. */
async function tryMail(settings: Settings, { ADMIN_EMAIL, ADMIN_NAME }: Answers): Promise<void> {
  const { smtpUrl = '', mailFrom, contactEmail, publicUrl } = settings;
  const mailer = new Mailer({ smtpUrl, from: mailFrom, contactEmail });
  const props = { name: ADMIN_NAME, url: `${publicUrl}/connexion` };
  try {
    await mailer.send({
      ...(await installationReadyMail.render('fr', props)),
      to: { name: ADMIN_NAME, address: ADMIN_EMAIL },
      messageId: messageIdOf(`go-live-${Date.now()}`, publicUrl),
    });
  } catch (error) {
    if (!(error instanceof MailNotSent || error instanceof MailRefused)) throw error;
    throw new CannotGoOn(
      `Le mail d’essai n’est pas parti (${error.message}) : vérifiez SMTP_URL, MAIL_FROM et ADMIN_EMAIL. Rien n’a été changé.`,
    );
  } finally {
    mailer.onApplicationShutdown();
  }
}
