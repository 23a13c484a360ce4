import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { saveBlob } from '../../api/save-blob';
import type { OwnerRecord } from '../../api/types';
import { ChoiceField, EntryForm, useEntry } from '../../ui/entry-form';

const PURPOSES = ['ASKED_FOR', 'AUTHORITY'] as const;

/** All that is kept of one person, as a text that can be handed to them. */
export function PersonalDataForm({ owner, done, cancel }: { owner: OwnerRecord; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ purpose: v.picklist(PURPOSES) }),
    first: { purpose: PURPOSES[0] },
    send: ({ purpose }, header) =>
      unwrap(ownerApi.POST('/owners/{id}/personal-data', { params: { path: { id: owner.id }, header }, body: { purpose } })),
    done: (kept) => {
      const section = (title: string, lines: string[]) => [title, ...(lines.length > 0 ? lines : [t('ownerForms.report.none')]), ''];
      const text = [
        t('ownerForms.report.title', { name: kept.name }),
        '',
        ...section(t('owners.since'), [kept.createdAt]),
        ...section(
          t('owners.phone'),
          kept.phones.map(({ number, said }) => (said === number ? number : `${number} (${said})`)),
        ),
        ...section(
          t('owners.units'),
          kept.links.map(({ label, relation, from, to }) => `${label} ${t(`words.relation.${relation}`)} ${from} – ${to ?? ''}`),
        ),
        ...section(
          t('ownerPage.fields.vehicles'),
          kept.vehicles.map(({ plate, parking, note }) => [plate, parking, note].filter(Boolean).join(' ')),
        ),
        ...section(t('ownerPage.fields.accountId'), [kept.hasAccount ? t('ownerPage.hasAccount') : t('ownerPage.noAccount')]),
        ...section(t('ownerForms.report.words'), [kept.words.join(' ')]),
        ...section(
          t('ownerPage.blocks.history'),
          kept.history.map(({ time, actor, channel }) => `${time} ${actor ?? ''} ${t(`words.channel.${channel}`)}`),
        ),
      ].join('\n');
      saveBlob(`${t('ownerPage.report')}-${kept.name}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }));
      done();
    },
  });
  return (
    <EntryForm entry={entry} label={t('ownerPage.report')} sendName={t('ownerForms.report.send')} cancel={cancel}>
      <p>{t('ownerForms.report.hint', { name: owner.name })}</p>
      <ChoiceField
        of="purpose"
        label={t('owners.revealPurpose')}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`ownerForms.report.purpose.${purpose}`) }))}
      />
    </EntryForm>
  );
}
