import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { workUnderWay } from '@passerelle/config';
import { Kind } from 'graphql';

/** How many root fields are named at most, since an operation may have many. */
const MOST = 5;

/** Names an operation while it runs, by its root fields, since names chosen by a client may be personal data. */
export const nameOperations: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => {
    let end = (): void => undefined;
    return {
      // The operation is valid, so its fields are those of the schema.
      didResolveOperation: async ({ operation }) => {
        const fields = (operation?.selectionSet.selections ?? []).flatMap((field) =>
          field.kind === Kind.FIELD ? [field.name.value] : [],
        );
        end = workUnderWay.begin(fields.slice(0, MOST).join(' + ') || 'an operation');
      },
      willSendResponse: async () => end(),
    };
  },
};
