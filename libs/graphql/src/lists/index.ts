export {
  type Connection,
  ConnectionArgs,
  connectionOf,
  ofEveryList,
  PageInfo,
} from './connection.graphql.js';
export { notACursor, readCursor, refusedCursor, unknownCursor, writeCursor } from './cursor.js';
export { assertPageLength, type KeysetList, keysetPage, type OrderKey, Page } from './keyset-page.js';
export { ListLoader, listLoaderBy, Loader, loaderBy, loaderById } from './loader.js';
