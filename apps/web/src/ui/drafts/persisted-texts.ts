/** An IndexedDB store of this browser, for texts that are not sent yet. A library would be larger than these few requests. */
const DATABASE = 'passerelle';
const STORE = 'kept';

let opened: Promise<IDBDatabase> | undefined;
/** Fallback for browsers that store nothing, as some do in private windows. The texts last as long as the tab. */
const inTab = new Map<string, unknown>();

const answerTo = async <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing.')));
  });

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  const database = await answerTo(request);
  // Another tab opens a later version of the database, and this tab must not block it.
  database.addEventListener('versionchange', () => {
    database.close();
    opened = undefined;
  });
  return database;
}

async function ask<Result>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  opened ??= open();
  try {
    const transaction = (await opened).transaction(STORE, mode);
    const isComplete = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Not kept.')));
    });
    const asked = answerTo(request(transaction.objectStore(STORE)));
    // The transaction is complete. An explicit commit saves the text even if the reader leaves the page at once.
    transaction.commit();
    const [answer] = await Promise.all([asked, isComplete]);
    return answer;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

/** @returns false: the browser stores nothing, and closing the tab loses the text */
export async function persist(key: string, value: unknown): Promise<boolean> {
  inTab.set(key, value);
  try {
    await ask('readwrite', (store) => store.put(value, key));
    return true;
  } catch {
    return false;
  }
}

/** The value stored under a key. undefined: there is none. */
export async function persisted(key: string): Promise<unknown> {
  try {
    return await ask<unknown>('readonly', (store) => store.get(key));
  } catch {
    return inTab.get(key);
  }
}

export async function forget(key: string): Promise<void> {
  inTab.delete(key);
  await ask('readwrite', (store) => store.delete(key)).catch(() => undefined);
}

let cleanedFor: string | undefined;
const isOfAnother = (value: unknown, personId: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'ownerId' in value &&
  typeof value.ownerId === 'string' &&
  value.ownerId !== personId;

/**
 * Deletes texts that other people typed at this browser, once a person has signed in, since a session may have ended
 * without a sign-out. Texts that the same person typed before stay, and so do texts without an owner.
 */
export async function forgetOthers(personId: string): Promise<void> {
  if (cleanedFor === personId) return;
  cleanedFor = personId;
  for (const [key, value] of inTab) if (isOfAnother(value, personId)) inTab.delete(key);
  try {
    const keys = await ask('readonly', (store) => store.getAllKeys());
    for (const key of keys) {
      const value = await ask<unknown>('readonly', (store) => store.get(key));
      if (isOfAnother(value, personId)) await ask('readwrite', (store) => store.delete(key));
    }
  } catch {
    // A browser that stores nothing.
  }
}

/** Deletes all texts at sign-out, so that the next person at this browser finds none. */
export async function forgetAll(): Promise<void> {
  inTab.clear();
  await ask('readwrite', (store) => store.clear()).catch(() => undefined);
}
