import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

const BEGINS = ' Did you mean ';

/** Removes suggestions of similar schema names from errors. */
export const hideSuggestions: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors }) => {
      for (const error of errors) {
        // No regular expression: a request may hold these words thousands of times.
        const at = error.message.endsWith('?') ? error.message.lastIndexOf(BEGINS) : -1;
        if (at !== -1) error.message = error.message.slice(0, at);
      }
    },
  }),
};
