import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

const BEGINS = ' Did you mean ';

/** Leaves out of errors which names of the schema look like the one that was asked for. */
export const hideSuggestions: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) {
        // No pattern: a request may hold these words thousands of times.
        const at = error.message.endsWith('?') ? error.message.lastIndexOf(BEGINS) : -1;
        if (at !== -1) error.message = error.message.slice(0, at);
      }
    },
  }),
};
