import { Problem, problemOf } from './problem';
import { currentSession } from './session';

/** Downloads lie behind the token, so a plain link cannot fetch them. */
export async function downloadFile(url: string, name: string): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(url, { headers: { Authorization: `Bearer ${await currentSession().token()}` } });
  } catch (failure) {
    throw failure instanceof Problem ? failure : new Problem(Problem.NO_ANSWER, 'network.down');
  }
  if (!answer.ok) {
    throw problemOf(answer, await answer.json().catch(() => undefined));
  }
  const bytes = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = bytes;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(bytes), 1_000);
}
