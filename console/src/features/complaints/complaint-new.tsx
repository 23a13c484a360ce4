import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import { ownerQuery } from '../../api/owners';
import type { UnitLink } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { ChoiceField, EntryForm, TextField, TickField, useEntry } from '../../ui/entry-form';
import { OwnerField } from '../../ui/owner-field';
import { Card, Page } from '../../ui/page';
import { PhotoPicker } from '../../ui/photo-picker';
import { useScope } from '../../ui/scope';

const schema = v.object({
  ownerId: v.string(),
  unitId: v.string(),
  communityId: v.pipe(v.string(), v.nonEmpty()),
  category: v.pipe(v.string(), v.nonEmpty()),
  description: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000)),
  contactName: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  contactPhone: v.pipe(v.string(), v.trim(), v.maxLength(30)),
  households: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  safety: v.boolean(),
  media: v.boolean(),
  anonymous: v.boolean(),
  photos: v.optional(v.array(v.string()), []),
});

const MOST_PHOTOS = 6;

type Values = v.InferInput<typeof schema>;

/** What somebody says at the desk or on the telephone. */
export default function ComplaintNew() {
  const may = useMay();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { community } = useScope();
  const { communities, nameOf } = useCommunities();
  const categories = useDictionary('complaint-category');
  const { params } = useAddress();
  const caller = params.get('owner') ?? undefined;
  const [uploads, upload] = useState(false);
  const entry = useEntry({
    schema,
    isHeld: uploads,
    first: {
      ownerId: caller ?? '',
      unitId: params.get('unit') ?? '',
      communityId: community ?? '',
      category: '',
      description: params.get('said') ?? '',
      contactName: '',
      contactPhone: '',
      safety: false,
      media: false,
      anonymous: false,
      photos: [],
    } satisfies Values,
    draft: caller === undefined ? 'complaint' : `complaint.${caller}`,
    send: ({ ownerId, unitId, contactName, contactPhone, ...values }, header) =>
      unwrap(
        workorderApi.POST('/complaints', {
          params: { header },
          body: {
            ...values,
            ...(ownerId && { ownerId }),
            ...(ownerId && unitId && { unitId }),
            // What was typed before it was hidden stays here.
            ...(!values.anonymous && !ownerId && contactName && { contactName }),
            ...(!values.anonymous && contactPhone && { contactPhone }),
          },
          headers: { 'Linli-Channel': 'HOTLINE' },
        }),
      ),
    done: (complaint) => void navigate(paths.complaint(complaint.id), { replace: true }),
  });
  const { setValue, getValues } = entry.form;
  const [isAnonymous, ownerId, unitId, photos] = entry.form.watch(['anonymous', 'ownerId', 'unitId', 'photos']);
  const { data: owner } = useQuery({ ...ownerQuery(ownerId), enabled: ownerId !== '' });
  const homes = (owner?.links ?? []).filter(({ to }) => !to);
  const live = (home: UnitLink | undefined) => {
    setValue('unitId', home?.unitId ?? '');
    if (home) setValue('communityId', home.communityId);
  };
  return (
    <Page title={t('complaints.takeDown')}>
      <Card className="narrow-card">
        <EntryForm
          entry={entry}
          label={t('complaints.takeDown')}
          sendName={t('complaints.send')}
          cancel={() => void navigate(paths.complaints)}
        >
          {may('owner:read') && (
            <OwnerField
              of="ownerId"
              label={t('complaints.fields.owner')}
              at={owner}
              optional
              onChosen={({ links }) => live(links.find(({ to, communityId }) => !to && (!community || communityId === community)))}
            />
          )}
          {homes.length > 0 && (
            <fieldset className="field">
              <legend className="name">{t('complaints.fields.unit')}</legend>
              {[...homes, undefined].map((home) => (
                <label key={home?.unitId ?? ''} className="entry-form-tick">
                  <input type="radio" checked={unitId === (home?.unitId ?? '')} onChange={() => live(home)} />{' '}
                  {home ? `${nameOf(home.communityId)} ${home.label}` : t('complaints.ofNoHome')}
                </label>
              ))}
            </fieldset>
          )}
          {(ownerId === '' || unitId === '') && (
            <ChoiceField<Values>
              of="communityId"
              label={t('complaints.fields.community')}
              options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <ChoiceField<Values>
            of="category"
            label={t('complaints.category')}
            options={categories.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
          />
          <TextField<Values> of="description" label={t('complaints.what')} lines={5} most={2000} />
          <fieldset className="field">
            <legend className="name">
              {t('complaints.photos')} <span className="meta">{t('common.optional')}</span>
            </legend>
            <PhotoPicker
              label={t('complaints.photos')}
              busy={upload}
              photos={photos ?? []}
              change={(next) => setValue('photos', next(getValues('photos') ?? []), { shouldDirty: true })}
              most={MOST_PHOTOS}
              feature="complaints"
            />
          </fieldset>
          <TickField<Values> of="anonymous" label={t('complaints.fields.anonymous')} />
          {!isAnonymous && ownerId === '' && (
            <TextField<Values> of="contactName" label={t('complaints.fields.contactName')} optional most={60} />
          )}
          {!isAnonymous && (
            <TextField<Values>
              of="contactPhone"
              label={t(ownerId === '' ? 'complaints.fields.contactPhone' : 'complaints.fields.callBack')}
              optional
              type="tel"
              most={30}
            />
          )}
          <TextField<Values> of="households" label={t('complaints.households')} optional type="number" />
          <TickField<Values> of="safety" label={t('complaints.fields.safety')} />
          <TickField<Values> of="media" label={t('complaints.fields.media')} />
        </EntryForm>
      </Card>
    </Page>
  );
}
