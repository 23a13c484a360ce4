import { useTranslation } from 'react-i18next';
import type { Tariff } from '../../api/types';

const LOOKS: Record<Tariff['status'], string> = { PROPOSED: 'chip bad', ACTIVE: 'chip fits', REFUSED: 'chip' };

export function TariffBadge({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation();
  return <span className={LOOKS[tariff.status]}>{t(`tariffs.statuses.${tariff.status}`)}</span>;
}
