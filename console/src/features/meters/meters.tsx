import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Meter } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Loaded, Skeleton } from '../../ui/states';
import css from './meters.module.css';
import { Plausible } from './plausible';
import { RefusedReading } from './refused-reading';
import { KINDS, SORTS, useMeters, useReading, type Shown } from './use-meters';
import { useToday } from '../../ui/now';
import { PlainTable } from '../../ui/plain-table';

const InstallDialog = lazy(async () => ({ default: (await import('./meter-dialogs')).InstallDialog }));
const CommonDialog = lazy(async () => ({ default: (await import('./meter-dialogs')).CommonDialog }));
const MeterDialog = lazy(async () => ({ default: (await import('./meter-dialogs')).MeterDialog }));

const MeterRound = lazy(() => import('./meter-round'));
const ReadingImports = lazy(() => import('./reading-imports'));

const BY = { round: `${paths.meters}?by=round`, file: `${paths.meters}?by=file` };

/** In a list at a desk, from door to door with a phone, or from a file. */
export default function Meters() {
  const { params } = useAddress();
  const by = params.get('by');
  if (by === 'round' || by === 'file') {
    return <Suspense fallback={<Skeleton lines={8} />}>{by === 'round' ? <MeterRound /> : <ReadingImports />}</Suspense>;
  }
  return <MeterList />;
}

/** The round on which meters are read: what one shows is typed, Enter keeps it and goes on to the next. */
function MeterList() {
  const { t } = useTranslation();
  const may = useMay();
  const { meters, kind, sort, after, common, show, showCommon, order, turn } = useMeters();
  const { communities, nameOf } = useCommunities();
  const [day, setDay] = useState(useToday());
  const [installs, install] = useState(false);
  const [looked, look] = useState<string>();
  const tabs = (['ALL', ...KINDS] as const).map((name) => ({ name, label: t(`meters.kind.${name}`) }));
  return (
    <Page
      title={t('meters.title')}
      tabs={<TabRow<Meter['kind'] | 'ALL'> label={t('meters.kinds')} tabs={tabs} shown={kind ?? 'ALL'} show={show} />}
      aside={
        <>
          {may('meter:record') && (
            <>
              <Link className="plain-button" to={common ? `${BY.round}&common=${common}` : BY.round}>
                {t('meters.round')}
              </Link>
              <Link className="plain-button" to={BY.file}>
                {t('readings.open')}
              </Link>
            </>
          )}
          {may('meter:write') && (
            <button type="button" className="plain-button solid" onClick={() => install(true)}>
              {t(common ? 'meters.installCommon' : 'meters.install')}
            </button>
          )}
        </>
      }
    >
      <Card>
        <div className={`card-body ${css.metersLine}`}>
          <label>
            <span className="name">{t('meters.readOn')}</span>{' '}
            <input className="control" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <label>
            <span className="name">{t('meters.which')}</span>{' '}
            <select className="control" value={common ?? ''} onChange={(event) => showCommon(event.target.value)}>
              <option value="">{t('meters.everyMeter')}</option>
              {communities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {t('meters.commonOf', { name })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="name">{t('meters.sort')}</span>{' '}
            <select className="control" value={sort} onChange={(event) => order(event.target.value as typeof sort)}>
              {SORTS.map((name) => (
                <option key={name} value={name}>
                  {t(`meters.sorts.${name}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Loaded
          query={meters}
          lines={8}
          empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t('meters.none')} hint={t('meters.noneHint')} /> }}
        >
          {({ items }) => (
            <div>
              <PlainTable
                label={t('meters.title')}
                look={css.metersRound}
                rows={items}
                columns={[
                  {
                    name: 'unit',
                    head: t('meters.unit'),
                    isHead: true,
                    show: (meter) => (
                      <>
                        {meter.label}
                        <div className="meta">{nameOf(meter.communityId)}</div>
                      </>
                    ),
                  },
                  {
                    name: 'serial',
                    head: t('meters.serial'),
                    show: (meter) => (
                      <>
                        <button type="button" className="link-button" onClick={() => look(meter.id)}>
                          {meter.serial}
                        </button>
                        <div className="meta">{t(`meters.kind.${meter.kind}`)}</div>
                      </>
                    ),
                  },
                  {
                    name: 'last',
                    head: t('meters.last'),
                    isNumber: true,
                    show: ({ readings: [last] }) =>
                      last && (
                        <>
                          {number(last.value, 3)}
                          <div className="meta">
                            <Moment at={last.day} style="day" /> {last.estimated && t('meters.estimated')}
                          </div>
                        </>
                      ),
                  },
                  {
                    name: 'used',
                    head: t('meters.used'),
                    isNumber: true,
                    show: ({ newestUse, kind: of }) => newestUse && `${number(newestUse.used, 3)} ${t(`meters.unitOf.${of}`)}`,
                  },
                  {
                    name: 'now',
                    head: t('meters.now'),
                    show: (meter) =>
                      meter.readings[0]?.day === day ? (
                        <span className="meta">{t('meters.kept', { used: number(meter.newestUse?.used ?? 0, 3) })}</span>
                      ) : (
                        <Entry meter={meter} day={day} />
                      ),
                  },
                ]}
              />
            </div>
          )}
        </Loaded>
        <ListPages after={after} next={meters.data?.next} turn={turn} />
      </Card>
      <Suspense>
        {installs && !common && <InstallDialog day={day} close={() => install(false)} />}
        {installs && common && <CommonDialog day={day} at={common} close={() => install(false)} />}
        {looked && <MeterDialog id={looked} close={() => look(undefined)} />}
      </Suspense>
    </Page>
  );
}

/** What is refused stays in the field, with what may be said to it. */
function Entry({ meter, day }: { meter: Meter; day: string }) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const reading = useReading(meter, () => type(''));
  const value = /^\d{1,9}(\.\d{1,3})?$/.test(typed.trim()) ? Number(typed) : undefined;
  const keep = (said: Partial<Shown> = {}) => {
    if (value !== undefined && day !== '' && !reading.isPending) reading.mutate({ day, value, ...said });
  };
  const { estimate } = meter;
  return (
    <form
      className={css.metersLine}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
        nextField(event.currentTarget)?.focus();
      }}
    >
      <input
        className={`control ${css.metersValue}`}
        data-reading
        inputMode="decimal"
        autoComplete="off"
        maxLength={13}
        aria-label={t('meters.readingOf', { unit: meter.label, serial: meter.serial })}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <button type="submit" className="plain-button" disabled={value === undefined || reading.isPending}>
        {t('meters.read')}
      </button>
      {typed === '' && estimate !== undefined && (
        <button type="button" className="link-button" onClick={() => reading.mutate({ day, value: estimate, estimated: true })}>
          {t('meters.estimate', { value: number(estimate) })}
        </button>
      )}
      {value !== undefined && <Plausible meter={meter} day={day} value={value} />}
      <RefusedReading problem={reading.error} keep={keep} />
    </form>
  );
}

/** That of the meter below: one walks down the list. */
function nextField(form: HTMLFormElement): HTMLInputElement | undefined {
  const fields = [...(form.closest('tbody')?.querySelectorAll<HTMLInputElement>('[data-reading]') ?? [])];
  return fields[fields.findIndex((field) => form.contains(field)) + 1];
}
