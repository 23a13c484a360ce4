import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand } from '../../api/command';
import { useDictionary } from '../../api/dictionaries';
import { useMe } from '../../api/me';
import type { Priority } from '../../api/types';
import { ordersQuery } from '../../api/orders';
import { phonePaths } from '../../app/phone-paths';
import { useTimes } from '../../i18n/times';
import { useDraft } from '../../ui/drafts';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { OfflineNote, Refused, Skeleton } from '../../ui/states';
import { Switch } from '../../ui/switch';
import { FIXED_FOR } from '../../api/freshness';
import { WINDOWS } from '../../api/windows';
import { PayerHint, PhoneKind, VisitWindow } from './later-parts';
import type { Wish } from '../../ui/window-choice';

/** What else there is to fill in need not wait for it. */
const PhotoPicker = lazy(async () => ({ default: (await import('../../ui/photo-picker')).PhotoPicker }));

/** Nobody needs it before they have said what and where. */
const KnownTrouble = lazy(() => import('./known-trouble'));

/** Longer than it takes on a good day, shorter than a person waits for nothing. */
const LATE_AFTER = 6_000;
const MOST_PHOTOS = 6;
const PLACES = ['kitchen', 'bathroom', 'living', 'bedroom', 'balcony', 'common'] as const;
/** Photo, what, where, done: a sentence may be added. */
export default function ReportPage() {
  const { t } = useTranslation();
  const times = useTimes();
  const navigate = useNavigate();
  const client = useQueryClient();
  const me = useMe();
  const types = useDictionary('request-type');
  const targets = useQuery({
    queryKey: ['orders', 'targets'],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/orders/targets', { signal })),
    staleTime: FIXED_FOR,
  });
  const units = me.units.filter(({ verified, to }) => verified && !to);
  const draft = useDraft('report', {
    type: '',
    fault: '',
    urgency: '' as '' | Priority,
    place: '',
    unit: units[0]?.unitId ?? '',
    text: '',
    danger: false,
    photos: [] as string[],
    follows: '',
    wish: undefined as Wish | undefined,
  });
  const [uploading, setUploading] = useState(false);
  const [sentAs, setSentAs] = useState<string>();
  const { type, place, text, danger, photos, follows, wish, fault, urgency } = draft.value;
  const unit = units.find(({ unitId }) => unitId === draft.value.unit) ?? units[0];
  const chosen = types.entries.find((entry) => entry.code === type);
  /** Somebody comes at once, or has been called already. */
  const usual = urgency || (chosen?.attributes.priority as Priority | undefined) || 'NORMAL';
  const mayWish = !danger && !follows && usual !== 'EMERGENCY';
  const priority = danger ? 'EMERGENCY' : usual;
  const target = targets.data?.find((one) => one.priority === priority);

  const submit = useCommand(
    (_: typeof draft.value, header) => {
      const where = t(`resident.place.${place as 'kitchen'}`);
      const body = {
        communityId: unit?.communityId ?? '',
        ...(place !== 'common' && unit && { unitId: unit.unitId }),
        place: where,
        type,
        ...(fault && { fault }),
        ...(danger && { priority: 'EMERGENCY' as const }),
        description: text.trim() || t('resident.report.plain', { place: where, type: types.labelOf(type) }),
        photos,
        ...(follows && { follows }),
        ...(mayWish && wish && { wish }),
        contactName: me.name,
      };
      return unwrap(workorderApi.POST('/requests', { params: { header }, body, headers: { 'Linli-Channel': 'RESIDENT_APP' } }));
    },
    {
      onSuccess: (request) => {
        draft.clear();
        setSentAs(request.id);
      },
      // Somebody else may have taken the last visit.
      onError: () => client.invalidateQueries({ queryKey: WINDOWS }),
    },
  );
  const set = (change: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...change }));
  const missing = !type ? t('resident.report.needType') : !place ? t('resident.report.needPlace') : undefined;

  const { order, isLate } = useOrderOf(sentAs);
  useEffect(() => {
    if (order) void navigate(phonePaths.residentOrder(order), { replace: true });
  }, [order, navigate]);
  if (sentAs && isLate) {
    return <Taken />;
  }

  return (
    <PhonePage
      title={t('resident.report.title')}
      back={phonePaths.resident}
      note={<OfflineNote />}
      foot={
        <>
          <span className="meta" id="report-promise" role="status">
            {missing ??
              (target &&
                t(target.counts === 'BUSINESS_HOURS' ? 'resident.report.promiseBusiness' : 'resident.report.promise', {
                  span: times.minutes(target.responseMinutes),
                }))}
          </span>
          <button
            type="button"
            className="phone-button solid big"
            aria-describedby="report-promise"
            disabled={Boolean(missing) || uploading || submit.isPending || submit.isSuccess}
            onClick={() => submit.mutate(draft.value)}
          >
            {submit.isPending || submit.isSuccess
              ? t('resident.report.sending')
              : uploading
                ? t('resident.report.uploading')
                : t('resident.report.send')}
          </button>
        </>
      }
    >
      <section className="phone-card" aria-labelledby="report-photos">
        <h2 id="report-photos">{t('resident.report.photos')}</h2>
        <Suspense fallback={<Skeleton lines={2} />}>
          <PhotoPicker
            camera
            label={t('resident.report.shoot')}
            photos={photos}
            most={MOST_PHOTOS}
            busy={setUploading}
            change={(next) => draft.set((before) => ({ ...before, photos: next(before.photos) }))}
          />
        </Suspense>
      </section>
      <section className="phone-card">
        <h2>{t('resident.report.what')}</h2>
        <Suspense fallback={<Skeleton lines={2} />}>
          <PhoneKind
            place={place.toUpperCase()}
            type={type}
            fault={fault}
            find={(found) => set({ type: found.type, fault: found.code, urgency: found.priority, follows: '', wish: undefined })}
            choose={(next) => set({ type: next, fault: '', urgency: '', follows: '', wish: undefined })}
          />
        </Suspense>
        <h2>{t('resident.report.where')}</h2>
        {units.length > 1 && (
          <PhoneChoice
            name={t('resident.report.unit')}
            options={units.map(({ unitId, label }) => ({ value: unitId, label }))}
            chosen={unit?.unitId ?? ''}
            choose={(next) => set({ unit: next, follows: '', wish: undefined })}
          />
        )}
        {units.length === 1 && <p className="meta">{unit?.label}</p>}
        <PhoneChoice
          name={t('resident.report.where')}
          options={PLACES.map((value) => ({ value, label: t(`resident.place.${value}`) }))}
          chosen={place}
          choose={(next) => set({ place: next, follows: '' })}
        />
        {type && place && unit && (
          <Suspense>
            <KnownTrouble
              community={unit.communityId}
              unit={place === 'common' ? undefined : unit.unitId}
              type={type}
              followed={follows}
              follow={(next) => set({ follows: next })}
            />
          </Suspense>
        )}
      </section>
      <section className="phone-card">
        <div className="phone-field">
          <label htmlFor="report-text">
            {t('resident.report.text')} <span className="meta">{t('common.optional')}</span>
          </label>
          <textarea id="report-text" maxLength={2000} value={text} onChange={(event) => set({ text: event.target.value })} />
        </div>
      </section>
      {type && place && unit && (
        <Suspense>
          <section className="phone-card">
            <PayerHint community={unit.communityId} unit={place === 'common' ? undefined : unit.unitId} type={type} />
          </section>
        </Suspense>
      )}
      {type && place && unit && mayWish && (
        <Suspense>
          <section className="phone-card">
            <div className="phone-field">
              <VisitWindow id="report-window" community={unit.communityId} type={type} wish={wish} choose={(next) => set({ wish: next })} />
            </div>
          </section>
        </Suspense>
      )}
      <section className="phone-card phone-danger">
        <div className="phone-switch">
          <span>
            <strong>{t('resident.report.danger')}</strong>
            <br />
            <span className="meta">{t('resident.report.dangerHint')}</span>
          </span>
          <Switch name={t('resident.report.danger')} on={danger} turn={(on) => set({ danger: on })} />
        </div>
      </section>
      <Refused problem={submit.error} />
    </PhonePage>
  );
}

