export { type Connection, ConnectionArgs, connectionOf, type Edge, PageInfo } from './connection.graphql.js';
export { type KeyKind, type KeyValue, readCursor, unknownCursor, writeCursor } from './cursor.js';
export { assertPageLength, keysetPage, type OrderKey, Page } from './keyset-page.js';
export { ListLoader, Loader } from './loader.js';
