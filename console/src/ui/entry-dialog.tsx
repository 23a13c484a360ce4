import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Dialog } from './dialog';
import { EntryForm } from './entry-form';

/** A dialog in which one thing is entered: what it is called is done by its button too, unless that is said otherwise. */
export function EntryDialog<Values extends FieldValues, Output extends FieldValues>({
  title,
  sendName = title,
  close,
  ...form
}: Omit<ComponentProps<typeof EntryForm<Values, Output>>, 'label' | 'sendName' | 'cancel'> & {
  title: string;
  sendName?: string;
  close: () => void;
}) {
  return (
    <Dialog title={title} close={close}>
      <div className="card-body">
        <EntryForm {...form} label={title} sendName={sendName} cancel={close} />
      </div>
    </Dialog>
  );
}
