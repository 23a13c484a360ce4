import { useTranslation } from 'react-i18next';
import type { Meter } from '../../api/types';
import { number } from '../../i18n/money';

const DAY = 86_400_000;

/** What was used since the last reading, held against what is usual; nothing where the meter ran backwards. */
export function Plausible({ meter, day, value }: { meter: Meter; day: string; value: number }) {
  const { t } = useTranslation();
  const [last] = meter.readings;
  const days = last ? Math.round((Date.parse(day) - Date.parse(last.day)) / DAY) : 0;
  if (!last || value < last.value || days <= 0) return null;
  const used = number(value - last.value, 3);
  return (
    <span className="meta">
      {meter.usualADay === undefined ? t('meters.uses', { used }) : t('meters.usually', { used, usual: number(meter.usualADay * days, 0) })}
    </span>
  );
}
