import { useTranslation } from 'react-i18next';
import type { Charged, MeterUse } from '../api/types';
import { number, yuan } from './money';

type Shared = NonNullable<Charged['shared']>;

/** How a tariff led to an amount, in one sentence with its numbers: what is said by phone. */
export function useChargedWords() {
  const { t } = useTranslation();
  const read = ({ serial, from, to, isExchanged, isEstimated }: MeterUse) =>
    t('words.charged.meter', { serial, from: number(from, 3), to: number(to, 3) }) +
    (isExchanged ? t('words.charged.exchanged') : '') +
    (isEstimated ? t('words.charged.estimated') : '');
  const sharedBy = (method: Charged['method'], { pool, part, whole, units, counted, note }: Shared) =>
    t(method === 'SHARE_BY_AREA' ? 'words.charged.shareByArea' : 'words.charged.shareByUnit', {
      pool: yuan(pool.cents),
      from:
        counted.length === 0
          ? t('words.charged.entered', { note: note ?? '' })
          : counted
              .map((one) => t('words.charged.counted', { meter: read(one.use), used: number(one.use.used, 3), rate: number(one.rate, 4) }))
              .join(' + '),
      units: number(units),
      part: number(part, 2),
      whole: number(whole, 2),
    });
  return ({ method, area, rate, months, exact, rounding, amount, metered, shared }: Charged): string => {
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
    const sum = metered
      ? t('words.charged.perMeter', {
          meters: metered.meters.map(read).join(' · '),
          used: number(metered.used, 3),
          steps: metered.steps
            .map((step) => t('words.charged.step', { quantity: number(step.quantity, 3), rate: number(step.rate, 4) }))
            .join(' + '),
        }) + (metered.steps.length > 1 && months !== 1 ? t('words.charged.tiersOf', parts) : '')
      : t(method === 'PER_AREA' ? 'words.charged.perArea' : 'words.charged.perUnit', parts);
    return isRounded ? t('words.charged.rounded', { ...parts, sum }) : t('words.charged.exact', { ...parts, sum });
  };
}
