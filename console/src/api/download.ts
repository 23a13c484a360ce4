import { call } from './line';
import { problemOf } from './problem';
import { saveBlob } from './save-blob';
import { currentSession } from './session';

/** Downloads lie behind the token, so a plain link cannot fetch them. */
export async function downloadFile(url: string, name: string): Promise<void> {
  const answer = await call(url, { headers: { Authorization: `Bearer ${await currentSession().token()}` } });
  if (!answer.ok) {
    throw problemOf(answer, await answer.json().catch(() => undefined));
  }
  saveBlob(name, await answer.blob());
}
