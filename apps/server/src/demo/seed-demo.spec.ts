import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Membership, Organisation, Person } from '@passerelle/accounts';
import { anOrganisation, aPerson, signIn } from '@passerelle/accounts/testing';
import { readSettings, Settings } from '@passerelle/config';
import { Database, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import { cloneDatabase } from '@passerelle/harness';
import { Need, NeedImport } from '@passerelle/needs';
import { Solver, SolverImport } from '@passerelle/solvers';
import { createHttpServer } from '../http/http-server.js';
import { type DemoAccount, seedDemo } from './seed-demo.js';
import { settleDemo } from './settle-demo.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-'));
const file = path.join(folder, 'demo-accounts.json');
let settings: Settings;
let app: NestFastifyApplication;
let database: Database;
let whole: number[] = [];
let drop = async (): Promise<void> => undefined;

const seed = (options?: { evenIfUsed?: boolean }): Promise<DemoAccount[]> => seedDemo(app, settings, options);
const signsIn = async (account: DemoAccount | undefined): Promise<string> =>
  signIn(await app.getUrl(), account?.email ?? '', account?.password ?? '');
const counts = (): Promise<number[]> =>
  Promise.all(
    [Person, Organisation, Membership, Solver, Need].map((entity) => database.manager.count(entity)),
  );

// Without a worker, since other specs test the handling of its events, which takes time.
beforeAll(async () => {
  const clone = await cloneDatabase();
  settings = readSettings({
    DATABASE_URL: clone.url,
    DATA_DIR: folder,
    DEMO: 'yes',
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET: 'un secret pour les essais, assez long pour servir',
    LOG_LEVEL: 'error',
  });
  app = await createHttpServer(settings);
  await app.listen(0, '127.0.0.1');
  database = app.get(Database);
  drop = clone.drop;
});
afterAll(async () => {
  await app.close();
  await drop();
  fs.rmSync(folder, { recursive: true });
});
/** Passwords take long to hash. A test that needs no empty database uses the data of the test before. */
async function empty(): Promise<void> {
  await emptyTables(database.manager, 'person', 'organisation', 'solver', 'need', 'event');
  fs.rmSync(file, { force: true });
}

describe('the demo data, once it is there', () => {
  let accounts: DemoAccount[];

  it('fills an empty database, with an account for everybody, kept for its owner only', async () => {
    accounts = await seed();
    whole = await counts();
    const [people, , memberships, solvers, needs] = whole;
    expect([people, memberships]).toEqual([6, 2]);
    expect(solvers).toBeGreaterThanOrEqual(35);
    expect(needs).toBeGreaterThanOrEqual(25);
    expect(accounts.map(({ role }) => role)).toEqual([
      'admin',
      'curator',
      'company',
      'startup',
      'student',
      'project_holder',
    ]);
    for (const account of accounts) {
      expect(await signsIn(account)).toContain('=');
      expect(account.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    }
    for (const entity of [Person, Organisation, Solver]) {
      for (const { name } of await database.manager.find<Person | Organisation | Solver>(entity))
        expect(name).toContain('(démo)');
    }
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(accounts);
    expect(await database.manager.findBy(Person, { role: 'admin' })).toMatchObject([
      { email: 'admin@demo.example' },
    ]);
  });

  it('is given back as it is at a later start', async () => {
    const before = await database.manager.count(OutboxEvent);
    expect(await seed()).toEqual(accounts);
    expect(await counts()).toEqual(whole);
    expect(await database.manager.count(OutboxEvent)).toBe(before);
  });

  it('is completed after a start that was killed while it gave the roles or wrote the accounts down', async () => {
    await database.manager.delete(Membership, { role: 'owner' });
    fs.writeFileSync(file, '[{"role":"ad');
    accounts = await seed();
    expect(await signsIn(accounts[2])).toContain('=');
    const [company] = await database.manager.findBy(Membership, {
      person: { email: 'entreprise@demo.example' },
    });
    expect(company).toMatchObject({ role: 'owner' });
    expect(await seed()).toEqual(accounts);
  });

  it('gives no accounts of a database that is gone', async () => {
    await emptyTables(database.manager, 'person', 'organisation', 'solver', 'need');
    await anOrganisation(database);
    expect(await seed()).toEqual([]);
  });
});

describe('the demo data', () => {
  beforeEach(empty);

  it.each([
    ['before the solvers', SolverImport],
    ['before the needs', NeedImport],
  ])('is completed after a start that was killed %s', async (_, step) => {
    const { importRows } = app.get(step);
    app.get(step).importRows = () => Promise.reject(new Error('killed'));
    await expect(seed()).rejects.toThrow('killed');
    app.get(step).importRows = importRows;
    expect(fs.existsSync(file)).toBe(false);
    const accounts = await seed();
    expect(await counts()).toEqual(whole);
    expect(await signsIn(accounts[2])).toContain('=');
  });

  it('adds nothing to a database with other data, or where it is not wanted', async () => {
    await anOrganisation(database);
    expect(await seed()).toEqual([]);
    expect(await counts()).toEqual([0, 1, 0, 0, 0]);
    await database.manager.deleteAll(Organisation);
    expect(await seedDemo(app, { ...settings, demo: false })).toEqual([]);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    expect(fs.existsSync(file)).toBe(false);
  });

  it('is added to other data when it is asked for, with new passwords each time', async () => {
    await anOrganisation(database);
    const first = await seed({ evenIfUsed: true });
    const second = await seed({ evenIfUsed: true });
    expect(await database.manager.count(Person)).toBe(6);
    await expect(signsIn(first[0])).rejects.toThrow('401');
    expect(await signsIn(second[0])).toContain('=');
    expect(await seed()).toEqual(second);
  });

  it('is no longer expected in a database with real people alone, unless DEMO says so', async () => {
    const settled = async (env: Record<string, string>): Promise<[boolean, boolean]> => {
      const fresh = Object.assign(new Settings(), settings, { demo: true, secondFactor: false });
      await settleDemo(fresh, env);
      return [fresh.demo, fresh.secondFactor];
    };
    expect(await settled({})).toEqual([true, false]);
    await anOrganisation(database);
    expect(await settled({})).toEqual([false, true]);
    expect(await settled({ SECOND_FACTOR: 'no' })).toEqual([false, false]);
    expect(await settled({ DEMO: 'yes' })).toEqual([true, false]);
    await aPerson(database, { email: 'admin@demo.example' });
    expect(await settled({})).toEqual([true, false]);
  });
});
