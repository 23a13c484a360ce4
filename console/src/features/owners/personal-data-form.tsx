import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { useDictionary } from '../../api/dictionaries';
import type { OwnerRecord, PersonalData } from '../../api/types';
import { ChoiceField, EntryForm, useEntry } from '../../ui/entry-form';
import css from './owners.module.css';

const PURPOSES = ['ASKED_FOR', 'AUTHORITY'] as const;

/** All that is kept of one person, as a paper that can be handed to them. */
export function PersonalDataForm({ owner, cancel }: { owner: OwnerRecord; cancel: () => void }) {
  const { t } = useTranslation();
  const [kept, show] = useState<PersonalData>();
  const entry = useEntry({
    schema: v.object({ purpose: v.picklist(PURPOSES) }),
    first: { purpose: PURPOSES[0] },
    send: ({ purpose }, header) =>
      unwrap(ownerApi.POST('/owners/{id}/personal-data', { params: { path: { id: owner.id }, header }, body: { purpose } })),
    done: show,
  });
  if (kept) {
    return <Report kept={kept} />;
  }
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

function Report({ kept }: { kept: PersonalData }) {
  const { t } = useTranslation();
  const tags = useDictionary('owner-tag');
  const said = kept.particulars;
  const parts: [string, string[]][] = [
    [t('owners.since'), [kept.createdAt]],
    [t('owners.phone'), kept.phones.map(({ number, said }) => (said === number ? number : `${number} (${said})`))],
    [
      t('owners.units'),
      kept.links.map(({ label, relation, from, to }) => `${label} ${t(`words.relation.${relation}`)} ${from} – ${to ?? ''}`),
    ],
    [t('ownerPage.fields.vehicles'), kept.vehicles.map(({ plate, parking, note }) => [plate, parking, note].filter(Boolean).join(' '))],
    [t('ownerPage.kindName'), [t(`ownerPage.kind.${said.kind}`)]],
    [
      t('ownerForms.paperType'),
      said.identityType && said.identityNumber ? [`${t(`ownerPage.paper.${said.identityType}`)} ${said.identityNumber}`] : [],
    ],
    [
      t('ownerPage.emergency'),
      said.emergency ? [[said.emergency.name, said.emergency.phone, said.emergency.relation].filter(Boolean).join(' ')] : [],
    ],
    [t('ownerPage.tags'), said.tags.map(tags.labelOf)],
    [t('ownerPage.note'), said.note ? [said.note] : []],
    [t('ownerPage.fields.accountId'), [kept.hasAccount ? t('ownerPage.hasAccount') : t('ownerPage.noAccount')]],
    [t('ownerForms.report.words'), [kept.words.join(' ')]],
    [
      t('ownerPage.blocks.history'),
      kept.history.map(({ time, actor, channel }) => `${time} ${actor ?? ''} ${t(`words.channel.${channel}`)}`),
    ],
  ];
  return (
    <div className="stack card-body">
      <article className={css.report}>
        <h3>{t('ownerForms.report.title', { name: kept.name })}</h3>
        <dl>
          {parts.map(([title, lines]) => (
            <div key={title}>
              <dt className="meta">{title}</dt>
              {(lines.length > 0 ? lines : [t('ownerForms.report.none')]).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
      </article>
      <button type="button" className="plain-button solid" onClick={() => window.print()}>
        {t('ownerForms.report.print')}
      </button>
    </div>
  );
}
