import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import type { OwnerRecord } from '../../api/types';
import { EntryForm, useEntry } from '../../ui/entry-form';
import { OwnerField } from '../../ui/owner-field';
import { useTakeOwner } from './use-owners';

interface Form {
  owner: OwnerRecord;
  done: () => void;
  cancel: () => void;
}

/** Another record of the same person goes over into this one. */
export function MergeForm({ owner, done, cancel }: Form) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const entry = useEntry({
    schema: v.object({ loserId: v.pipe(v.string(), v.nonEmpty()) }),
    first: { loserId: '' },
    send: (body, header) => unwrap(ownerApi.POST('/owners/{id}/merges', { params: { path: { id: owner.id }, header }, body })),
    done: () => {
      void client.invalidateQueries({ queryKey: ['owners'] });
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.merge')} sendName={t('ownerForms.mergeSend')} cancel={cancel}>
      <p className="meta">{t('ownerForms.mergeHint', { name: owner.name })}</p>
      <OwnerField of="loserId" label={t('ownerForms.mergeOther')} />
    </EntryForm>
  );
}

/** Whoever has two accounts as one person keeps one. */
export function CloseAccountForm({ owner, done, cancel }: Form) {
  const { t } = useTranslation();
  const take = useTakeOwner();
  const entry = useEntry({
    schema: v.object({}),
    first: {},
    send: (_, header) => unwrap(ownerApi.POST('/owners/{id}/account/closure', { params: { path: { id: owner.id }, header } })),
    done: (next) => {
      take(next);
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.closeAccount')} sendName={t('ownerPage.closeAccount')} cancel={cancel}>
      <p>{t('ownerForms.closeAccountHint', { name: owner.name })}</p>
    </EntryForm>
  );
}
