import { line, noAnswer } from './line';
import { Problem, problemOf } from './problem';
import { currentSession } from './session';

/** One bar of signal carries a photo slowly; a line on which nothing moves for so long is cut. */
const SILENCE = 30_000;

/**
 * Sends one file and tells how far it is, which the browser's fetch cannot. Patience is for
 * silence, not for the whole: a slow line may take its time, one that stands does not hold what
 * waits behind it.
 *
 * @param path below the gateway, such as `/api/requests/photos`
 * @param key the same for each try of the same file
 * @param progress told the share that has gone, 0 to 1
 * @throws Problem as any other call; an AbortError when `signal` took it back
 */
export async function upload<Result>(
  path: string,
  file: Blob,
  name: string,
  { key, signal, progress }: { key: string; signal?: AbortSignal; progress?: (share: number) => void },
): Promise<Result> {
  const token = await currentSession().token();
  signal?.throwIfAborted();
  const form = new FormData();
  form.append('file', file, name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silent: ReturnType<typeof setTimeout>;
    const moved = () => {
      clearTimeout(silent);
      silent = setTimeout(() => end(noAnswer()), SILENCE);
    };
    const end = (failure: Error) => {
      request.abort();
      over();
      if (failure instanceof Problem) line.heard(false);
      reject(failure);
    };
    const takeBack = () => end(new DOMException('Taken back', 'AbortError'));
    const over = () => {
      clearTimeout(silent);
      signal?.removeEventListener('abort', takeBack);
    };
    signal?.addEventListener('abort', takeBack);
    request.upload.onprogress = ({ loaded, total }) => {
      moved();
      progress?.(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      line.heard(true);
      const told = read(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(told as Result);
      else reject(problemOf({ status: request.status, headers: { get: (header) => request.getResponseHeader(header) } }, told));
    };
    request.onerror = () => end(noAnswer());
    request.onloadend = over;
    request.open('POST', path);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Idempotency-Key', key);
    moved();
    request.send(form);
  });
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
