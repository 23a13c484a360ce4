import type { MyOrder } from './pending';

export type Step = 'accept' | 'start' | 'materials' | 'photo' | 'complete' | 'resume' | 'none';

/** What a technician has noted for the completion and not sent yet. */
export interface WorkNotes {
  /** null until it was said that there are none. */
  materials: { code: string; quantity: number }[] | null;
  photos: number;
}

/** The one step that the button at the thumb offers. */
export function nextStep(order: MyOrder, notes: WorkNotes, photoNeeded: boolean): Step {
  const may = (command: MyOrder['allowedCommands'][number]) => order.allowedCommands.includes(command);
  if (may('ACCEPT')) return 'accept';
  if (may('START')) return 'start';
  if (may('RESUME')) return 'resume';
  if (!may('COMPLETE')) return 'none';
  if (notes.materials === null) return 'materials';
  return photoNeeded && notes.photos === 0 ? 'photo' : 'complete';
}
