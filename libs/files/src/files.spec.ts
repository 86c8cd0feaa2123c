import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Settings } from '@passerelle/config';
import { AuditEntry, newId } from '@passerelle/database';
import { countStatements, eventsOf } from '@passerelle/harness';
import { bootProduct } from '@passerelle/harness/product';
import { Forbidden } from '@passerelle/problems';
import { aPdf, aPicture, type ClamdServer, startClamdServer, TestSubject, VIRUS } from '../testing/index.js';
import { LARGEST_FILE } from './content/check-content.js';
import { DeleteBytesOnFileGone } from './delete-bytes-on-file-gone.js';
import { FileSubjects } from './file-subject.js';
import { Uploads } from './receiving/uploads.js';
import { ScanFiles } from './scan-files.js';
import { StoredFile } from './stored-file.entity.js';
import { SweepFiles } from './sweep-files.js';

const HOUR = 3_600_000;
const now = new Date('2026-11-26T09:00:00.000Z');
let clamd: ClamdServer;
beforeAll(async () => {
  clamd = await startClamdServer();
});
afterAll(() => clamd.stop());
const product = bootProduct({ now, env: () => ({ CLAMD_URL: clamd.url }) });

let subject: TestSubject;
let subjectId: string;
/** Zoé adds files, Karim reads them, and Inès sees none of them. */
const people = { zoe: '', karim: '', ines: '' };
const cookies = { zoe: '', karim: '', ines: '', nobody: '' };
type Who = keyof typeof cookies;

beforeAll(async () => {
  subject = new TestSubject(product.database);
  product.app.get(FileSubjects).register(subject);
  for (const name of ['zoe', 'karim', 'ines'] as const) {
    await product.as(`${name}@example.org`);
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: `${name}@example.org` });
    people[name] = id;
    cookies[name] = await sessionOf(product.app, id);
  }
});
beforeEach(() => {
  subjectId = newId();
  subject.objects.set(subjectId, { readers: [people.zoe, people.karim], adders: [people.zoe] });
  // Nobody sends a hundred files within the day of a spec.
  product.clock.advance(25 * HOUR);
});
afterEach(async () => {
  clamd.instead = undefined;
  subject.whenTaken = async () => undefined;
  subject.whenAsked = async () => undefined;
  await product.settled();
  await product.app.get(ScanFiles).scanWaiting();
});

interface Upload {
  by?: Who;
  name?: string;
  bytes?: Buffer;
  to?: string;
  id?: string;
  key?: string;
  headers?: Record<string, string>;
}
const addressOf = ({ name = 'preuve.pdf', to = 'spec', id = subjectId, key }: Upload): string =>
  `${product.url}/api/files?${new URLSearchParams({ to, id, name, ...(key && { key }) }).toString()}`;
const headersOf = ({ by = 'zoe', headers }: Upload): Record<string, string> => ({
  cookie: cookies[by],
  origin: product.url,
  'content-type': 'application/octet-stream',
  ...headers,
});
const send = (upload: Upload = {}): Promise<Response> =>
  fetch(addressOf(upload), {
    method: 'POST',
    headers: headersOf(upload),
    body: new Uint8Array(upload.bytes ?? aPdf()),
  });
const sent = async (upload: Upload = {}): Promise<string> => {
  const answer = await send(upload);
  const body = (await answer.json()) as { id?: string; message?: string };
  if (body.id === undefined) throw new Error(`Refused: ${answer.status} ${body.message}`);
  return body.id;
};
const refusal = async (upload: Upload): Promise<unknown[]> => {
  const answer = await send(upload);
  const { code, message } = (await answer.json()) as { code?: string; message?: string };
  return [answer.status, code, message];
};
const read = (id: string, by: Who = 'karim'): Promise<Response> =>
  fetch(`${product.url}/fichiers/${id}`, { headers: { cookie: cookies[by] }, redirect: 'manual' });
const row = (id: string) => product.database.manager.findOneBy(StoredFile, { id });
const rowsHere = () => product.database.manager.countBy(StoredFile, { subjectId });
const folder = (): string => path.join(product.app.get(Settings).dataDir, 'files');
const stored = async (id: string): Promise<boolean> =>
  fs.access(path.join(folder(), id)).then(
    () => true,
    () => false,
  );

