import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Concept, ConceptMember } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { FileStore, StoredFile } from '@passerelle/files';
import {
  anOfficeDocument,
  aPdf,
  sayingThatPartsUnpackTo,
  startClamdServer,
  VIRUS,
} from '@passerelle/files/testing';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements } from '@passerelle/harness';
import { ask, type Outcome, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

let clamd: Awaited<ReturnType<typeof startClamdServer>>;
beforeAll(async () => {
  clamd = await startClamdServer();
  return () => clamd.stop();
});
const product = bootProduct({ env: () => ({ CLAMD_URL: clamd.url }) });

interface Evidence {
  id: string;
  kind: string;
  label: string;
  isGone: boolean;
  file: {
    id: string;
    name: string;
    kind: string;
    size: number;
    readiness: string;
    scanned: boolean;
    path: string | null;
  } | null;
}
interface Shown extends Outcome {
  version: number;
  gates: { items: { key: string; evidence: Evidence[] }[] }[];
}
const shown = `id version gates { items { key evidence { id kind label isGone
  file { id name kind size readiness scanned path addedBy { name } } } } }`;
const one = `query ($id: ID!) { concept(id: $id) { ${shown} } }`;
const hide = `mutation ($id: ID!, $evidenceId: ID!) { removeEvidence(id: $id, evidenceId: $evidenceId) { ${problem} ... on Concept { ${shown} } } }`;
const answer = `mutation ($id: ID!, $item: GateItemKey!) { answerGateItem(id: $id, item: $item, answer: "Dit.", ready: true) { ${problem} } }`;
const request = `mutation ($id: ID!, $version: Int!) { requestGate(id: $id, version: $version) { ${problem} ... on Concept { version } } }`;
const decide = `mutation ($id: ID!, $version: Int!, $decision: GateVerdict!) {
  decideGate(id: $id, version: $version, gate: problem, decision: $decision, reason: "Lu.") { ${problem} ... on Concept { version } } }`;

/** Lina carries the concept, Anne takes part, Oscar signs, Inès takes no part. */
const emails = {
  lina: 'lina@cfa.example',
  anne: 'anne@mains.example',
  oscar: 'oscar@ovlt.example',
  ines: 'ines@ailleurs.example',
};
type Who = keyof typeof emails;
const cookies = {} as Record<Who, string>;
const clients = {} as Record<Who, GraphqlClient>;
const ids = {} as Record<Who, string>;
let id: string;
beforeAll(async () => {
  for (const who of Object.keys(emails) as Who[]) {
    await product.as(emails[who], who === 'oscar' ? 'curator' : 'none');
    ids[who] = (await product.database.manager.findOneByOrFail(Person, { email: emails[who] })).id;
    cookies[who] = await sessionOf(product.app, ids[who]);
    clients[who] = graphqlClient(product.url, { cookie: cookies[who] });
  }
});
beforeEach(async () => {
  const { lina, anne } = ids;
  ({ id } = await aConcept(product.database, { carrierId: lina, joined: [lina, anne] }));
});

interface Upload {
  by?: Who;
  part?: string;
  bytes?: Buffer;
  name?: string;
}
const send = async ({
  by = 'lina',
  part = 'what_exists',
  bytes = aPdf(),
  name = 'étude.pdf',
}: Upload = {}) => {
  const answered = await fetch(
    `${product.url}/api/files?${new URLSearchParams({ to: 'concept', id, part, name }).toString()}`,
    {
      method: 'POST',
      headers: { cookie: cookies[by], origin: product.url, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    },
  );
  return { status: answered.status, ...((await answered.json()) as { id?: string; message?: string }) };
};
const evidence = async (who: Who = 'lina'): Promise<Evidence[]> => {
  await product.settled();
  const { gates } = await ask<Shown>(clients[who], one, { id });
  return gates.flatMap(({ items }) => items).flatMap((item) => item.evidence);
};
const read = async (path: string | null | undefined, by: Who): Promise<number> =>
  (await fetch(`${product.url}${path ?? '/none'}`, { headers: { cookie: cookies[by] } })).status;
const ready = async (): Promise<number> => {
  for (const item of ['two_companies', 'carrier', 'what_exists'])
    await ask(clients.lina, answer, { id, item });
  const { version } = await product.database.manager.findOneByOrFail(Concept, { id });
  const asked = await ask<{ version: number }>(clients.lina, request, { id, version });
  return asked.version;
};

describe('a file as evidence', () => {
  it('is added by those who take part, and read by those who may read the concept', async () => {
    expect(await send({ by: 'anne', name: '../../Étude de marché.pdf' })).toMatchObject({ status: 201 });
    const [added] = await evidence();
    expect(added).toMatchObject({
      kind: 'file',
      label: 'Étude de marché.pdf',
      isGone: false,
      file: {
        name: 'Étude de marché.pdf',
        kind: 'pdf',
        size: aPdf().length,
        readiness: 'ready',
        scanned: true,
        addedBy: { name: 'anne' },
      },
    });
    const path = added?.file?.path;
    expect([await read(path, 'lina'), await read(path, 'oscar'), await read(path, 'ines')]).toEqual([
      200, 200, 404,
    ]);
    expect(await send({ by: 'ines' })).toMatchObject({ status: 404 });
    // A person who is only invited reads none yet.
    const seat = { conceptId: id, personId: ids.ines, organisationId: null, asCarrier: false };
    const since = new Date();
    await product.database.manager.insert(ConceptMember, { ...seat, state: 'invited', since });
    expect(await read(path, 'ines')).toBe(404);
    expect(await send({ by: 'ines' })).toMatchObject({ status: 404 });
    expect(await send({ part: 'elsewhere' })).toMatchObject({ status: 403 });
    expect(await product.database.manager.countBy(StoredFile, { subjectId: id })).toBe(1);
  });

  it('of a wrong type, a bomb, and one with a virus are refused', async () => {
    expect(await send({ bytes: Buffer.from('<html>') })).toMatchObject({ status: 400 });
    expect(await send({ bytes: sayingThatPartsUnpackTo(2 ** 31, anOfficeDocument('docx')) })).toMatchObject({
      status: 400,
      message: 'Une fois ouvert, ce document serait bien trop gros. Allégez-le, ou envoyez un PDF.',
    });
    expect(await evidence()).toEqual([]);
    const infected = await send({ bytes: aPdf(VIRUS) });
    expect(await evidence()).toMatchObject([{ file: { id: infected.id, readiness: 'refused', path: null } }]);
    expect(await read(`/fichiers/${infected.id}`, 'lina')).toBe(404);
  });

  it('is removed by those who take part while the gate is open, with its bytes', async () => {
    const { id: fileId = '' } = await send();
    const [added] = await evidence();
    expect(await ask(clients.anne, hide, { id, evidenceId: added?.id })).toHaveProperty('gates');
    expect(await evidence()).toEqual([]);
    expect(await product.app.get(FileStore).get(fileId)).toBeUndefined();
    expect(await read(`/fichiers/${fileId}`, 'lina')).toBe(404);
  });

  it('is neither added nor removed while a curator reads, and stays once a decision rests on it', async () => {
    await send();
    const [first] = await evidence();
    const version = await ready();
    expect(await send()).toMatchObject({ status: 409 });
    expect(await ask(clients.lina, hide, { id, evidenceId: first?.id })).toMatchObject({
      __typename: 'IllegalTransition',
    });
    product.clock.advance(1_000);
    await ask(clients.oscar, decide, { id, version, decision: 'changes' });
    expect(await ask(clients.lina, hide, { id, evidenceId: first?.id })).toMatchObject({
      message:
        'Une décision a été signée après cette preuve : elle reste, pour qui la relira. Ajoutez-en une autre.',
    });
    product.clock.advance(1_000);
    await send({ name: 'autre.pdf' });
    const [, second] = await evidence();
    expect(await ask(clients.lina, hide, { id, evidenceId: second?.id })).toHaveProperty('gates');
    await ask(clients.oscar, decide, { id, version: await ready(), decision: 'passed' });
    expect(await send()).toMatchObject({ status: 409 });
    const [kept, ...others] = await evidence('oscar');
    expect([kept?.file?.name, others]).toEqual(['étude.pdf', []]);
    expect(await read(kept?.file?.path, 'oscar')).toBe(200);
  });

  it('costs no more statements where there are more', async () => {
    const count = async (): Promise<number> => {
      await product.settled();
      const { statements } = await countStatements(product.database.dataSource, () =>
        ask(clients.lina, one, { id }),
      );
      return statements.filter((sql) => /stored_file|concept|person/.test(sql)).length;
    };
    await send();
    const few = await count();
    for (const part of ['carrier', 'two_companies', 'payer']) await send({ part });
    expect(await count()).toBe(few);
  });
});
