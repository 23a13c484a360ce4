import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unwrap, workorderApi } from '../../api/client';
import { phonePaths } from '../../app/phone-paths';
import { inLanguage } from '../../i18n/in-language';
import { useTimes } from '../../i18n/times';
import { useToday } from '../../ui/now';
import { PhonePage } from '../../ui/phone/frame';
import { Empty, Loaded } from '../../ui/states';

const DAYS = 14;

/** When a technician works in the coming days, as far as it is planned. */
export default function PhoneRoster() {
  const { t } = useTranslation();
  const times = useTimes();
  const query = { from: useToday(), days: DAYS };
  const days = useQuery({
    queryKey: ['rosters', 'me', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/rosters/me', { params: { query }, signal })),
  });
  return (
    <PhonePage title={t('technician.roster')} back={phonePaths.technicianMe}>
      <Loaded query={days} empty={{ when: (all) => all.length === 0, show: <Empty title={t('report.roster.none')} /> }}>
        {(all) => (
          <ul className="phone-list">
            {all.map(({ day, kind, labelZh, labelEn, hours, standsInFor }) => (
              <li key={day} className="phone-row">
                <span className="grow">
                  <strong>{times.day(day)}</strong>
                  <br />
                  <span className="meta">
                    {hours.map(({ from, to }) => `${times.clock(from)}–${times.clock(to)}`).join(', ')}
                    {standsInFor && <> {t('report.roster.standsInFor', { name: standsInFor })}</>}
                  </span>
                </span>
                <span>{kind === 'SHIFT' ? inLanguage(labelZh ?? '', labelEn ?? undefined) : t(`report.roster.${kind}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </PhonePage>
  );
}
