import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import type { Duplicate } from '../../api/types';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, useEntry } from '../../ui/entry-form';

const DAYS = 30;

/** Which of the two goes on; whoever can sign in does. */
export function MergeDialog({ pair, close }: { pair: Duplicate; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [likely] = pair.people.toSorted(
    (one, other) => Number(other.hasAccount) - Number(one.hasAccount) || one.createdAt.localeCompare(other.createdAt),
  );
  const entry = useEntry({
    schema: v.object({ winner: v.pipe(v.string(), v.nonEmpty()) }),
    first: { winner: likely?.id ?? '' },
    send: ({ winner }, header) => {
      const loserId = pair.people.find(({ id }) => id !== winner)?.id ?? '';
      return unwrap(ownerApi.POST('/owners/{id}/merges', { params: { path: { id: winner }, header }, body: { loserId } }));
    },
    done: () => {
      void client.invalidateQueries({ queryKey: ['owners'] });
      close();
    },
  });
  return (
    <EntryDialog entry={entry} title={t('duplicates.merge')} sendName={t('duplicates.mergeSend')} close={close}>
      <p className="meta">{t('duplicates.mergeHint', { days: DAYS })}</p>
      <ChoiceField
        of="winner"
        label={t('duplicates.keep')}
        options={pair.people.map(({ id, name, units }) => ({
          value: id,
          label: t('duplicates.keepOption', { name, units: units.join(t('properties.comma')) || t('duplicates.noUnits') }),
        }))}
      />
      {pair.people.some(({ hasAccount }) => hasAccount) && <p className="meta">{t('duplicates.keepAccount')}</p>}
    </EntryDialog>
  );
}