describe('a file that is sent', () => {
  it('is kept, scanned, and given back to those who may read it, to be saved and nothing else', async () => {
    const id = await sent({ name: 'C:\\Zoé\\Devis d’août (100 %).pdf' });
    await product.settled();
    expect(await row(id)).toMatchObject({
      subjectKind: 'spec',
      subjectId,
      state: 'kept',
      name: 'Devis d’août (100 %).pdf',
      type: 'pdf',
      size: aPdf().length,
      sha256: createHash('sha256').update(aPdf()).digest('hex'),
      addedById: people.zoe,
      scannedAt: product.clock.now(),
    });
    const answer = await read(id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(aPdf())).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Devis d_aout (100 _).pdf"; filename*=UTF-8''Devis%20d%E2%80%99ao%C3%BBt%20%28100%20%25%29.pdf`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await eventsOf(product, id)).toEqual(['FileKept', 'FileScanned']);
    const log = await product.database.manager.findBy(AuditEntry, { objectId: id });
    expect(log.map(({ action }) => action)).toEqual(['addFile']);
    expect(JSON.stringify(log)).not.toContain('Devis');
  });

  it('is kept without what the camera wrote, by the hash of what is kept', async () => {
    const id = await sent({ bytes: aPicture('photo'), name: 'photo.jpg' });
    await product.settled();
    const bytes = Buffer.from(await (await read(id)).arrayBuffer());
    expect(bytes.includes('Marque de telephone')).toBe(false);
    expect((await row(id))?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('does not exist for others, and asks those who are not signed in to do so, whether it exists or not', async () => {
    const id = await sent();
    await product.settled();
    for (const [unknown, by] of [
      [id, 'ines'],
      [newId(), 'karim'],
      ['rien', 'karim'],
    ] as const) {
      const answer = await read(unknown, by);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        'Ce fichier n’existe pas, ou pas pour ce compte.\n',
      ]);
    }
    for (const any of [id, newId()]) {
      const answer = await read(any, 'nobody');
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/connexion?next=${encodeURIComponent(`/fichiers/${any}`)}`,
      ]);
    }
    subject.objects.get(subjectId)?.readers.splice(0);
    expect((await read(id)).status).toBe(404);
  });

  it('is refused before its bytes are read, if it comes from elsewhere or from those who may not', async () => {
    expect(await refusal({ headers: { origin: 'https://ailleurs.example' } })).toEqual([
      403,
      'FORBIDDEN',
      'Cette demande ne vient pas d’une page de Passerelle.',
    ]);
    expect(await refusal({ by: 'nobody' })).toEqual([
      401,
      'UNAUTHENTICATED',
      'Connectez-vous, puis renvoyez votre fichier.',
    ]);
    expect((await refusal({ by: 'karim' }))[0]).toBe(403);
    for (const unknown of [
      { by: 'ines' as const },
      { id: newId() },
      { to: 'autre' },
      { id: 'x' },
      { to: 'constructor' },
    ])
      expect((await refusal(unknown)).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    expect((await refusal({ headers: { 'content-type': 'multipart/form-data; boundary=x' } }))[0]).toBe(415);
    expect(await rowsHere()).toBe(0);
  });

  it('is refused in words for what it holds', async () => {
    expect(await refusal({ bytes: Buffer.alloc(0) })).toEqual([400, 'INVALID', 'Ce fichier est vide.']);
    expect(await refusal({ bytes: Buffer.from('<svg/>'), name: 'plan.pdf' })).toEqual([
      400,
      'INVALID',
      'Une page web ou un dessin SVG peut contenir un programme. Envoyez un PDF ou une image PNG.',
    ]);
    expect(await refusal({ bytes: Buffer.alloc(LARGEST_FILE + 1) })).toEqual([
      413,
      'TOO_LARGE',
      'Ce fichier dépasse 10 Mo.',
    ]);
    const english = await send({ bytes: Buffer.alloc(0), headers: { 'accept-language': 'en' } });
    expect(await english.json()).toEqual({ code: 'INVALID', message: 'This file is empty.' });
    expect(await rowsHere()).toBe(0);
  });

  it('twice with the same key makes one, also at the same moment', async () => {
    const key = newId();
    const ids = await Promise.all([sent({ key }), sent({ key }), sent({ key })]);
    expect(new Set(ids).size).toBe(1);
    expect(await sent({ key })).toBe(ids[0]);
    expect(await rowsHere()).toBe(1);
    await product.settled();
    expect((await fs.readdir(folder())).filter((name) => name.includes('.part'))).toEqual([]);
    expect((await refusal({ key, bytes: aPdf('un autre') }))[0]).toBe(400);
    // An interrupted request is sent again with its key.
    const again = newId();
    subject.whenTaken = async () => {
      throw new Forbidden();
    };
    expect((await refusal({ key: again }))[0]).toBe(403);
    subject.whenTaken = async () => undefined;
    await sent({ key: again });
    expect(await rowsHere()).toBe(2);
  });

  it('costs a known number of statements', async () => {
    const { dataSource } = product.database;
    // Lines of the worker in the same process are not about rows of files.
    const ofFiles = (statements: string[]): string[] =>
      statements.filter((sql) => /stored_file|pg_advisory_xact_lock|"session"/.test(sql));
    clamd.instead = (socket) => void socket.end();
    const sending = await countStatements(dataSource, () => sent());
    expect(ofFiles(sending.statements).length).toBeLessThanOrEqual(7);
    await product.settled();
    clamd.instead = undefined;
    await product.app.get(ScanFiles).scanWaiting();
    await product.settled();
    const reading = await countStatements(dataSource, () => read(sending.result));
    expect(reading.result.status).toBe(200);
    expect(ofFiles(reading.statements)).toHaveLength(1);
  });
});

describe('a file whose sending', () => {
  /** Begins to send a file of this many bytes, and stops at some. */
  const begin = (upload: Upload = {}): http.ClientRequest => {
    const request = http.request(addressOf(upload), {
      method: 'POST',
      headers: { ...headersOf(upload), 'content-length': '100000' },
    });
    request.on('error', () => undefined);
    request.write('%PDF-1.4');
    return request;
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise(setImmediate);
  };

  it('is cut off leaves nothing', async () => {
    const { slots } = product.app.get(Uploads);
    const request = begin();
    await until(() => slots.taken === 1);
    request.destroy();
    await until(() => slots.taken === 0);
    await sent();
    expect(await rowsHere()).toBe(1);
  });

  it('is slow holds up nobody, but for those who come when ten are on their way', async () => {
    const { slots } = product.app.get(Uploads);
    const everybody = [people.zoe, people.karim, people.ines];
    subject.objects.set(subjectId, { readers: everybody, adders: everybody });
    const requests = Array.from({ length: 10 }, (_, i) => begin({ by: i < 5 ? 'zoe' : 'karim' }));
    await until(() => slots.taken === 10);
    expect(await refusal({ by: 'ines' })).toEqual([
      503,
      'UNAVAILABLE',
      'Beaucoup de fichiers arrivent en ce moment. Réessayez dans une minute.',
    ]);
    for (const request of requests) request.destroy();
    await until(() => slots.taken === 0);
    await sent();
  });

  it('is slow is not sent by the same person seven times at once, and others go on', async () => {
    const { slots } = product.app.get(Uploads);
    const both = [people.zoe, people.karim];
    subject.objects.set(subjectId, { readers: both, adders: both });
    const requests = Array.from({ length: 6 }, () => begin());
    await until(() => slots.taken === 6);
    expect((await refusal({}))[0]).toBe(503);
    await sent({ by: 'karim' });
    for (const request of requests) request.destroy();
    await until(() => slots.taken === 0);
    await sent();
  });

  it('is cut off before it is known whether it may be added takes no place for ever', async () => {
    const { slots } = product.app.get(Uploads);
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    let goOn: () => void = () => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    const wasClosed = new Promise<void>((resolve) => {
      product.app
        .getHttpServer()
        .once('request', (_request: unknown, response: http.ServerResponse) =>
          response.once('close', () => resolve()),
        );
    });
    subject.whenAsked = () => {
      ask();
      return mayGoOn;
    };
    const request = begin();
    await asked;
    request.destroy();
    await wasClosed;
    subject.whenAsked = async () => undefined;
    goOn();
    await sent();
    expect(slots.taken).toBe(0);
  });

  it('says no length is cut at ten megabytes', async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const request = http.request(
        addressOf({}),
        { method: 'POST', headers: { ...headersOf({}), 'transfer-encoding': 'chunked' } },
        (answer) => {
          resolve(answer.statusCode);
          answer.resume();
        },
      );
      request.on('error', () => undefined);
      request.write(Buffer.alloc(LARGEST_FILE));
      request.write('x');
      request.end();
    });
    expect(status).toBe(413);
    expect(await rowsHere()).toBe(0);
  });

  it('ends where it is refused by what it is added to leaves neither a row nor bytes', async () => {
    let taken = '';
    subject.whenTaken = async (file) => {
      taken = file.id;
      expect(await stored(file.id)).toBe(true);
      throw new Forbidden();
    };
    expect((await send()).status).toBe(403);
    await product.settled();
    expect([await rowsHere(), await stored(taken)]).toEqual([0, false]);
  });

  it('meets a store that is away is asked to try again, and leaves nothing', async () => {
    await sent();
    await fs.rename(folder(), `${folder()}.away`);
    await fs.writeFile(folder(), '');
    expect(await refusal({})).toEqual([
      503,
      'UNAVAILABLE',
      'Le fichier n’a pas pu être gardé. Réessayez dans quelques minutes.',
    ]);
    expect(await rowsHere()).toBe(1);
    await fs.rm(folder());
    await fs.rename(`${folder()}.away`, folder());
    await product.settled();
  });
});

describe('the antivirus', () => {
  it('is waited for while it is away, and asked again', async () => {
    clamd.instead = (socket) => void socket.end();
    const id = await sent();
    await product.settled();
    const answer = await read(id);
    expect([answer.status, answer.headers.get('retry-after') !== null, await answer.text()]).toEqual([
      503,
      true,
      'L’antivirus n’a pas encore examiné ce fichier. Réessayez dans quelques minutes.\n',
    ]);
    const scanning = product.app.get(ScanFiles);
    expect(await scanning.waiting()).toBe(1);
    await scanning.scanWaiting();
    expect((await read(id)).status).toBe(503);
    clamd.instead = undefined;
    const { scanned } = clamd;
    await Promise.all([scanning.scanWaiting(), scanning.scan(id)]);
    await scanning.scanWaiting();
    expect([await scanning.waiting(), (await read(id)).status]).toEqual([0, 200]);
    expect(clamd.scanned - scanned).toBeLessThanOrEqual(2);
    expect((await eventsOf(product, id)).filter((name) => name === 'FileScanned')).toHaveLength(1);
  });

  it('finds something: nobody reads it, and its bytes go', async () => {
    const id = await sent({ bytes: aPdf(VIRUS) });
    await product.settled();
    expect(await row(id)).toMatchObject({ state: 'refused', threat: 'Essai.Virus.UNOFFICIAL' });
    expect([(await read(id)).status, await stored(id)]).toEqual([404, false]);
    const log = await product.database.manager.findBy(AuditEntry, { objectId: id, action: 'refuseFile' });
    expect(log).toHaveLength(1);
  });
});

describe('the files of one object, and of one person,', () => {
  it('are limited in number, also at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => send()));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 201, 429, 429]);
    expect((await refusal({}))[2]).toBe('Il y a déjà 4 fichiers ici. Retirez-en un d’abord.');
  });

  it('are limited in size', async () => {
    const bytes = Buffer.concat([aPdf(), Buffer.alloc(600_000, 'x')]);
    await sent({ bytes });
    expect((await refusal({ bytes }))[1]).toBe('LIMIT_REACHED');
    await sent();
  });

  it('are limited in a day', async () => {
    const file = await row(await sent());
    const many = Array.from({ length: 99 }, () => ({ ...file, id: newId(), subjectId: newId() }));
    await product.database.manager.insert(StoredFile, many);
    expect((await refusal({}))[2]).toBe(
      'Vous avez déjà envoyé 100 fichiers ou 200 Mo aujourd’hui. Continuez demain.',
    );
    product.clock.advance(2 * HOUR);
    const wait = Number((await send()).headers.get('retry-after'));
    expect(wait).toBeGreaterThan(21.9 * 3_600);
    expect(wait).toBeLessThanOrEqual(22 * 3_600);
    product.clock.advance(25 * HOUR);
    await sent();
    await product.database.manager.delete(StoredFile, { id: many.map(({ id }) => id)[0] });
  });
});

describe('a file that nobody can come to', () => {
  it('is swept: one cut off on its way, and those of what is gone', async () => {
    const [cut, gone] = [await row(await sent()), await row(await sent())];
    await product.settled();
    await product.database.manager.update(StoredFile, { id: cut?.id }, { state: 'receiving' });
    const sweep = product.app.get(SweepFiles);
    await sweep.run();
    expect(await rowsHere()).toBe(2);
    product.clock.advance(HOUR + 1);
    await sweep.run();
    expect(await row(cut?.id ?? '')).toBeNull();
    expect(await row(gone?.id ?? '')).not.toBeNull();
    subject.objects.delete(subjectId);
    await sweep.run();
    await product.settled();
    expect([await rowsHere(), await stored(cut?.id ?? ''), await stored(gone?.id ?? '')]).toEqual([
      0,
      false,
      false,
    ]);
  });

  it('has its bytes deleted once, however often that is asked for, and no other', async () => {
    const id = await sent();
    await product.settled();
    const handler = product.app.get(DeleteBytesOnFileGone);
    const event = { data: { fileId: id, subjectKind: 'spec', subjectId } } as Parameters<
      typeof handler.handle
    >[0];
    await handler.handle(event);
    expect(await stored(id)).toBe(true);
    await product.database.manager.delete(StoredFile, { id });
    await handler.handle(event);
    await handler.handle(event);
    expect(await stored(id)).toBe(false);
  });

  it('has lost its owner with their account, and stays', async () => {
    const id = await sent();
    await product.database.manager.update(StoredFile, { id }, { addedById: null });
    await product.settled();
    expect((await read(id)).status).toBe(200);
  });
});
