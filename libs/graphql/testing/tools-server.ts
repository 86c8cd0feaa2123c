import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
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
  ListLoader,
  LocalDate,
  Page,
  type Permission,
  Public,
  type RequestContext,
  resultOf,
  WriteQuota,
} from '../src/index.js';
import { type Answer, graphqlClient } from './index.js';

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

/** How often tools were counted. */
export const counted = { times: 0 };
/** Keys in each batch of the loader. */
export const batches: string[][] = [];

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
    const count = async (): Promise<number> => ++counted.times;
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

/** Trusts the cookie: "admin" is an administrator. */
@Injectable()
class CookieActors extends ActorOfRequest {
  async actorOf({ headers }: FastifyRequest): Promise<RequestActor> {
    const { cookie } = headers;
    if (cookie === 'outage') throw new Error('the password is hunter2');
    return {
      isSignedIn: cookie !== undefined,
      personId: null,
      language: cookie === 'member who reads English' ? 'en' : undefined,
      holds: (permission: Permission) => permission === cookie,
    };
  }
}

/** Counted lengths of writes. */
export const written: number[] = [];

/** Limits a write to a hundred characters. */
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
export class ToyModule {}

/** Lines of the log. */
export const logged: string[] = [];
const collect = (...words: unknown[]): void => void logged.push(words.join(' '));
const logger: LoggerService = { log: () => undefined, warn: collect, error: collect, fatal: collect };

export interface ToolsServer {
  app: NestFastifyApplication;
  url: string;
  ask: (
    document: string,
    variables?: Record<string, unknown>,
    reader?: Parameters<typeof graphqlClient>[1],
  ) => Promise<Answer<Record<string, unknown>>>;
  post: (body: string, headers?: Record<string, string>) => Promise<Response>;
}

/** The smallest API that uses all features of this lib, for the specs of a file. */
export function toolsServer(): ToolsServer {
  const server = {
    ask: (document, variables, reader) => graphqlClient(server.url, reader).query(document, variables),
    post: (body, headers = { 'content-type': 'application/json' }) =>
      fetch(`${server.url}/graphql`, { method: 'POST', headers, body }),
  } as ToolsServer;
  beforeAll(async () => {
    server.app = await NestFactory.create<NestFastifyApplication>(
      ToyModule,
      new FastifyAdapter({ bodyLimit }),
      { logger },
    );
    await server.app.listen(0, '127.0.0.1');
    server.url = await server.app.getUrl();
  });
  afterAll(() => server.app.close());
  beforeEach(() => {
    logged.length = 0;
    batches.length = 0;
  });
  return server;
}

/** The errors of an invalid request. */
export const bad = (message: string) => [
  expect.objectContaining({ message, extensions: { code: 'BAD_REQUEST' } }),
];
