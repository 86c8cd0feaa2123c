import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@passerelle/config';
import { onOneConnection } from '@passerelle/database';
import { cloneDatabase } from '@passerelle/harness';
import { scratchFolder } from '@passerelle/harness/processes';
import { startTestMailbox } from '@passerelle/mail/testing';
import { type Call, callInProcess } from '../../testing/index.js';
import { runCommandLine } from '../command-line.js';
import { joinInstallation } from '../installation/prepare-database.js';

const scratch = scratchFolder();
const secret = 'le secret de cette installation, assez long';
const other = 'le secret d’une autre installation, assez long';
/** A folder that cannot be created, on any machine. */
const NOWHERE = path.join(scratch, 'a-file', 'data');

/** A command, with only these variables. */
const called = (env: Record<string, string>, ...args: string[]): Call =>
  callInProcess((caller) => runCommandLine(args, caller), env);
/** The exit code of a command, and the text of each of its outputs. */
const outcome = async (command: Call): Promise<{ code: number; stdout: string; stderr: string }> => {
  const code = await command.ended;
  return { code, stdout: command.stdout, stderr: command.stderr };
};
/** The message of a command that does nothing. */
const refusal = async (command: Call): Promise<string> => {
  const { code, stdout, stderr } = await outcome(command);
  expect([code, stdout]).toEqual([1, '']);
  return stderr;
};
/** The effect on a database when the API or a worker starts on it. */
const serverStarts = (DATABASE_URL: string, env: Record<string, string>): Promise<void> =>
  joinInstallation(readSettings({ DATABASE_URL, ...env }), { stderr: process.stderr, mayBeFirst: true });

beforeAll(() => fs.writeFileSync(path.join(scratch, 'a-file'), ''));

