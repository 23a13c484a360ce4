import { useTranslation } from 'react-i18next';
import type { Charged, MeterUse } from '../api/types';
import { number, yuan } from './money';
import { useTimes } from './times';

type Shared = NonNullable<Charged['shared']>;
type Relieved = NonNullable<Charged['reliefs']>[number];

/** By month or once; those that are left count or share, which they say themselves. */
const SUMS = {
  PER_AREA: 'words.charged.perArea',
  PER_UNIT: 'words.charged.perUnit',
  ONCE_PER_AREA: 'words.charged.oncePerArea',
  ONCE_PER_UNIT: 'words.charged.oncePerUnit',
  PER_METER: 'words.charged.perUnit',
  SHARE_BY_AREA: 'words.charged.perUnit',
  SHARE_BY_UNIT: 'words.charged.perUnit',
} as const;

/** How a tariff led to an amount, in one sentence with its numbers: what is said by phone. */
export function useChargedWords() {
  const { t } = useTranslation();
  const times = useTimes();
  const read = ({ serial, from, to, isExchanged, isEstimated }: MeterUse) =>
    t('words.charged.meter', { serial, from: number(from, 3), to: number(to, 3) }) +
    (isExchanged ? t('words.charged.exchanged') : '') +
    (isEstimated ? t('words.charged.estimated') : '');
  const countedBy = ({ use, rate, days }: Shared['counted'][number]) => {
    const parts = { meter: read(use), used: number(use.used, 3), rate: number(rate, 4) };
    return days ? t('words.charged.countedOn', { ...parts, days: days.days, of: days.of }) : t('words.charged.counted', parts);
  };
  const enteredAs = ({ note = '', sums }: Shared) =>
    sums
      ? t('words.charged.enteredOn', {
          note,
          sums: sums.map(({ sum, days }) => t('words.charged.sumOn', { sum: yuan(sum.cents), days: days.days, of: days.of })).join(' + '),
        })
      : t('words.charged.entered', { note });
  const sharedBy = (method: Charged['method'], shared: Shared) =>
    t(method === 'SHARE_BY_AREA' ? 'words.charged.shareByArea' : 'words.charged.shareByUnit', {
      pool: yuan(shared.pool.cents),
      from: shared.counted.length === 0 ? enteredAs(shared) : shared.counted.map(countedBy).join(' + '),
      units: number(shared.units),
      part: number(shared.part, 2),
      whole: number(shared.whole, 2),
    });
  const relief = ({ kind, percent, amount, days: { from, last, days, of } }: Relieved) => {
    const parts = { kind: t(`words.reliefKind.${kind}`), percent: number(percent, 2), off: yuan(amount.cents) };
    return days === of
      ? t('words.charged.relief', parts)
      : t('words.charged.reliefOn', { ...parts, from: times.day(from), last: times.day(last), days, of });
  };
  const whole = ({ method, area, rate, months, exact, rounding, amount, metered, shared, days }: Charged): string => {
    const parts = {
      area: number(area ?? 0, 2),
      rate: number(rate, 4),
      months: number(months, 4),
      exact: number(exact, 4),
      step: t(`words.rounding.${rounding}`),
      amount: yuan(amount.cents),
    };
    const isRounded = Math.round(exact * 10_000) !== amount.cents * 100;
    if (shared) {
      const share = { ...parts, sum: sharedBy(method, shared) };
      return isRounded ? t('words.charged.shareRounded', share) : t('words.charged.exact', share);
    }
    const all = metered
      ? t(days ? 'words.charged.perMeterOn' : 'words.charged.perMeter', {
          meters: metered.meters.map(read).join(' · '),
          used: number(metered.used, 3),
          whole: number(
            metered.meters.reduce((before, one) => before + one.used, 0),
            3,
          ),
          steps: metered.steps
            .map((step) => t('words.charged.step', { quantity: number(step.quantity, 3), rate: number(step.rate, 4) }))
            .join(' + '),
        }) + (metered.steps.length > 1 && months !== 1 ? t('words.charged.tiersOf', parts) : '')
      : t(SUMS[method], parts);
    const sum = days ? t('words.charged.onDays', { ...days, from: times.day(days.from), last: times.day(days.last), sum: all }) : all;
    return isRounded
      ? t(days ? 'words.charged.partRounded' : 'words.charged.rounded', { ...parts, sum })
      : t('words.charged.exact', { ...parts, sum });
  };
  return (charged: Charged): string => {
    const { amount, reliefs } = charged;
    if (!reliefs) {
      return whole(charged);
    }
    const before = reliefs.reduce((cents, one) => cents + one.amount.cents, amount.cents);
    return t('words.charged.relieved', {
      sum: whole({ ...charged, amount: { cents: before } }),
      reliefs: reliefs.map(relief).join(''),
      amount: yuan(amount.cents),
    });
  };
}
