import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Controller,
  Get,
  Injectable,
  type LoggerService,
  Module,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  Args,
  Context,
  Field,
  GraphQLSchemaHost,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Language } from '@passerelle/config';
import {
  type CatalogueLike,
  Conflict,
  defineSentences,
  IllegalTransition,
  InvalidInput,
  line,
  NotFound,
  parseInput,
  TooManyRequests,
} from '@passerelle/problems';
import type { FastifyRequest } from 'fastify';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { z } from 'zod';
import {
  ActorOfRequest,
  Allow,
  bodyLimit,
  ConnectionArgs,
  connectionOf,
  CurrentActor,
  CurrentLanguage,
  type RequestActor,
  GraphqlModule,
  listUnguardedFields,
  ListLoader,
  LocalDate,
  Page,
  type Permission,
  printSchemaOf,
  Public,
  type RequestContext,
  resolversOf,
  resultOf,
  WriteQuota,
} from './index.js';
import { graphqlClient } from '../testing/index.js';

const fr = {
  offline: 'Ce tableau n’est plus en ligne.',
  taken: 'Ce nom est pris.',
  tooMany: 'Trop.',
  where: 'Où ?',
  next: 'Suite',
  changed: 'Quelqu’un d’autre l’a modifié.',
  alreadyAHammer: 'C’est déjà un marteau.',
  alreadyASaw: 'Il y a une scie.',
};
const en: CatalogueLike<typeof fr> = {
  offline: 'This board is no longer online.',
  taken: 'This name is taken.',
  tooMany: 'Too many.',
  where: 'Where?',
  next: 'Next',
  changed: 'Somebody else has changed it.',
  alreadyAHammer: 'It is a hammer already.',
  alreadyASaw: 'There is a saw.',
};
const sentences = defineSentences('tools', { fr, en });

@ObjectType()
class Tool {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

const ToolConnection = connectionOf(Tool, 'ToolConnection');
const RenameToolResult = resultOf('RenameToolResult', [Tool, InvalidInput, IllegalTransition]);

@InputType()
class ToolFilter {
  @Field(() => Date, { nullable: true })
  since?: Date | null;
}

let counted = 0;
const batches: string[][] = [];

@Injectable()
class SimilarTools extends ListLoader<string, { of: string; tool: Tool }> {
  protected async find(ids: readonly string[]): Promise<{ of: string; tool: Tool }[]> {
    batches.push([...ids]);
    return ids
      .filter((id) => id !== '3')
      .map((id) => ({ of: id, tool: { id, name: `like ${id}` } }))
      .toReversed();
  }
  protected keyOf(row: { of: string }): string {
    return row.of;
  }
}

const outage = new Error('the database is away');
const thrown: Record<string, () => Error> = {
  outage: () => outage,
  secret: () => new Error('the password is hunter2'),
  gone: () => new NotFound(),
  'gone, said so': () => new NotFound(sentences.offline()),
  often: () => new TooManyRequests(),
  invalid: () => new InvalidInput([{ field: 'name', rule: 'taken', message: sentences.taken() }]),
  'invalid, to whoever reads it': () =>
    new InvalidInput([
      { field: 'first', rule: 'between', message: sentences.tooMany() },
      {
        field: 'after',
        rule: 'cursor',
        message: sentences.where(),
        label: sentences.next(),
      },
    ]),
  conflict: () => new Conflict(sentences.changed()),
  'database away': () => Object.assign(new Error('10.255.255.1 is away'), { code: 'ECONNREFUSED' }),
  'nest 404': () => new NotFoundException('No such page'),
  'nest 503': () => new ServiceUnavailableException('redis://:hunter2@cache is down'),
};

@Resolver(() => Tool)
class ToolsResolver {
  constructor(private readonly similarTools: SimilarTools) {}