/** The request is taken, whenever its order comes: whoever waited long enough is told, and goes on. */
function Taken() {
  const { t } = useTranslation();
  return (
    <PhonePage title={t('resident.report.title')} back={phonePaths.resident}>
      <section className="phone-card" role="status">
        <h2>{t('resident.report.taken')}</h2>
        <p className="meta">{t('resident.report.takenHint')}</p>
        <Link className="phone-button solid" to={phonePaths.residentOrders} replace>
          {t('resident.repairs')}
        </Link>
      </section>
    </PhonePage>
  );
}

/** As often as this it is asked for while somebody waits for it, then more slowly. */
const AT_ONCE = 20;

/** The order appears by itself a moment after the request; whoever waits is taken there. */
function useOrderOf(request: string | undefined): { order?: string; isLate: boolean } {
  const orders = useQuery({
    ...ordersQuery({ request }),
    enabled: request !== undefined,
    refetchInterval: ({ state }) =>
      state.data?.items.length ? false : state.dataUpdateCount + state.errorUpdateCount > AT_ONCE ? 3_000 : 400,
  });
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (request !== undefined) {
      const timer = setTimeout(() => setLate(true), LATE_AFTER);
      return () => clearTimeout(timer);
    }
  }, [request]);
  return { order: orders.data?.items[0]?.id, isLate: late };
}
