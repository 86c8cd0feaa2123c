import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A route as the application has it. */
export interface BuiltRoute {
  path: string;
  access: 'everyone' | 'signedIn';
}

const server = fileURLToPath(new URL('../../../apps/web/dist/server/server.js', import.meta.url));

/** Every route of the built web application, in the order of the build. */
export const { routes } = createRequire(import.meta.url)(server) as {
  routes: readonly BuiltRoute[];
};