  @Public()
  @Query(() => ToolConnection)
  tools(@Args() { first }: ConnectionArgs): Page<Tool> {
    const tools = Array.from({ length: first }, (_, i) => ({ id: String(i + 1), name: `tool ${i + 1}` }));
    const count = async (): Promise<number> => ++counted;
    return new Page(tools, ({ id }) => id, { hasNextPage: false, hasPreviousPage: false }, count);
  }

  @ResolveField(() => [Tool])
  similar(@Parent() tool: Tool, @Context() context: RequestContext): Promise<readonly Tool[]> {
    return this.similarTools.load(context, tool.id).then((rows) => rows.map((row) => row.tool));
  }

  @ResolveField(() => Tool)
  spare(@Parent() tool: Tool): Tool {
    return tool;
  }

  @ResolveField(() => Tool, { nullable: true })
  broken(): Tool {
    throw new Error('the password is hunter2');
  }

  @ResolveField(() => Int)
  miscounted(): string {
    return 'hunter2';
  }

  @Public()
  @Mutation(() => RenameToolResult)
  renameTool(@Args('name') name: string): typeof RenameToolResult {
    const input = parseInput(z.object({ name: line({ max: 10 }) }), { name });
    if (input.name === 'hammer') throw new IllegalTransition(sentences.alreadyAHammer(), 'hammer', 'hammer');
    if (input.name === 'pliers')
      throw new InvalidInput([{ field: 'name', rule: 'taken', message: sentences.taken() }]);
    if (input.name === 'saw') throw new Conflict(sentences.alreadyASaw());
    return { id: '1', name: input.name };
  }

  @Public()
  @Query(() => String, { nullable: true })
  failing(@Args('how') how: string): never {
    throw thrown[how]!();
  }

  @Public()
  @Query(() => String)
  since(
    @Args('filter', { nullable: true }) filter?: ToolFilter,
    @Args('day', { type: () => LocalDate, nullable: true }) day?: string,
  ): string {
    return [filter?.since?.toISOString(), day].join(' ');
  }

  @Public()
  @Query(() => String)
  who(@CurrentActor() actor: RequestActor, @CurrentLanguage() language: Language): string {
    return `${actor.isSignedIn ? 'somebody' : 'nobody'} ${language}`;
  }

  @Allow('signedIn')
  @Query(() => Boolean)
  forMembers(): boolean {
    return true;
  }

  @Allow('curator', 'admin')
  @Query(() => Boolean)
  forStaff(): boolean {
    return true;
  }

  @Query(() => Boolean)
  forgotten(): boolean {
    return true;
  }

