// Made by `build/routes.ts` from the folders of `pages/`.
declare module 'virtual:routes-for-everyone' {
  import type { Route } from './ui/routing/route.js';
  export const routes: readonly Route[];
}
declare module 'virtual:routes-of-readers' {
  import type { Route } from './ui/routing/route.js';
  export const routes: readonly Route[];
}
