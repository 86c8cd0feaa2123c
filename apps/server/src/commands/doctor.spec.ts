import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertSecretFits, onOneConnection } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { freePorts, run, runCli, scratchFolder, startProduct } from '@passerelle/harness/processes';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';

/*
 * `doctor` in a separate process, on installations that are broken in one way each. All share a database, unless that
 * is the broken part.
 */
const SECRET = 'un secret pour les essais, assez long pour servir';
const scratch = scratchFolder();
const closers: (() => Promise<unknown> | void)[] = [];
let mailbox: TestMailbox;
let url: string;

type State = 'well' | 'wrong' | 'reminder' | 'skipped';
interface DoctorReport {
  ok: boolean;
  checks: { id: string; state: State; says: string }[];
}

const aDatabase = async (): Promise<string> => {
  const clone = await cloneDatabase();
  closers.push(clone.drop);
  return clone.url;
};
/** A server on a port of this machine that does this with each connection. */
const aServer = async (answer: (socket: net.Socket) => void): Promise<number> => {
  const server = net.createServer((socket) => answer(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => void server.close());
  return (server.address() as AddressInfo).port;
};
/** The module that a process loads first, which simulates a broken machine. */
const machineWhere = (name: string, source: string): { NODE_OPTIONS: string } => {
  const file = path.join(scratch, `${name}.mjs`);
  fs.writeFileSync(file, source);
  return { NODE_OPTIONS: `--import ${pathToFileURL(file).href}` };
};

beforeAll(async () => {
  mailbox = await startTestMailbox();
  closers.push(() => mailbox.stop());
  url = await aDatabase();
  await onOneConnection(url, (client) =>
    assertSecretFits(client, { secret: SECRET, previousSecrets: [] }, { keep: true }),
  );
});
afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

const settings = (): Record<string, string> => ({
  DATABASE_URL: url,
  SECRET,
  SMTP_URL: mailbox.smtpUrl,
  DATA_DIR: path.join(scratch, 'data'),
});
async function doctor(
  env: Record<string, string>,
  as: string[] = [],
): Promise<{ code: unknown; report: DoctorReport }> {
  const [program, ...args] = [...as, process.execPath, 'apps/server/dist/cli.js', 'doctor', '--json'];
  const looking = run(program ?? '', args, { ...settings(), ...env });
  const code = await looking.ended;
  expect(looking.stderr).toBe('');
  return { code, report: JSON.parse(looking.stdout) as DoctorReport };
}
const those = ({ checks }: DoctorReport, state: State): string[] =>
  checks.filter((check) => check.state === state).map(({ id }) => id);
const says = ({ checks }: DoctorReport, id: string): string | undefined =>
  checks.find((check) => check.id === id)?.says;

const ALWAYS = [
  'backups',
  'held_mails',
  'variables',
  'data_folder',
  'disk',
  'database',
  'writes',
  'sessions',
  'migrations',
  'secret',
  'recipients',
  'demo',
  'clock',
  'meaning',
  'files',
  'mails',
  'ports',
  'legal_notice',
];

describe('doctor', () => {
  it('ends with 0 where all is well, also where the model is loaded, which nothing else waits for', async () => {
    const { code, report } = await doctor({ EMBEDDINGS: 'on' });
    expect(report.checks.filter(({ state }) => state !== 'well')).toEqual([]);
    expect(report.checks.map(({ id }) => id).toSorted()).toEqual([...ALWAYS, 'vectors'].toSorted());
    expect([code, report.ok]).toEqual([0, true]);
  });

  it('looks at all the rest where the database is away', async () => {
    const { code, report } = await doctor({ DATABASE_URL: 'postgres://a@127.0.0.1:1/b', EMBEDDINGS: 'on' });
    expect([code, report.ok]).toEqual([1, false]);
    expect(those(report, 'wrong')).toEqual(['database']);
    expect(those(report, 'skipped')).toEqual([
      'writes',
      'sessions',
      'migrations',
      'secret',
      'recipients',
      'vectors',
      'demo',
      'clock',
      'held_mails',
      'backups',
    ]);
    expect(those(report, 'well')).toEqual(expect.arrayContaining(['meaning', 'files', 'mails', 'ports']));
  });

  const broken: [what: string, wrong: string[], env: () => Promise<Record<string, string>>, RegExp][] = [
    [
      'a database without pg_trgm',
      ['migrations'],
      async () => {
        const without = await aDatabase();
        await onOneConnection(without, (client) => client.query('DROP EXTENSION pg_trgm CASCADE'));
        return { DATABASE_URL: without };
      },
      /CREATE EXTENSION pg_trgm;/,
    ],
    [
      'another SECRET',
      ['secret'],
      async () => ({ SECRET: `${SECRET}, mais un autre` }),
      /SECRET n’est pas celui/,
    ],
    [
      'a disk that is nearly full',
      ['disk'],
      async () =>
        machineWhere(
          'full',
          `import fs from 'node:fs';
           import { syncBuiltinESMExports } from 'node:module';
           fs.promises.statfs = async () => ({ bavail: 12, bsize: 2 ** 20 });
           syncBuiltinESMExports();`,
        ),
      /il ne reste que 12 Mo sur le disque de/,
    ],
    [
      'a port that another program has',
      ['ports'],
      async () => ({ PORT: String(await aServer((socket) => socket.destroy())) }),
      /est pris par un autre programme/,
    ],
    ['a Redis that is away', ['redis'], async () => ({ REDIS_URL: 'redis://127.0.0.1:1' }), /ECONNREFUSED/],
    [
      'a mail server that is away',
      ['mails'],
      async () => ({ SMTP_URL: 'smtp://127.0.0.1:1' }),
      /ECONNREFUSED/,
    ],
    [
      'a mail server that refuses',
      ['mails'],
      async () => ({
        SMTP_URL: `smtp://127.0.0.1:${await aServer((socket) => socket.end('554 go away\r\n'))}`,
      }),
      /554/,
    ],
    [
      'a clock that is off by two hours',
      ['clock'],
      async () =>
        machineWhere(
          'clock',
          `const Right = Date, off = 2 * 3_600_000;
           globalThis.Date = class extends Right {
             constructor(...parts) { parts.length === 0 ? super(Right.now() + off) : super(...parts); }
             static now() { return Right.now() + off; }
           };`,
        ),
      /diffèrent de 7\d{3} secondes/,
    ],
    [
      'a DATA_DIR that is a file',
      ['data_folder', 'files'],
      async () => {
        const file = path.join(scratch, 'a-file');
        fs.writeFileSync(file, '');
        return { DATA_DIR: file };
      },
      /n’est pas un dossier/,
    ],
    [
      'a REPLY_DOMAIN elsewhere',
      ['replies'],
      async () => ({ MAIL_FROM: 'Passerelle <bonjour@ovlt.example>', REPLY_DOMAIN: 'reponse.autre.example' }),
      /reponse\.ovlt\.example/,
    ],
    [
      'demo accounts on a public site',
      ['demo'],
      async () => {
        const withDemo = await aDatabase();
        await onOneConnection(withDemo, (client) =>
          client.query(
            `INSERT INTO person (id, email, name, role) VALUES (gen_random_uuid(), 'admin@demo.example', 'Démo', 'admin')`,
          ),
        );
        return { DATABASE_URL: withDemo, PUBLIC_URL: 'https://passerelle.example.org' };
      },
      /admin@demo\.example/,
    ],
    [
      'a misspelt setting',
      ['variables'],
      async () => ({ SMPT_URL: 'smtp://mail.example' }),
      /SMPT_URL \(SMTP_URL \?\)/,
    ],
    ['a setting with a wrong value', ['settings'], async () => ({ LOG_LEVEL: 'loud' }), /LOG_LEVEL/],
  ];
  it.each(broken)('ends with 1 and looks at everything on %s', async (_what, wrong, env, sentence) => {
    const { code, report } = await doctor(await env());
    expect([code, those(report, 'wrong')]).toEqual([1, wrong]);
    expect(says(report, wrong[0] ?? '')).toMatch(sentence);
    expect(report.checks.map(({ id }) => id)).toEqual(expect.arrayContaining(ALWAYS));
  });

  it('ends with 1 where this account may not read the data folder', async () => {
    const folder = path.join(scratch, 'closed');
    fs.mkdirSync(folder, { mode: 0o700 });
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) fs.chmodSync(folder, 0);
    // Root may read everything.
    const as = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
    const { code, report } = await doctor({ DATA_DIR: folder }, as);
    expect([code, those(report, 'wrong')]).toEqual([1, ['data_folder', 'files']]);
    expect(says(report, 'data_folder')).toContain('EACCES');
    expect(says(report, 'files')).toContain('rien ne peut y être gardé (EACCES)');
    fs.chmodSync(folder, 0o700);
  });

  it('ends with 0 beside a product that runs on the same folder, and with 1 beside that of another', async () => {
    const ports = await freePorts();
    const DATA_DIR = path.join(scratch, 'running');
    const own = { DATABASE_URL: '', SECRET: '', SMTP_URL: '', DATA_DIR, DEMO: 'no', ...ports };
    const product = startProduct(own);
    await product.says('Pour arrêter');
    const beside = await doctor(own);
    expect([beside.code, says(beside.report, 'ports')]).toEqual([
      0,
      `Passerelle répond déjà sur le port ${ports.PORT}.`,
    ]);
    const other = await doctor({ ...own, DATA_DIR: path.join(scratch, 'nothing-yet') });
    expect([other.code, those(other.report, 'wrong')]).toEqual([1, ['database', 'ports']]);
    expect(says(other.report, 'ports')).toContain('Une autre Passerelle');
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
  });
});

describe('a site that strangers can open', () => {
  it('does not start with demo accounts, unless DEMO=yes is said', async () => {
    const env = {
      DATA_DIR: path.join(scratch, 'open'),
      PUBLIC_URL: 'https://passerelle.example.org',
      ...(await freePorts()),
    };
    const product = startProduct(env);
    expect(await product.ended).toBe(1);
    expect(product.stderr).toMatch(
      /^Un réglage est à corriger :\n {2}DEMO : PUBLIC_URL est une adresse publique/,
    );
    expect(fs.existsSync(env.DATA_DIR)).toBe(false);

    const trial = runCli({ ...env, PUBLIC_URL: '' }, ['seed', 'demo']);
    expect(await trial.ended).toBe(0);
    const later = startProduct({ ...env, DEMO: 'no' });
    expect(await later.ended).toBe(1);
    expect(later.stderr).toMatch(/comptes de démonstration \(admin@demo\.example et 5 de plus\)/);
    const meant = startProduct({ ...env, DEMO: 'yes' });
    await meant.says('Pour arrêter');
    meant.child.kill('SIGTERM');
    expect(await meant.ended).toBe(0);
  });
});
