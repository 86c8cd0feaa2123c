import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A route as the application has it. */
export interface BuiltRoute {
  path: string;
  access: 'everyone' | 'signedIn';
}

const server = fileURLToPath(new URL('../../../apps/web/dist/server/server.js', import.meta.url));

/** Every route of the web application as it is built, in its own order. */
export const { routes } = createRequire(import.meta.url)(server) as {
  routes: readonly BuiltRoute[];
};
