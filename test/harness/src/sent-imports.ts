import { sessionOf } from '@passerelle/accounts/testing';
import { Person } from '@passerelle/accounts';
import { graphqlClient, type GraphqlClient } from '@passerelle/graphql/testing';
import { ask, problem } from './journey.js';
import type { Product } from './product/index.js';

export interface Counts {
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** An import in the API. */
export interface SentImport {
  id: string;
  state: string;
  fileName: string;
  failure: string | null;
  total: number;
  columns: { letters: string; heading: string; samples: string[]; field: string | null }[];
  counts: Counts | null;
  problems: { row: number; column: string | null; message: string; advice: string | null }[];
  remarks: { row: number | null; message: string }[];
  likenesses: { row: number; like: number; by: string }[];
  leftOut: number[];
  planHash: string | null;
  planChanged: boolean;
  appliedBy: { name: string } | null;
  undone:
    | (Counts & {
        withdrawn: number;
        restored: number;
        kept: number;
        lines: { row: number; message: string }[];
      })
    | null;
  viewerCan: { plan: boolean; apply: boolean; undo: boolean; drop: boolean };
}

export const importFields = `id state fileName failure total columns { letters heading samples field }
  counts { created changed unchanged refused } problems { row column message advice } remarks { row message }
  likenesses { row like by } leftOut planHash planChanged appliedBy { name } undone { withdrawn restored kept lines { row message } }
  viewerCan { plan apply undo drop }`;

type Outcome = SentImport & { __typename: string; message: string };
const act = (field: string, args: string, call: string): string =>
  `mutation ${args} { ${field}${call} { ${problem} ... on Import { ${importFields} } } }`;

/** A curator who sends files. */
export interface Sender {
  client: GraphqlClient;
  cookie: string;
  send(
    kind: string,
    name: string,
    bytes: Buffer | string,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Sends a file, and waits for its plan. */
  planned(kind: string, name: string, bytes: Buffer | string): Promise<SentImport>;
  see(id: string): Promise<SentImport>;
  plan(id: string, columns: (string | null)[], leftOut?: readonly number[]): Promise<Outcome>;
  apply(id: string, planHash: string | null): Promise<Outcome>;
  undo(id: string): Promise<Outcome>;
  drop(id: string): Promise<Outcome>;
}

/** @param options.work does the work of a worker, if the product has none */
export async function senderOf(
  product: Product,
  email: string,
  { role = 'curator', work }: { role?: 'curator' | 'none'; work?: (id: string) => Promise<void> } = {},
): Promise<Sender> {
  await product.as(email, role);
  const { id } = await product.database.manager.findOneByOrFail(Person, { email });
  const cookie = await sessionOf(product.app, id);
  const client = graphqlClient(product.url, { cookie });
  const send: Sender['send'] = (kind, name, bytes, headers = {}) =>
    fetch(`${product.url}/api/imports?${new URLSearchParams({ kind, name }).toString()}`, {
      method: 'POST',
      headers: { cookie, origin: product.url, 'content-type': 'application/octet-stream', ...headers },
      body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    });
  const see: Sender['see'] = (importId) =>
    ask(client, `query ($id: ID!) { import(id: $id) { ${importFields} } }`, { id: importId });
  return {
    client,
    cookie,
    send,
    see,
    async planned(kind, name, bytes) {
      const answer = await send(kind, name, bytes);
      const body = (await answer.json()) as { id?: string; message?: string };
      if (body.id === undefined) throw new Error(`Refused: ${answer.status} ${body.message}`);
      await (work?.(body.id) ?? product.settled());
      return see(body.id);
    },
    plan: (importId, columns, leftOut = []) =>
      ask(
        client,
        act(
          'planImport',
          '($id: ID!, $columns: [String]!, $leftOut: [Int!]!)',
          '(id: $id, columns: $columns, leftOut: $leftOut)',
        ),
        { id: importId, columns, leftOut },
      ),
    apply: (importId, planHash) =>
      ask(client, act('applyImport', '($id: ID!, $hash: String!)', '(id: $id, planHash: $hash)'), {
        id: importId,
        hash: planHash,
      }),
    undo: (importId) => ask(client, act('undoImport', '($id: ID!)', '(id: $id)'), { id: importId }),
    drop: (importId) => ask(client, act('dropImport', '($id: ID!)', '(id: $id)'), { id: importId }),
  };
}
