import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import type { CommandHeaders } from '../api/command';
import { centsOf, typedAmount } from './cents';
import { EntryDialog } from './entry-dialog';
import { TextField, useEntry } from './entry-form';

const LONGEST = 200;

const schemaOf = (most: number) =>
  v.object({
    amountCents: v.pipe(
      v.string(),
      v.check((typed) => (centsOf(typed) ?? Infinity) <= most, 'max_value'),
      v.transform((typed) => centsOf(typed) ?? 0),
    ),
    reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST)),
  });
type Asked = v.InferInput<ReturnType<typeof schemaOf>>;

/** So much of an amount, and why: what a second person decides. */
export function AmountDialog({
  title,
  hint,
  label,
  most,
  read,
  version,
  send,
  close,
}: {
  title: string;
  hint?: string;
  label: string;
  /** In cents: all of it, and what is asked for first. */
  most: number;
  read: QueryKey;
  version?: () => number;
  send: (body: { amountCents: number; reason: string }, header: CommandHeaders) => Promise<unknown>;
  close: () => void;
}) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: schemaOf(most),
    first: { amountCents: typedAmount(most), reason: '' },
    read,
    version,
    send,
    done: close,
  });
  return (
    <EntryDialog title={title} entry={entry} close={close}>
      {hint && <p>{hint}</p>}
      <TextField<Asked> of="amountCents" label={label} decimal />
      <TextField<Asked> of="reason" label={t('common.reason')} lines={3} most={LONGEST} />
    </EntryDialog>
  );
}
