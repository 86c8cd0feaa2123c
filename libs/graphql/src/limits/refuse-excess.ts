import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ErrorCode } from '@passerelle/problems';
import { GraphQLError } from 'graphql';
import { limits } from './limits.js';
import { type Measure, measureOperation } from './measure-operation.js';

const refusals: Record<keyof Measure, (asked: number, allowed: number) => string> = {
  depth: (asked, allowed) => `This query is nested ${asked} levels deep; at most ${allowed} are allowed.`,
  aliases: (asked, allowed) => `This query has ${asked} aliases; at most ${allowed} are allowed.`,
  rootFields: (asked, allowed) => `This query asks for ${asked} root fields; at most ${allowed} are allowed.`,
  directives: (asked, allowed) => `This query has ${asked} directives; at most ${allowed} are allowed.`,
  cost: (asked, allowed) => `This query may return ${asked} fields; at most ${allowed} are allowed.`,
};

/** Refuses an operation above a limit, before any resolver runs. */
export const refuseExcess: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      // No operation has the requested name. The execution reports that.
      if (!operation) return;
      const measure = measureOperation(schema, document, operation, request.variables ?? {});
      for (const name of Object.keys(refusals) as (keyof Measure)[]) {
        if (measure[name] <= limits[name]) continue;
        throw new GraphQLError(refusals[name](measure[name], limits[name]), {
          nodes: [operation],
          extensions: { code: ErrorCode.BadRequest, http: { status: 400 } },
        });
      }
    },
  }),
};
