import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Empty, Loaded, Refused } from '../../ui/states';
import { colleaguesQuery, useHandover } from './use-conversations';

/** To whom of those who may answer there a conversation goes. */
export default function HandoverDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const [to, choose] = useState('');
  const colleagues = useQuery(colleaguesQuery(id));
  const handover = useHandover(id);
  return (
    <Dialog title={t('conversations.handOver')} close={close}>
      <Loaded
        query={colleagues}
        lines={2}
        small
        empty={{ when: (all) => all.length === 0, show: <Empty small title={t('conversations.handOverNobody')} /> }}
      >
        {(all) => (
          <form
            className="card-body stack"
            onSubmit={(event) => {
              event.preventDefault();
              handover.mutate({ to }, { onSuccess: close });
            }}
          >
            <p className="meta">{t('conversations.handOverHint')}</p>
            <Field name={t('conversations.handOverTo')} of="to">
              {(ids) => (
                <select {...ids} className="control" value={to} onChange={({ target }) => choose(target.value)}>
                  <option value="" />
                  {all.map(({ staffId, name }) => (
                    <option key={staffId} value={staffId}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Refused problem={handover.error} />
            <button type="submit" className="plain-button solid" disabled={to === '' || handover.isPending}>
              {t('conversations.handOver')}
            </button>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}
