import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import type { OwnerRecord } from '../../api/types';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { useTakeOwner } from './use-owners';

const REASONS = ['ASKED_FOR', 'CONSENT_WITHDRAWN', 'NO_LONGER_NEEDED', 'ENTERED_BY_MISTAKE'] as const;

/** It cannot be taken back: whoever does it types whose name it is. */
export function EraseForm({ owner, done, cancel }: { owner: OwnerRecord; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: v.object({
      reason: v.picklist(REASONS),
      name: v.pipe(
        v.string(),
        v.trim(),
        v.check((said) => said === owner.name),
      ),
    }),
    first: { reason: REASONS[0], name: '' },
    send: ({ reason }, header) =>
      unwrap(ownerApi.POST('/owners/{id}/erasure', { params: { path: { id: owner.id }, header }, body: { reason } })),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.erase')} sendName={t('ownerForms.eraseSend')} cancel={cancel}>
      <p>{t('ownerForms.eraseHint', { name: owner.name })}</p>
      <p className="meta">{t('ownerForms.eraseStays')}</p>
      <ChoiceField
        of="reason"
        label={t('common.reason')}
        options={REASONS.map((reason) => ({ value: reason, label: t(`ownerForms.eraseReason.${reason}`) }))}
      />
      <TextField of="name" label={t('ownerForms.eraseName', { name: owner.name })} most={60} />
    </EntryForm>
  );
}
