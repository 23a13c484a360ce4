import { useTranslation } from 'react-i18next';
import { isClockHere } from '../i18n/times';
import type { Zone } from '../i18n/zone';

/** Beneath a field of a time, for whose own clock shows another one: by which clock it is meant. */
export function OtherClock({ zone }: { zone: Zone }) {
  const { t } = useTranslation();
  return zone !== undefined && !isClockHere(zone) ? <span className="meta">{t('times.by', { zone })}</span> : null;
}
