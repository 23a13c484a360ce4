import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { Meter } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { useToday } from '../../ui/now';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import css from './meters.module.css';
import { Plausible } from './plausible';
import { RefusedReading } from './refused-reading';
import { useMeters, useReading, type Shown } from './use-meters';

/** The camera comes behind the field. */
const PhotoPicker = lazy(async () => ({ default: (await import('../../ui/photo-picker')).PhotoPicker }));

const MOST_PHOTOS = 3;

/** One meter at a time, over the whole of a phone, for whoever walks from door to door with it. */
export default function MeterRound() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const { meters } = useMeters();
  const at = params.get('meter');
  return (
    <Page className={css.cover} title={t('meters.round')} aside={<Link to={paths.meters}>{t('meters.back')}</Link>}>
      <Loaded
        query={meters}
        lines={8}
        empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('meters.none')} hint={t('meters.noneHint')} /> }}
      >
        {({ items, next }) => {
          const place = Math.max(
            0,
            items.findIndex(({ id }) => id === at),
          );
          const meter = items[place];
          const goTo = (to: number) => {
            const other = items[to];
            if (other) change({ meter: other.id });
            else if (to > place && next) change({ meter: undefined, after: next });
          };
          return (
            meter && (
              <Card>
                <One key={meter.id} meter={meter} onward={() => goTo(place + 1)} />
                <div className={`card-body ${css.roundSteps}`}>
                  <button type="button" className="plain-button" disabled={place === 0} onClick={() => goTo(place - 1)}>
                    {t('meters.before')}
                  </button>
                  <span className="meta">{t('meters.place', { n: number(place + 1), of: number(items.length) })}</span>
                  <button
                    type="button"
                    className="plain-button"
                    disabled={place === items.length - 1 && !next}
                    onClick={() => goTo(place + 1)}
                  >
                    {t('meters.next')}
                  </button>
                </div>
              </Card>
            )
          );
        }}
      </Loaded>
    </Page>
  );
}

function One({ meter, onward }: { meter: Meter; onward: () => void }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const [typed, type] = useState('');
  const [photos, setPhotos] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [last] = meter.readings;
  const day = useToday(meter.communityId);
  const reading = useReading(meter, onward);
  const value = /^\d{1,9}(\.\d{1,3})?$/.test(typed.trim()) ? Number(typed) : undefined;
  const keep = (said: Partial<Shown> = {}) => {
    if (value !== undefined && !reading.isPending && !isBusy) reading.mutate({ day, value, photos, ...said });
  };
  return (
    <form
      className={`card-body ${css.round}`}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{meter.label}</h2>
      <p className="meta">
        {nameOf(meter.communityId)} · {t(`meters.kind.${meter.kind}`)} {meter.serial}
      </p>
      {last && (
        <p>
          {t('meters.last')} <strong>{number(last.value, 3)}</strong>{' '}
          <span className="meta">
            <Moment at={last.day} style="day" /> {last.estimated && t('meters.estimated')}
          </span>
        </p>
      )}
      <input
        className={`control ${css.roundValue}`}
        inputMode="decimal"
        autoComplete="off"
        maxLength={13}
        aria-label={t('meters.readingOf', { unit: meter.label, serial: meter.serial })}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      {value !== undefined && <Plausible meter={meter} day={day} value={value} />}
      <Suspense>
        <PhotoPicker photos={photos} change={setPhotos} busy={setBusy} label={t('meters.photo')} most={MOST_PHOTOS} feature="meters" />
      </Suspense>
      <button type="submit" className="plain-button solid" disabled={value === undefined || reading.isPending || isBusy}>
        {t('meters.readOnward')}
      </button>
      {typed === '' && meter.estimate !== undefined && (
        <button
          type="button"
          className="link-button"
          disabled={isBusy}
          onClick={() => reading.mutate({ day, value: meter.estimate ?? 0, estimated: true, photos })}
        >
          {t('meters.estimate', { value: number(meter.estimate) })}
        </button>
      )}
      <RefusedReading problem={reading.error} keep={keep} />
    </form>
  );
}