describe('a database that is not prepared', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await cloneDatabase('empty'));
  });
  afterAll(() => drop());

  const tables = () =>
    onOneConnection(url, async (client) => {
      const { rows } = await client.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`);
      return rows.length;
    });

  it.each([
    ['export', 'needs'],
    ['import', 'needs', 'some.jsonl'],
    ['create-admin', '--email', 'a@example.org', '--name', 'A'],
    ['seed', 'demo'],
    ['rebuild', 'matches'],
    ['rebuild', 'search'],
    ['adopt'],
  ])('is left as it is by %s %s, which says what to do', async (...args) => {
    const message = await refusal(called({ DATABASE_URL: url, SECRET: secret, DATA_DIR: NOWHERE }, ...args));
    expect(message).toBe(
      'La base de données n’est pas encore celle de Passerelle : préparez-la par « npm run -s cli -- migrate ».\n',
    );
    expect(await tables()).toBe(0);
  });

  it('is made, if it does not exist, and prepared by migrate, which may run twice at once', async () => {
    await drop();
    const env = { DATABASE_URL: url, DATA_DIR: NOWHERE };
    expect(await refusal(called({ ...env, SECRET: secret }, 'export', 'needs'))).toMatch(
      /n’existe pas : .* migrate » la crée/,
    );
    // It needs no secret, and no folder.
    const both = await Promise.all([called(env, 'migrate'), called(env, 'migrate')].map(outcome));
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const ran = both.map(({ stdout }) => (JSON.parse(stdout) as { migrations: string[] }).migrations);
    expect(ran.map(({ length }) => length > 0).toSorted()).toEqual([false, true]);
    expect(await outcome(called({ ...env, SECRET: secret }, 'export', 'needs'))).toMatchObject({ code: 0 });
  });
});

describe('migrate for an account that may not create databases', () => {
  it('says so, and what an administrator has to do', async () => {
    const { url, drop } = await cloneDatabase('empty');
    const account = `poor_${process.pid}`;
    await onOneConnection(url, (client) => client.query(`CREATE ROLE ${account} LOGIN PASSWORD 'poor'`));
    try {
      const poor = Object.assign(new URL(url), { username: account, password: 'poor' });
      const missing = Object.assign(new URL(poor), { pathname: '/not_there' });
      const refused = await outcome(called({ DATABASE_URL: missing.href, DATA_DIR: NOWHERE }, 'migrate'));
      expect([refused.code, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toBe(
        `La base de données « not_there » n’existe pas, et ce compte n’a pas le droit de la créer (CREATEDB) : un administrateur de PostgreSQL peut le faire (CREATE DATABASE "not_there" OWNER "${account}" TEMPLATE template0 ENCODING 'UTF8';).\n`,
      );
      // In another owner's database, it may create no tables.
      const foreign = await outcome(called({ DATABASE_URL: poor.href, DATA_DIR: NOWHERE }, 'migrate'));
      expect(foreign.code).toBe(1);
      expect(foreign.stderr).toMatch(/^[^\n]+\.\n$/);
    } finally {
      await drop();
      await onOneConnection(Object.assign(new URL(url), { pathname: '/postgres' }).href, (client) =>
        client.query(`DROP ROLE ${account}`),
      );
    }
  });
});

describe('a database with a secret', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await cloneDatabase());
    await serverStarts(url, { SECRET: secret });
  });
  afterAll(() => drop());
  const onIt = (env: Record<string, string>, ...args: string[]): Call =>
    called({ DATABASE_URL: url, DATA_DIR: NOWHERE, ...env }, ...args);

  it('gets no other one from a command, which does not make one either', async () => {
    const DATA_DIR = path.join(scratch, 'no-secret');
    expect(await refusal(onIt({ DATA_DIR }, 'rebuild', 'search'))).toMatch(
      /^SECRET manque, et \S+no-secret\/secret aussi : .* adopt --secret-only »\.\n$/,
    );
    expect(fs.existsSync(DATA_DIR)).toBe(false);
    expect(await refusal(onIt({ SECRET: other }, 'rebuild', 'search'))).toMatch(
      /^SECRET n’est pas celui de cette base de données : .*\n$/,
    );
  });

  it('has commands that write nowhere else, and read the secret of a folder that they may not write into', async () => {
    expect(await outcome(onIt({ SECRET: secret }, 'rebuild', 'search'))).toMatchObject({
      code: 0,
      stderr: '',
    });
    const DATA_DIR = path.join(scratch, 'kept');
    fs.mkdirSync(DATA_DIR);
    fs.writeFileSync(path.join(DATA_DIR, 'secret'), secret);
    expect(await outcome(onIt({ DATA_DIR }, 'export', 'needs'))).toMatchObject({ code: 0, stderr: '' });
    expect(fs.readdirSync(DATA_DIR)).toEqual(['secret']);
  });

  it('takes a new one beside the old, and then the new one alone', async () => {
    const rotating = { SECRET: other, SECRET_PREVIOUS: secret };
    expect(await outcome(onIt(rotating, 'export', 'needs'))).toMatchObject({ code: 0, stderr: '' });
    expect(await outcome(onIt({ SECRET: secret }, 'export', 'needs'))).toMatchObject({ code: 0 });
    await serverStarts(url, rotating);
    await expect(serverStarts(url, { SECRET: secret })).rejects.toThrow(/^SECRET n’est pas celui/);
    await serverStarts(url, { SECRET: other });
  });

  it('is made an installation of its own by adopt, with the secret that it is given', async () => {
    const first = await outcome(onIt({ SECRET: other }, 'adopt'));
    expect(first.stderr).toMatch(/^Cette base a maintenant une file d’attente .*SMTP_URL.*\n$/);
    const { installation, secretReplaced } = JSON.parse(first.stdout) as Record<string, unknown>;
    expect([first.code, installation, secretReplaced]).toEqual([
      0,
      expect.stringMatching(/^passerelle-\w{12}$/),
      false,
    ]);
    const second = await outcome(onIt({ SECRET: secret }, 'adopt', '--secret-only'));
    expect(second.stderr).toMatch(/^La base a pris ce SECRET : .* rebuild search ».*\n$/);
    expect(JSON.parse(second.stdout)).toEqual({ installation, secretReplaced: true });
    await serverStarts(url, { SECRET: secret });
    expect(JSON.parse((await outcome(onIt({ SECRET: secret }, 'adopt'))).stdout)).not.toMatchObject({
      installation,
    });
    expect(await refusal(onIt({}, 'adopt'))).toBe(
      'SECRET manque : c’est celui que la base de données prendra.\n',
    );
  });
});

describe('doctor', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await cloneDatabase());
  });
  afterAll(() => drop());

  it('says what is well, and changes nothing', async () => {
    const mailbox = await startTestMailbox();
    try {
      const env = {
        DATABASE_URL: url,
        SECRET: secret,
        SMTP_URL: mailbox.smtpUrl,
        EMBEDDINGS: 'off',
        DATA_DIR: path.join(scratch, 'not-yet'),
      };
      const { code, stdout, stderr } = await outcome(called(env, 'doctor'));
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.split('\n')).toEqual([
        'bon         Variables : aucune n’a un nom presque juste.',
        `bon         Dossier de données : ${env.DATA_DIR} n’existe pas encore.`,
        expect.stringMatching(/^bon {9}Place sur le disque : il reste [\d\u202f]+ Mo\.$/),
        expect.stringMatching(
          /^bon {9}Base de données : PostgreSQL 18\.\d+, en UTF-8, avec ses extensions\.$/,
        ),
        'bon         Écritures : la base de données peut écrire.',
        'bon         Connexions : les verrous et les notifications de PostgreSQL y tiennent.',
        'bon         Migrations : toutes ont été faites.',
        'bon         Secret : la base de données n’en connaît aucun encore ; elle retient celui du premier démarrage.',
        'bon         Destinataires : adresses injoignables : 0, incertaines : 0, qui ont signalé un mail comme indésirable : 0.',
        'bon         Comptes de démonstration : aucun n’est ouvert à des inconnus sans que DEMO=yes le dise.',
        'bon         Horloge : celle de cette machine et celle de la base de données vont ensemble.',
        'bon         Sens des textes : EMBEDDINGS=off : les besoins et les profils sont rapprochés par leurs mots et leurs étiquettes.',
        'bon         Fichiers : ils sont gardés dans DATA_DIR.',
        'bon         Mails : le serveur nous laisse entrer.',
        'bon         Mails retenus : aucun.',
        'bon         Sauvegardes : aucune n’a encore été faite.',
        'bon         Ports : ils sont libres.',
        'bon         Mentions légales : rien n’y manque.',
        '',
      ]);
      expect(fs.existsSync(env.DATA_DIR)).toBe(false);
      await serverStarts(url, { SECRET: other });
    } finally {
      await mailbox.stop();
    }
  });

  it('reminds of a legal notice that says too little, where others can open the site', async () => {
    const missing = async (env: Record<string, string>): Promise<string[]> => {
      const { stdout } = await outcome(
        called({ DATA_DIR: NOWHERE, PORT: '0', DEMO: 'no', EMBEDDINGS: 'off', ...env }, 'doctor'),
      );
      return stdout.split('\n').filter((line) => line.startsWith('à compléter '));
    };
    const PUBLIC_URL = 'https://passerelle.example.org';
    expect(await missing({ PUBLIC_URL })).toEqual([
      'à compléter Mentions légales : PUBLISHER manque et HOSTED_BY manque ; la loi veut que le site dise qui le publie et qui l’héberge.',
    ]);
    expect(await missing({ PUBLIC_URL, PUBLISHER: 'OVLT', HOSTED_BY: 'Hébergeur' })).toEqual([]);
    expect(await missing({})).toEqual([]);
  });

  it('says what is to be mended, one sentence each', async () => {
    const env = {
      DATABASE_URL: url,
      SECRET: secret,
      SMTP_URL: 'smtp://user:hidden@127.0.0.1:1',
      REDIS_URL: 'redis://:hidden@127.0.0.1:1',
      EMBEDDINGS_URL: 'http://127.0.0.1:1',
      EMBEDDINGS_MODEL: 'bge-m3',
      EMBEDDINGS_KEY: 'hidden',
      CLAMD_URL: 'tcp://127.0.0.1:1',
      DATA_DIR: NOWHERE,
    };
    await onOneConnection(url, (client) =>
      client.query(`INSERT INTO encoder_state VALUES ('bge-m3', now(), 'the server is away', 3, 4)`),
    );
    const { code, stdout } = await outcome(called(env, 'doctor'));
    expect(code).toBe(1);
    const wrong = stdout.split('\n').filter((line) => line.startsWith('à corriger  '));
    expect(wrong.map((line) => line.slice(12))).toEqual([
      expect.stringMatching(/^Dossier de données : DATA_DIR \(.*\) est sous un fichier/),
      expect.stringMatching(/^Secret : SECRET n’est pas celui de cette base/),
      'Vecteurs : les workers n’en calculent aucun (the server is away). Il en manque 7.',
      expect.stringMatching(/^Redis : il ne répond pas \(.*ECONNREFUSED.*\) : vérifiez REDIS_URL\.$/),
      expect.stringMatching(/^Sens des textes : rien ne peut être lu \(The server of EMBEDDINGS_URL/),
      expect.stringMatching(/^Fichiers : rien ne peut y être gardé \(.*\) : vérifiez DATA_DIR/),
      expect.stringMatching(/^Antivirus : il ne répond pas \(.*ECONNREFUSED.*\) : vérifiez CLAMD_URL/),
      expect.stringMatching(/^Mails : le serveur ne nous laisse pas entrer \(.*\) : vérifiez SMTP_URL\.$/),
    ]);
    expect(stdout).not.toContain('hidden');
    const alone = { DATABASE_URL: url, EMBEDDINGS: 'off', DATA_DIR: scratch };
    expect((await outcome(called({ ...alone, SECRET: other }, 'doctor'))).code).toBe(0);
    const nowhere = await outcome(called({ ...env, DATABASE_URL: 'postgres://a@127.0.0.1:1/b' }, 'doctor'));
    expect(nowhere.stdout).toMatch(/\nà corriger {2}Base de données : La base de données ne répond pas/);
    const missing = new URL(url);
    missing.pathname = '/no_such_database';
    const notMade = await outcome(called({ ...env, DATABASE_URL: missing.href }, 'doctor'));
    expect(notMade.stdout).toMatch(
      /\nà corriger {2}Base de données : La base de données que nomme DATABASE_URL n’existe pas : .* migrate/,
    );
  });

  it('looks at a folder without data without filling it', async () => {
    const DATA_DIR = path.join(scratch, 'never');
    const { code, stdout } = await outcome(called({ DATA_DIR, PORT: '0', EMBEDDINGS: 'off' }, 'doctor'));
    expect(code).toBe(1);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('à corriger '))).toEqual([
      `à corriger  Base de données : il n’y en a pas encore dans ${DATA_DIR} ; « npm start » l’y crée.`,
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'pas vu      Secret : il faut d’abord que ceci aille bien : Migrations.',
        'bon         Fichiers : ils sont gardés dans DATA_DIR.',
        'bon         Mails : sans SMTP_URL, ils restent sur cette machine, dans une boîte locale.',
      ]),
    );
    expect(fs.existsSync(DATA_DIR)).toBe(false);
  });
});
