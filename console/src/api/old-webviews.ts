import { made } from './new-key';

/** What the realm's adapter takes for granted and webviews of a few years ago have not. */
export function lendWhatIsMissing() {
  lend(crypto, 'randomUUID', made);
  lend(Promise, 'withResolvers', <T>() => {
    let resolve: (value: T | PromiseLike<T>) => void = () => undefined;
    let reject: (reason?: unknown) => void = () => undefined;
    const promise = new Promise<T>((keep, drop) => {
      resolve = keep;
      reject = drop;
    });
    return { promise, resolve, reject };
  });
}

function lend(to: object, name: string, value: unknown) {
  if (typeof (to as Record<string, unknown>)[name] !== 'function') {
    Object.defineProperty(to, name, { value, configurable: true });
  }
}
