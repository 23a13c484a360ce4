import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { ownerApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import { useDictionary } from '../../api/dictionaries';
import { ownerQuery } from '../../api/owners';
import type { OwnerRecord } from '../../api/types';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { useTakeOwner } from './use-owners';
import css from './owners.module.css';

const KINDS = ['PERSON', 'COMPANY'] as const;
const PAPERS = ['RESIDENT_ID', 'PASSPORT', 'TRAVEL_PERMIT', 'CREDIT_CODE', 'OTHER'] as const;
const NOTE = 500;

const short = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
/** Papers have a number and a number is of some papers; a contact has a name and a phone. */
const schema = v.pipe(
  v.object({
    kind: v.picklist(KINDS),
    identity: v.object({ type: v.picklist(['', ...PAPERS]), number: short(60) }),
    emergency: v.object({ name: short(60), phone: short(30), relation: short(20) }),
    tags: v.array(v.string()),
    note: short(NOTE),
  }),
  v.forward(
    v.partialCheck([['identity']], ({ identity }) => !identity.number || identity.type !== '', 'required'),
    ['identity', 'type'],
  ),
  v.forward(
    v.partialCheck([['emergency']], ({ emergency }) => !emergency.phone || emergency.name !== '', 'required'),
    ['emergency', 'name'],
  ),
  v.forward(
    v.partialCheck([['emergency']], ({ emergency }) => !emergency.name || emergency.phone !== '', 'required'),
    ['emergency', 'phone'],
  ),
);

type Values = v.InferInput<typeof schema>;

/** Numbers that one may not see stay as they are unless they are cleared. */
export function ParticularsForm({ owner, done, cancel }: { owner: OwnerRecord; done: () => void; cancel: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const take = useTakeOwner();
  const tags = useDictionary('owner-tag');
  const said = owner.particulars;
  const entry = useEntry({
    schema,
    first: {
      kind: said?.kind ?? 'PERSON',
      identity: { type: said?.identity?.type ?? '', number: said?.identity?.number ?? '' },
      emergency: {
        name: said?.emergency?.name ?? '',
        phone: said?.emergency?.phone ?? '',
        relation: said?.emergency?.relation ?? '',
      },
      tags: said?.tags ?? [],
      note: said?.note ?? '',
    },
    // No draft: the number of somebody's papers stays in no browser.
    version: () => client.getQueryData(ownerQuery(owner.id).queryKey)?.version ?? owner.version,
    read: ownerQuery(owner.id).queryKey,
    send: ({ kind, identity: { type, number }, emergency: { name, phone, relation }, tags: chosen, note }, header) =>
      unwrap(
        ownerApi.PUT('/owners/{id}/particulars', {
          params: { path: { id: owner.id }, header: conditional(header) },
          body: {
            kind,
            tags: chosen,
            ...(type && number && { identity: { type, number } }),
            ...(name && { emergency: { name, phone, ...(relation && { relation }) } }),
            ...(note && { note }),
          },
        }),
      ),
    done: (next) => {
      take(next);
      done();
    },
  });
  // A word that is not in use any more may stay.
  const options = [...new Set([...tags.entries.map(({ code }) => code), ...(said?.tags ?? [])])];
  return (
    <EntryForm
      entry={entry}
      label={t('ownerPage.editParticulars')}
      sendName={t('ownerForms.save')}
      cancel={cancel}
      stale={t('ownerForms.stale', { name: owner.name })}
    >
      <ChoiceField<Values>
        of="kind"
        label={t('ownerPage.kindName')}
        options={KINDS.map((value) => ({ value, label: t(`ownerPage.kind.${value}`) }))}
      />
      <div className={css.ownerPair}>
        <ChoiceField<Values>
          of="identity.type"
          label={t('ownerForms.paperType')}
          optional
          options={PAPERS.map((value) => ({ value, label: t(`ownerPage.paper.${value}`) }))}
        />
        <TextField<Values> of="identity.number" label={t('ownerForms.paperNumber')} optional most={60} />
      </div>
      <p className="meta">{t('ownerForms.paperHint')}</p>
      <div className={css.ownerPair}>
        <TextField<Values> of="emergency.name" label={t('ownerForms.emergencyName')} optional most={60} />
        <TextField<Values> of="emergency.phone" label={t('ownerForms.emergencyPhone')} optional type="tel" most={30} />
      </div>
      <TextField<Values> of="emergency.relation" label={t('ownerForms.emergencyRelation')} optional most={20} />
      {options.length > 0 && (
        <fieldset className={css.ownerTicks}>
          <legend>{t('ownerForms.tags')}</legend>
          {options.map((code) => (
            <TickField<Values> key={code} of="tags" value={code} label={tags.labelOf(code)} />
          ))}
        </fieldset>
      )}
      <TextField<Values> of="note" label={t('ownerForms.note')} optional lines={3} most={NOTE} />
    </EntryForm>
  );
}
