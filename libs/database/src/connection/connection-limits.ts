import type net from 'node:net';
import type { ProcessKind } from '@passerelle/config';
import pg from 'pg';

/** How long a connection may wait, in milliseconds; 0: for ever. */
interface ConnectionLimits {
  /** One statement, until its last row. */
  statement: number;
  /** Waiting for a lock of another transaction: on a row, a table, or an advisory lock. */
  lock: number;
  /** An idle transaction, since its locks keep others waiting. */
  idleInTransaction: number;
  /** Connecting, and waiting for a connection of a busy pool. */
  connect: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * A person waits for an API, and nobody waits for a worker. The person who runs a command can stop it. A rebuild, an
 * export and the loading of an index read page by page, so a statement that takes five minutes is a fault. A
 * migration may rewrite a whole table, but while it waits for a lock, all later statements on the table wait too.
 * `?statement_timeout=…` in DATABASE_URL, in milliseconds, has precedence.
 */
export const connectionLimits: Readonly<Record<ProcessKind | 'migration', ConnectionLimits>> = {
  api: { statement: 15 * SECOND, lock: 5 * SECOND, idleInTransaction: 15 * SECOND, connect: 3 * SECOND },
  'all in one': {
    statement: 5 * MINUTE,
    lock: 10 * SECOND,
    idleInTransaction: 5 * MINUTE,
    connect: 10 * SECOND,
  },
  worker: { statement: 5 * MINUTE, lock: 30 * SECOND, idleInTransaction: 5 * MINUTE, connect: 30 * SECOND },
  command: { statement: 10 * MINUTE, lock: MINUTE, idleInTransaction: 10 * MINUTE, connect: 30 * SECOND },
  migration: { statement: 0, lock: 10 * SECOND, idleInTransaction: 10 * MINUTE, connect: 10 * SECOND },
};

/** How long a connection may be silent beyond PostgreSQL's own limits before it counts as dead, in milliseconds. */
const GRACE = 2 * SECOND;

/**
 * Options of a connection or a pool. PostgreSQL itself enforces the limits. Keep-alives detect a lost peer (a machine
 * that vanished, a network that was cut) within a minute, in both directions.
 */
export function limitedConnection(kind: ProcessKind | 'migration') {
  const { statement, lock, idleInTransaction, connect } = connectionLimits[kind];
  return {
    connectionTimeoutMillis: connect,
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idleInTransaction,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * SECOND,
    options: '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3',
  } as const;
}

/**
 * A connection that ends itself if PostgreSQL is silent, since a frozen or unreachable server enforces no limit. The
 * running statement fails, and the connection with it, so that no pool returns it again.
 */
export class ImpatientClient extends pg.Client {
  // A field of pg that its types leave out.
  declare private readonly connectionParameters: Readonly<
    Record<string, string | number | false | undefined>
  >;
  declare readonly connection: pg.Connection & { readonly stream: net.Socket };
  /** Whether no statement runs. */
  declare private readonly readyForQuery: boolean;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // The running statement fails with the error. Without a listener the error would end the process, since
    // better-auth takes connections of the pool and does not listen.
    this.on('error', () => undefined);
    const { statement_timeout: statement, idle_in_transaction_session_timeout: idle } =
      this.connectionParameters;
    if (!Number(statement)) return;
    this.once('connect', () => {
      const { stream } = this.connection;
      stream.setTimeout(Math.max(Number(statement), Number(idle)) + GRACE);
      stream.on('timeout', () => {
        if (!this.readyForQuery) stream.destroy(new Error('Connection terminated: PostgreSQL is silent'));
      });
    });
  }
}
