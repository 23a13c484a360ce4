import { useTranslation } from 'react-i18next';
import type { Charged, MeterUse } from '../api/types';
import { number, yuan } from './money';

/** How a tariff led to an amount, in one sentence with its numbers: what is said by phone. */
export function useChargedWords() {
  const { t } = useTranslation();
  const read = ({ serial, from, to, isExchanged, isEstimated }: MeterUse) =>
    t('words.charged.meter', { serial, from: number(from, 3), to: number(to, 3) }) +
    (isExchanged ? t('words.charged.exchanged') : '') +
    (isEstimated ? t('words.charged.estimated') : '');
  return ({ method, area, rate, months, exact, rounding, amount, metered }: Charged): string => {
    const parts = {
      area: number(area ?? 0, 2),
      rate: number(rate, 4),
      months: number(months, 4),
      exact: number(exact, 4),
      step: t(`words.rounding.${rounding}`),
      amount: yuan(amount.cents),
    };
    const isRounded = Math.round(exact * 10_000) !== amount.cents * 100;
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
