const NAME = 'linli';
const TABLES = ['outbox', 'shots'] as const;

export interface Table<T> {
  all: () => Promise<T[]>;
  put: (one: T) => Promise<void>;
  drop: (id: string) => Promise<void>;
}

let opened: Promise<IDBDatabase> | undefined;

/** A table of the browser's own database, by `id`; refused where the browser keeps nothing. */
export async function table<T extends { id: string }>(name: (typeof TABLES)[number]): Promise<Table<T>> {
  opened ??= open();
  const database = await opened;
  const done = <R>(mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = ask(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    all: () => done<T[]>('readonly', (rows) => rows.getAll()),
    put: async (one) => void (await done('readwrite', (rows) => rows.put(one))),
    drop: async (id) => void (await done('readwrite', (rows) => rows.delete(id))),
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => TABLES.forEach((name) => opening.result.createObjectStore(name, { keyPath: 'id' }));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}
