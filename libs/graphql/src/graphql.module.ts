import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Settings } from '@passerelle/config';
import type { FastifyRequest } from 'fastify';
import { AccessGuard } from './access-guard.js';
import {
  answerError,
  answerOutages,
  beforeOperation,
  hideSuggestions,
  rememberCircumstances,
} from './errors/answer-errors.js';
import { ErrorsFilter } from './errors/errors.filter.js';
import { graphqlPath, limits } from './limits/limits.js';
import { nameOperations } from './limits/name-operations.js';
import { refuseExcess } from './limits/refuse-excess.js';
import { refuseOverlaps } from './limits/refuse-overlaps.js';
import { ActorOfRequest, contextOf, languageOfRequest } from './request-context.js';
import { resolveFieldsDirectly } from './schema/field-of.js';
import { buildOptions, describeRoots } from './schema/print-schema.js';

interface GraphqlModuleOptions {
  /** The modules that export `ActorOfRequest` and `WriteQuota`. None if a global module does. */
  imports?: ModuleMetadata['imports'];
}

@Module({})
export class GraphqlModule {
  /** The API at `/graphql`, over every resolver of the application, each root field behind the access guard. */
  static forRoot({ imports = [] }: GraphqlModuleOptions = {}): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        ...imports,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [DiscoveryModule, ...imports],
          inject: [ActorOfRequest, DiscoveryService, { token: Settings, optional: true }],
          useFactory: (actors: ActorOfRequest, discovery: DiscoveryService, settings?: Settings) => ({
            ...apolloConfig(actors, settings?.demo === true),
            transformSchema: (schema) => describeRoots(resolveFieldsDirectly(schema, discovery)),
          }),
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ErrorsFilter },
      ],
    };
  }
}

/** @param suggests whether errors suggest similar schema names, as in development and demonstrations. */
const apolloConfig = (actors: ActorOfRequest, suggests: boolean): Omit<ApolloDriverConfig, 'driver'> => ({
  path: graphqlPath,
  autoSchemaFile: true,
  sortSchema: true,
  // Apollo checks the schema at its start.
  buildSchemaOptions: { ...buildOptions, skipCheck: true },
  context: (request: FastifyRequest) =>
    contextOf(actors, request).catch((error: unknown) => {
      throw beforeOperation(error, languageOfRequest(request.headers));
    }),
  formatError: answerError,
  autoTransformHttpErrors: false,
  includeStacktraceInErrorResponses: false,
  // The schema is public, and the client's file is generated from it.
  introspection: true,
  graphiql: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  parseOptions: { maxTokens: limits.tokens },
  validationRules: [refuseOverlaps],
  plugins: [
    rememberCircumstances,
    answerOutages,
    nameOperations,
    refuseExcess,
    ...(suggests ? [] : [hideSuggestions]),
    // Not used. The first would wrap every resolver.
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
  ],
});
