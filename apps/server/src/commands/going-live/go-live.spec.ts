import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership, Organisation, Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { Settings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { scratchFolder } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { Need } from '@passerelle/needs';
import { Plan } from '@passerelle/plan';
import { Solver } from '@passerelle/solvers';
import {
  answerOf,
  type Call,
  callInProcess,
  needLine,
  solverLine,
  startDnsServer,
} from '../../../testing/index.js';
import { runCommandLine } from '../../command-line.js';
import { demoAddresses } from '../../demo/seed-demo.js';

const scratch = scratchFolder();
const dataDir = path.join(scratch, 'data');
const product = bootProduct({ worker: false });
let mailbox: TestMailbox;
let dns: Awaited<ReturnType<typeof startDnsServer>>;

const env = (): Record<string, string> => {
  const { databaseUrl = '', secret = '' } = product.app.get(Settings);
  return { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret };
};
const cli = (args: string[], input?: string): Call =>
  callInProcess((caller) => runCommandLine(args, caller), env(), input);
const settingsFile = path.join(dataDir, 'settings.env');
const file = (name: string, content: string): string => {
  fs.writeFileSync(path.join(scratch, name), content);
  return path.join(scratch, name);
};
const answers = (changes: Record<string, string> = {}): Record<string, string> => ({
  PUBLIC_URL: 'https://passerelle.example.org',
  PUBLISHER: 'Technopole d’essai | 1 rue d’Essai | Directrice : Anne Petit',
  HOSTED_BY: 'Hébergeur | 2 rue des Machines | 02 38 00 00 00',
  CONTACT_EMAIL: 'bonjour@essai.example.org',
  MAIL_FROM: 'Passerelle <passerelle@essai.example.org>',
  SMTP_URL: mailbox.smtpUrl,
  DKIM_SELECTOR: 'mail2026',
  ADMIN_NAME: 'Anne Petit',
  ADMIN_EMAIL: 'anne@essai.example.org',
  ...changes,
});
const inFile = (given: Record<string, string>): string =>
  file(
    'answers.env',
    Object.entries(given)
      .map(([name, value]) => `${name}="${value}"\n`)
      .join(''),
  );
const goLive = (given = answers()): Call =>
  cli(['go-live', '--answers', inFile(given), '--dns', dns.address]);
const count = (entity: Parameters<typeof product.database.manager.count>[0]): Promise<number> =>
  product.database.manager.count(entity);

beforeAll(async () => {
  fs.mkdirSync(dataDir);
  mailbox = await startTestMailbox();
  dns = await startDnsServer({
    'essai.example.org': ['v=spf1 mx -all', 'autre=chose'],
    'mail2026._domainkey.essai.example.org': ['v=DKIM1; k=rsa; p=MIGfMA0'],
  });
});
afterAll(async () => {
  await mailbox.stop();
  await dns.stop();
});

describe('from trial to real', () => {
  it('begins with the demo, and with what real people have written beside it', async () => {
    expect(await cli(['seed', 'demo']).ended).toBe(0);
    expect(await cli(['import', 'needs', file('n.jsonl', needLine('real'))]).ended).toBe(0);
    expect(await cli(['import', 'solvers', file('s.jsonl', solverLine('real'))]).ended).toBe(0);
    const { manager } = product.database;
    const { id: personId } = await aPerson(product.database, { email: 'vraie@essai.example.org' });
    const organisation = await manager.findOneByOrFail(Organisation, {
      name: 'Le Relais des Aidants (démo)',
    });
    await manager.insert(Membership, {
      personId,
      organisationId: organisation.id,
      role: 'owner',
      since: new Date(),
    });
    const demo = await manager.findOneByOrFail(Need, { externalId: 'demo-need-01' });
    const curator = await manager.findOneByOrFail(Person, { email: 'animation@demo.example' });
    await manager.query(
      `INSERT INTO event (id, name, subject_id, actor_id, data, recorded_at) VALUES ($1, 'NeedPublished', $2, $3, '{}', now())`,
      [newId(), demo.id, curator.id],
    );
    fs.mkdirSync(path.join(dataDir, 'mailbox'));
    fs.writeFileSync(path.join(dataDir, 'mailbox', 'one.eml'), 'Subject: essai\n\nBonjour');
  });

  it('changes nothing while the mail server does not take a mail, and says what is wrong', async () => {
    const people = await count(Person);
    mailbox.refuse('anne@essai.example.org', 550);
    const refused = goLive();
    expect(await refused.ended).toBe(1);
    expect(refused.stderr).toContain('Le mail d’essai n’est pas parti');
    const wrong = goLive(
      answers({ PUBLIC_URL: 'http://passerelle.orleans.fr', SMTP_URL: 'mail', HOSTED_BY: '' }),
    );
    expect(await wrong.ended).toBe(1);
    expect(wrong.stderr).toMatch(/PUBLIC_URL : .*https[\s\S]*HOSTED_BY : [\s\S]*SMTP_URL : /);
    const demo = goLive(answers({ ADMIN_EMAIL: 'admin@demo.example' }));
    expect(await demo.ended).toBe(1);
    expect([await count(Person), fs.existsSync(settingsFile)]).toEqual([people, false]);
    mailbox.clear();
  });

  it('takes the demo away, keeps the rest, makes the administrator and writes the settings', async () => {
    const command = goLive();
    const [code, done] = await answerOf(command);
    expect(command.stderr).toContain('Gardés');
    expect([code, done]).toEqual([
      0,
      {
        settings: settingsFile,
        admin: { email: 'anne@essai.example.org', created: true, password: expect.any(String) },
        removed: {
          people: 6,
          organisations: expect.any(Number),
          needs: expect.any(Number),
          solvers: expect.any(Number),
          introductions: 0,
          concepts: 0,
          groups: 0,
          plans: 1,
          mails: 1,
        },
        kept: ['Le Relais des Aidants (démo)'],
        lacks: expect.arrayContaining([
          { what: 'DMARC', remedy: expect.stringContaining('_dmarc.essai.example.org') },
          { what: 'double vérification', remedy: expect.any(String) },
          { what: 'sauvegardes', remedy: expect.any(String) },
        ]),
      },
    ]);
    const { lacks } = done as { lacks: { what: string }[] };
    expect(lacks.map(({ what }) => what)).not.toEqual(expect.arrayContaining(['SPF']));
    expect(lacks.map(({ what }) => what)).not.toEqual(expect.arrayContaining(['DKIM']));

    const { manager } = product.database;
    const people = await manager.find(Person, { order: { email: 'ASC' } });
    expect(people.map(({ email, role }) => [email, role])).toEqual([
      ['anne@essai.example.org', 'admin'],
      ['vraie@essai.example.org', 'none'],
    ]);
    expect((await manager.find(Need)).map(({ externalId }) => externalId)).toEqual(['real']);
    expect((await manager.find(Solver)).map(({ externalId }) => externalId)).toEqual(['real']);
    expect(await count(Plan)).toBe(0);
    expect(await demoNamedIn()).toEqual(['organisation.name']);
    expect(fs.existsSync(path.join(dataDir, 'demo-accounts.json'))).toBe(false);
    expect(fs.existsSync(path.join(dataDir, 'mailbox'))).toBe(false);

    expect(fs.statSync(settingsFile).mode & 0o777).toBe(0o600);
    const { DKIM_SELECTOR: _s, ADMIN_NAME: _n, ADMIN_EMAIL: _e, ...settings } = answers();
    expect(parseEnv(fs.readFileSync(settingsFile, 'utf8'))).toEqual({
      ...settings,
      DEMO: 'no',
      SECOND_FACTOR: 'yes',
    });
    const [mail] = mailbox.messages();
    expect([mail?.to, mail?.text]).toEqual([
      ['anne@essai.example.org'],
      expect.stringContaining('https://passerelle.example.org/connexion'),
    ]);
  });

  it('may run again, by questions, which offer the present settings; what was added to them stays', async () => {
    fs.appendFileSync(settingsFile, 'BACKUP_KEEP=9\n');
    const [code, done] = await answerOf(
      cli(
        ['go-live', '--dns', dns.address],
        `\n\n\nécrire\nequipe@essai.example.org\n\n\nmail2026\nAnne Petit\nanne@essai.example.org\n`,
      ),
    );
    expect([code, done]).toEqual([
      0,
      expect.objectContaining({
        admin: { email: 'anne@essai.example.org', created: false },
        removed: expect.objectContaining({ people: 0, needs: 0, solvers: 0, organisations: 0, mails: 0 }),
      }),
    ]);
    expect(parseEnv(fs.readFileSync(settingsFile, 'utf8'))).toMatchObject({
      BACKUP_KEEP: '9',
      CONTACT_EMAIL: 'equipe@essai.example.org',
      PUBLIC_URL: 'https://passerelle.example.org',
    });
  });

  it('stops without a change when the answers end', async () => {
    const before = fs.readFileSync(settingsFile, 'utf8');
    const command = cli(['go-live'], '\n\n');
    expect(await command.ended).toBe(1);
    expect(command.stderr).toContain('Il manque des réponses : rien n’a été changé.');
    expect(fs.readFileSync(settingsFile, 'utf8')).toBe(before);
  });
});

/** Columns of any table but the audit log in which the demo is named, or one of its addresses. */
async function demoNamedIn(): Promise<string[]> {
  const { manager } = product.database;
  const tables = await manager.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'audit%' ORDER BY 1`,
  );
  const found = new Set<string>();
  for (const { name } of tables)
    for (const { column } of await manager.query<{ column: string }[]>(
      `SELECT DISTINCT cell.key AS column FROM "${name}" AS whole_row, jsonb_each_text(to_jsonb(whole_row)) AS cell
       WHERE cell.value LIKE '%(démo)%' OR cell.value LIKE '%demo-%' OR cell.value LIKE ANY ($1)`,
      [demoAddresses.map((address) => `%${address}%`)],
    ))
      found.add(`${name}.${column}`);
  return [...found];
}
