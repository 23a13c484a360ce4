import { line, onLineBack } from '../api/line';

/** A part that does not come through a cut line comes when the line is back: React asks only once. */
export async function loadedOnce<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (failure) {
    if (line.isUp()) {
      throw failure;
    }
    await new Promise<void>((resolve) => {
      const deafen = onLineBack(() => {
        deafen();
        resolve();
      });
    });
    return loadedOnce(load);
  }
}