  @Mutation(() => Boolean)
  forgottenToo(): boolean {
    return true;
  }
}

/** Takes the cookie at its word: "admin" is an administrator. */
@Injectable()
class CookieActors extends ActorOfRequest {
  async actorOf({ headers }: FastifyRequest): Promise<RequestActor> {
    const { cookie } = headers;
    if (cookie === 'outage') throw new Error('the password is hunter2');
    return {
      isSignedIn: cookie !== undefined,
      language: cookie === 'member who reads English' ? 'en' : undefined,
      holds: (permission: Permission) => permission === cookie,
    };
  }
}

/** What was counted as written. */
const written: number[] = [];

/** Nobody may write more than a hundred characters at once. */
@Injectable()
class HundredCharacters extends WriteQuota {
  async count(_: RequestActor, characters: number): Promise<void> {
    written.push(characters);
    if (characters > 100) throw new TooManyRequests();
  }
}

@Module({
  providers: [
    { provide: ActorOfRequest, useClass: CookieActors },
    { provide: WriteQuota, useClass: HundredCharacters },
  ],
  exports: [ActorOfRequest, WriteQuota],
})
class CookieModule {}

@Controller()
class OtherController {
  @Get('/other')
  other(): never {
    throw new NotFoundException('not here');
  }
}

@Module({ providers: [ToolsResolver, SimilarTools], controllers: [OtherController] })
class ToolsModule {}

@Module({ imports: [GraphqlModule.forRoot({ imports: [CookieModule] }), ToolsModule] })
class ToyModule {}

const logged: string[] = [];
const collect = (...words: unknown[]): void => void logged.push(words.join(' '));
const logger: LoggerService = { log: () => undefined, warn: collect, error: collect, fatal: collect };

let app: NestFastifyApplication;
let url: string;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(ToyModule, new FastifyAdapter({ bodyLimit }), {
    logger,
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterAll(() => app.close());
beforeEach(() => {
  logged.length = 0;
  batches.length = 0;
});

const ask = (
  document: string,
  variables?: Record<string, unknown>,
  options?: Parameters<typeof graphqlClient>[1],
) => graphqlClient(url, options).query(document, variables);
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${url}/graphql`, { method: 'POST', headers, body });
const bad = (message: string) => [expect.objectContaining({ message, extensions: { code: 'BAD_REQUEST' } })];
const nested = (levels: number) =>
  `{ tools(first: 1) { nodes ${'{ spare '.repeat(levels - 3)}{ id }${' }'.repeat(levels - 2)} }`;

describe('limits of an operation', () => {
  it('lets through what a page asks for, and the introspection of the whole schema', async () => {
    expect(await ask(nested(10))).toMatchObject({ status: 200, data: { tools: {} } });
    const { data } = await graphqlClient(url).query<IntrospectionQuery>(getIntrospectionQuery());
    expect(data && buildClientSchema(data).getType('Tool')).toBeDefined();
  });

  it('refuses a query nested 30 levels deep', async () => {
    expect(await ask(nested(30))).toEqual({
      status: 400,
      errors: bad('This query is nested 30 levels deep; at most 10 are allowed.'),
    });
    expect(batches).toEqual([]);
  });

  it('sees through fragments', async () => {
    const parts = Array.from({ length: 9 }, (_, i) => `fragment F${i} on Tool { similar { ...F${i + 1} } }`);
    const document = `{ tools { nodes { ...F0 } } } ${parts.join(' ')} fragment F9 on Tool { ... on Tool { id } }`;
    expect((await ask(document)).errors).toEqual(
      bad('This query is nested 12 levels deep; at most 10 are allowed.'),
    );
  });

  it('refuses 1 000 aliases by its tokens and 31 by their number', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await ask(aliases(1000))).errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('2000 tokens'),
        extensions: { code: 'BAD_REQUEST' },
      }),
    ]);
    expect((await ask(aliases(31))).errors).toEqual(
      bad('This query has 31 aliases; at most 30 are allowed.'),
    );
  });

  it('refuses what says the same again and again', async () => {
    expect(await ask(`{ ${'tools { nodes { similar { id } } } '.repeat(150)} }`)).toEqual({
      status: 400,
      errors: bad('This document selects the same fields too often; at most 2000 pairs are allowed.'),
    });
  });

  it('refuses too many root fields and too many directives', async () => {
    expect((await ask(`{ ${'__typename '.repeat(21)} }`)).errors).toEqual(
      bad('This query asks for 21 root fields; at most 20 are allowed.'),
    );
    const fields = Array.from({ length: 16 }, () => '... @include(if: true) { __typename @skip(if: false) }');
    expect((await ask(`{ ${fields.join(' ')} }`)).errors).toEqual(
      bad('This query has 32 directives; at most 30 are allowed.'),
    );
  });

  it('counts what is under a list as often as the list is long, by its variables too', async () => {
    const under = [
      'similar { similar { similar { id } } }',
      'again: similar { similar { id name } }',
      'more: similar { id name spare { id } }',
      'id name spare { id } a: id b: id c: id',
    ];
    const document = `query ($n: Int!) { tools(first: $n) { nodes { ${under.join(' ')} } } }`;
    expect(await ask(document, { n: 80 })).toMatchObject({ status: 200 });
    expect((await ask(document, { n: 100 })).errors).toEqual(
      bad('This query may return 24101 fields; at most 20000 are allowed.'),
    );
    const assumed = document.replace('$n: Int!', '$n: Int! = 100');
    expect((await ask(assumed)).errors).toEqual(
      bad('This query may return 24101 fields; at most 20000 are allowed.'),
    );
    expect(await ask(assumed, { n: 80 })).toMatchObject({ status: 200 });
  });

  it('counts a list that says no length as five, wherever it is', async () => {
    const lists = (levels: number) =>
      `{ tools(first: 1) { nodes { ${'similar { spare { '.repeat(levels)}id${' } }'.repeat(levels)} } } }`;
    expect(await ask(lists(3))).toMatchObject({ status: 200 });
    const fragments = '{ tools(first: 80) { ...A } } fragment A on ToolConnection { nodes { ...B } }';
    expect(
      (await ask(`${fragments} fragment B on Tool { similar { similar { similar { id name } } } }`)).errors,
    ).toEqual(bad('This query may return 22561 fields; at most 20000 are allowed.'));
  });

  it('lets the schema be read whole once an operation', async () => {
    const whole = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
    });
    expect(await ask(whole)).toMatchObject({ status: 200 });
    const twice = await ask(
      whole.replace(
        '__schema',
        '__schema { queryType { name } } again: __schema { types { ...FullType } } more: __schema',
      ),
    );
    expect(twice.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/may return \d+ fields/) }),
    ]);
  });

  it('answers 400 to an operation that the document does not have', async () => {
    const response = await post(JSON.stringify({ query: 'query A { who }', operationName: 'B' }));
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: bad('Unknown operation named "B".') },
    ]);
  });

  it('refuses a body of 20 MB before reading it through', async () => {
    const response = await post(JSON.stringify({ query: `{ who } #${'x'.repeat(20 * 1024 * 1024)}` }));
    expect([response.status, await response.json()]).toEqual([
      413,
      { errors: bad('This request is too large; at most 1048576 bytes are allowed.') },
    ]);
    expect(logged).toEqual([]);
  });

  it('refuses what is not JSON, several operations in one request, and what a foreign page could send', async () => {
    const answers = [
      await post('{'),
      await post(JSON.stringify([{ query: '{ who }' }, { query: '{ who }' }])),
      await post(JSON.stringify({ query: '{ who }' }), { 'content-type': 'text/plain' }),
      await fetch(`${url}/graphql?query={who}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  it('shows no page to a browser', async () => {
    const response = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
  });
});

describe('the access guard', () => {
  const codes = async (cookie?: string) => {
    const { errors = [] } = await ask('{ forMembers forStaff forgotten who }', {}, { cookie });
    return Object.fromEntries(errors.map((error) => [error.path?.[0], error.extensions?.['code']]));
  };
  const nullable = async (field: string, cookie?: string) =>
    (await ask(`{ ${field} }`, {}, { cookie })).errors?.[0]?.extensions?.['code'] ?? 'open';

  it('opens by permission', async () => {
    expect(await nullable('who')).toBe('open');
    expect(await nullable('forMembers')).toBe('UNAUTHENTICATED');
    expect(await nullable('forMembers', 'member')).toBe('open');
    expect(await nullable('forStaff')).toBe('UNAUTHENTICATED');
    expect(await nullable('forStaff', 'member')).toBe('FORBIDDEN');
    expect(await nullable('forStaff', 'admin')).toBe('open');
    expect(await codes('admin')).toEqual({ forgotten: 'FORBIDDEN' });
  });

  it('stays shut for everybody where nothing is said', async () => {
    expect(await nullable('forgotten')).toBe('FORBIDDEN');
    expect(await nullable('forgotten', 'admin')).toBe('FORBIDDEN');
    expect((await ask('mutation { forgottenToo }', {}, { cookie: 'admin' })).errors).toHaveLength(1);
  });

  it('can be listed where nothing is said', async () => {
    expect(listUnguardedFields(await resolversOf(ToyModule))).toEqual([
      'Query ToolsResolver.forgotten',
      'Mutation ToolsResolver.forgottenToo',
    ]);
  });

  it('says in the log what was refused, and nothing of who asked or what they wrote', async () => {
    await ask('{ forStaff }', {}, { cookie: 'member' });
    await ask('mutation { forgottenToo }', {}, { cookie: 'admin' });
    // Somebody whose session has ended.
    await ask('{ forMembers }');
    expect(logged).toEqual([
      'Refused Query.forStaff: FORBIDDEN AccessGuard',
      'Refused Mutation.forgottenToo: FORBIDDEN AccessGuard',
    ]);
  });

  it('has each mutation counted with the text in it, and no query', async () => {
    written.length = 0;
    const rename = (name: string) =>
      ask('mutation ($name: String!) { renameTool(name: $name) { __typename } }', { name });
    await rename('saw blade');
    await ask('{ tools { totalCount } }');
    expect(written).toEqual([9]);
    expect((await rename('x'.repeat(101))).errors).toMatchObject([
      { extensions: { code: 'TOO_MANY_REQUESTS' } },
    ]);
    await ask(
      'mutation { a: renameTool(name: "saw blade") { __typename } b: renameTool(name: "blade") { __typename } }',
    );
    expect(written).toEqual([9, 101, 9, 5]);
  });

  it('leaves other routes alone', async () => {
    const response = await fetch(`${url}/other`);
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ message: 'not here' }),
    ]);
  });

  it('tells resolvers who asks and in which language', async () => {
    const who = async (options: Parameters<typeof graphqlClient>[1]) =>
      (await ask('{ who }', {}, options)).data?.['who'];
    expect(await who({ language: '' })).toBe('nobody fr');
    expect(await who({ language: 'de, en-GB;q=0.8, fr;q=0.5' })).toBe('nobody en');
    expect(await who({ cookie: 'member who reads English', language: 'fr' })).toBe('somebody en');
  });
});

describe('problems', () => {
  const rename = (name: string, language = 'fr') =>
    ask(
      `mutation ($name: String!) { renameTool(name: $name) {
        __typename
        ... on Tool { name }
        ... on Problem { message }
        ... on InvalidInput { fields { field rule message } }
        ... on IllegalTransition { from to }
      } }`,
      { name },
      { language },
    );

  it('become members of the union that expects them', async () => {
    expect(await rename(' saw  blade ')).toEqual({
      status: 200,
      data: { renameTool: { __typename: 'Tool', name: 'saw blade' } },
    });
    expect(await rename('hammer', 'en')).toEqual({
      status: 200,
      data: {
        renameTool: {
          __typename: 'IllegalTransition',
          message: 'It is a hammer already.',
          from: 'hammer',
          to: 'hammer',
        },
      },
    });
    const message = 'No more than 10 characters.';
    expect((await rename('a hammer too long', 'en')).data?.['renameTool']).toEqual({
      __typename: 'InvalidInput',
      message: `name — ${message}`,
      fields: [{ field: 'name', rule: 'too_big', message }],
    });
    expect(logged).toEqual([]);
  });

  it('that say the same in each language are read in the reader’s', async () => {
    for (const [language, taken, inOneLine] of [
      ['fr', 'Ce nom est pris.', 'first — Trop. Suite — Où ?'],
      ['en', 'This name is taken.', 'first — Too many. Next — Where?'],
    ] as const) {
      expect((await rename('pliers', language)).data?.['renameTool']).toEqual({
        __typename: 'InvalidInput',
        message: taken,
        fields: [{ field: 'name', rule: 'taken', message: taken }],
      });
      const [error] =
        (await ask('{ failing(how: "invalid, to whoever reads it") }', {}, { language })).errors ?? [];
      expect(error?.message).toBe(inOneLine);
      expect(error?.extensions?.['fields']).toEqual([
        { field: 'first', rule: 'between', message: expect.any(String) },
        { field: 'after', rule: 'cursor', message: expect.any(String) },
      ]);
    }
    expect(logged).toEqual([]);
  });

  it('are errors where nobody expects them', async () => {
    expect((await rename('saw', 'en')).errors).toEqual([
      expect.objectContaining({
        message: 'There is a saw.',
        extensions: { code: 'BAD_REQUEST', problem: 'Conflict' },
      }),
    ]);
    expect((await ask('{ failing(how: "invalid") }')).errors?.[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      problem: 'InvalidInput',
      fields: [{ field: 'name', rule: 'taken', message: 'Ce nom est pris.' }],
    });
    expect(logged).toEqual([]);
  });
});

describe('errors', () => {
  const failing = async (how: string, language = 'fr') =>
    (await ask('query Failing($how: String!) { failing(how: $how) }', { how }, { language })).errors?.[0];

  it('carry one of seven codes and a sentence for the reader', async () => {
    expect(await failing('gone')).toMatchObject({
      message: 'Cet élément n’existe pas ou n’existe plus.',
      path: ['failing'],
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await failing('gone', 'en')).toMatchObject({ message: 'This does not exist, or no longer does.' });
    expect(await failing('gone, said so')).toMatchObject({ message: 'Ce tableau n’est plus en ligne.' });
    expect(await failing('often')).toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
    expect(await failing('nest 404')).toMatchObject({
      message: 'No such page',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(logged).toEqual([]);
  });

  it('of a database that is away are 503 for the whole request, and one line however many meet them', async () => {
    logged.length = 0;
    for (let i = 0; i < 3; i++) {
      const answer = await ask('{ failing(how: "database away") who }', {}, { language: 'en' });
      expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([503, { code: 'UNAVAILABLE' }]);
      expect(answer.errors?.[0]?.message).toBe(
        'Passerelle cannot answer at the moment. Nothing is lost: try again shortly.',
      );
    }
    expect(logged).toEqual([expect.stringContaining('answered with 503: 10.255.255.1 is away')]);
    expect(logged[0]).not.toContain('at ');
  });

  it('that nobody foresaw are masked, and logged once under the reference that the reader has', async () => {
    for (const how of ['secret', 'nest 503']) {
      logged.length = 0;
      const error = await failing(how);
      const reference = String(error?.extensions?.['reference']);
      expect(error).toMatchObject({
        message: `Une erreur inattendue s’est produite (référence ${reference}).`,
        extensions: { code: 'INTERNAL' },
      });
      expect(JSON.stringify(error)).not.toContain('hunter2');
      expect(logged).toHaveLength(1);
      expect(logged[0]).toContain(`Unexpected error ${reference} in Failing`);
      expect(logged[0]).toContain('hunter2');
    }
    expect(await failing('secret', 'en')).toMatchObject({
      message: expect.stringContaining('An unexpected error occurred'),
    });
  });

  it('that reach several fields are logged once', async () => {
    const { errors = [] } = await ask('{ one: failing(how: "outage") other: failing(how: "outage") }');
    const [one, other] = errors.map(({ extensions }) => extensions?.['reference']);
    expect(one).toEqual(expect.any(String));
    expect(other).toBe(one);
    expect(logged).toHaveLength(1);
  });

  it('are masked wherever they happen', async () => {
    for (const [document, cookie] of [
      ['{ tools(first: 1) { nodes { broken { id } } } }'],
      ['{ tools(first: 1) { nodes { miscounted } } }'],
      ['{ who }', 'outage'],
    ] as const) {
      logged.length = 0;
      const { errors, ...answer } = await ask(document, {}, { cookie });
      expect(errors).toEqual([
        expect.objectContaining({ extensions: { code: 'INTERNAL', reference: expect.any(String) } }),
      ]);
      expect(JSON.stringify([errors, answer])).not.toContain('hunter2');
      expect(logged).toHaveLength(1);
    }
  });

  it('of the query itself are BAD_REQUEST', async () => {
    for (const document of ['{ nope }', '{ who', 'query ($a: Nope) { failing(how: $a) }', '{ failing }']) {
      expect(await ask(document)).toEqual({
        status: 400,
        errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })],
      });
    }
    expect(
      (await ask('query ($n: Int) { tools(first: $n) { nodes { id } } }', { n: null })).errors?.[0],
    ).toMatchObject({
      message: 'Argument "first" of non-null type "Int!" must not be null.',
      extensions: { code: 'BAD_REQUEST' },
    });
    expect(logged).toEqual([]);
  });

  it('suggest no name of the schema', async () => {
    const documents = [
      '{ tool }',
      '{ tools { nodes { nam } } }',
      '{ who(langage: fr) }',
      'query ($a: Tol) { who }',
      '{ tols { nodes { id } } }',
    ];
    for (const document of documents) {
      const message = (await ask(document)).errors?.[0]?.message ?? '';
      expect([document, message]).toEqual([document, expect.stringMatching(/^(Cannot query|Unknown)/)]);
      expect(message).not.toMatch(/Did you mean/);
    }
  });

  it('of a value name the argument', async () => {
    expect((await ask('{ since(day: "2026-02-30") }')).errors).toEqual(
      bad(
        'Argument "day": Expected value of type "LocalDate", found "2026-02-30"; A LocalDate looks like "2026-11-24": a day of the calendar.',
      ),
    );
    expect((await ask('{ since(filter: { since: "yesterday" }) }')).errors?.[0]?.message).toMatch(
      /^Argument "filter": Expected value of type "DateTime", found "yesterday"; A DateTime looks like/,
    );
    const answer = await ask('query ($filter: ToolFilter) { since(filter: $filter) }', {
      filter: { since: '2026-11-24' },
    });
    expect(answer.errors?.[0]?.message).toContain(
      'Variable "$filter" got invalid value "2026-11-24" at "filter.since"',
    );
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});

describe('values', () => {
  it('of time are exact to the millisecond', async () => {
    const document = 'query ($at: DateTime!) { since(filter: { since: $at }, day: "2024-02-29") }';
    expect((await ask(document, { at: '2026-11-24T10:30:00.123+01:00' })).data).toEqual({
      since: '2026-11-24T09:30:00.123Z 2024-02-29',
    });
    for (const day of ['0000-01-01', '2026-02-30', '24/11/2026']) {
      const { errors } = await ask(document.replace('2024-02-29', day), { at: '2026-11-24T10:30:00Z' });
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('a day of the calendar'),
          extensions: { code: 'BAD_REQUEST' },
        }),
      ]);
    }
  });
});

describe('loaders', () => {
  it('find together what one answer needs, once, in order, and anew for each request', async () => {
    const document =
      '{ tools(first: 4) { nodes { id similar { name } } } again: tools(first: 2) { nodes { similar { name } } } }';
    const { data } = await ask(document);
    expect(data?.['tools']).toEqual({
      nodes: ['1', '2', '3', '4'].map((id) => ({ id, similar: id === '3' ? [] : [{ name: `like ${id}` }] })),
    });
    expect(batches).toEqual([['1', '2', '3', '4']]);
    await ask(document);
    expect(batches).toHaveLength(2);
  });
});

describe('connections', () => {
  it('count only for who asks', async () => {
    counted = 0;
    const page = await ask(
      '{ tools(first: 2) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }',
    );
    expect(page.data?.['tools']).toEqual({
      edges: [
        { cursor: '1', node: { id: '1' } },
        { cursor: '2', node: { id: '2' } },
      ],
      pageInfo: { endCursor: '2', hasNextPage: false },
    });
    expect(counted).toBe(0);
    expect((await ask('{ tools { totalCount } }')).data).toEqual({ tools: { totalCount: 1 } });
  });
});

describe('the schema', () => {
  it('is printed, sorted, from the resolvers alone, and is the one that is served', async () => {
    const printed = await printSchemaOf(await resolversOf(ToyModule));
    expect(printed).toContain(
      'type InvalidInput implements Problem {\n  fields: [FieldProblem!]!\n  message: String!\n}',
    );
    expect(printed).toContain('union RenameToolResult = IllegalTransition | InvalidInput | Tool');
    const { schema } = app.get(GraphQLSchemaHost, { strict: false });
    expect(printed).toContain(printSchema(schema));
  });
});
