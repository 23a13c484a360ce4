const NAME = 'linli';
const VERSION = 2;
const TABLES = ['outbox', 'shots', 'days'] as const;

export interface Table<T> {
  all: () => Promise<T[]>;
  put: (one: T) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

let opened: Promise<IDBDatabase> | undefined;

/** A table of the browser's own database, by `id`; refused where the browser keeps nothing. */
export async function table<T extends { id: string }>(name: (typeof TABLES)[number]): Promise<Table<T>> {
  await database();
  const done = async <R>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<R>) => {
    const transaction = (await database()).transaction(name, mode);
    return new Promise<R>((resolve, reject) => {
      const request = ask(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  return {
    all: () => done<T[]>('readonly', (rows) => rows.getAll()),
    put: async (one) => void (await done('readwrite', (rows) => rows.put(one))),
    drop: async (id) => void (await done('readwrite', (rows) => rows.delete(id))),
  };
}

function database(): Promise<IDBDatabase> {
  opened ??= open();
  return opened;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, VERSION);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      TABLES.filter((name) => !result.objectStoreNames.contains(name)).forEach((name) => result.createObjectStore(name, { keyPath: 'id' }));
    };
    opening.onsuccess = () => {
      const { result } = opening;
      // A newer build in another tab goes first; this one opens it anew when it needs it.
      result.onversionchange = () => {
        result.close();
        opened = undefined;
      };
      resolve(result);
    };
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}
