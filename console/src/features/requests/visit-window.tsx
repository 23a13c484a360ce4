import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { windowsQuery } from '../../api/windows';
import { useTimes } from '../../i18n/times';
import { Loaded } from '../../ui/states';

export interface Wish {
  day: string;
  from: string;
}

/** The windows in which somebody can come; a report is taken without one too. */
export default function VisitWindow({
  id,
  community,
  type,
  wish,
  choose,
}: {
  id: string;
  community: string;
  type: string;
  wish?: Wish;
  choose: (wish: Wish | undefined) => void;
}) {
  const { t } = useTranslation();
  const times = useTimes();
  const windows = useQuery(windowsQuery(community, type));
  const named = ({ day, from }: Wish) => `${day} ${from.slice(0, 5)}`;
  return (
    <Loaded query={windows} lines={1}>
      {(free) => {
        const isGone = wish && !free.some((one) => named(one) === named(wish));
        return free.length === 0 && !wish ? (
          <p className="meta">{t('report.noWindow')}</p>
        ) : (
          <select
            id={id}
            className="control"
            aria-label={t('report.when')}
            value={wish ? named(wish) : ''}
            onChange={(event) => choose(free.find((one) => named(one) === event.target.value))}
          >
            <option value="">{t('report.anyTime')}</option>
            {isGone && (
              <option value={named(wish)} disabled>
                {t('report.taken', { day: times.day(wish.day), from: wish.from.slice(0, 5) })}
              </option>
            )}
            {free.map((one) => (
              <option key={named(one)} value={named(one)}>
                {t('report.window', { day: times.day(one.day), from: one.from.slice(0, 5), to: one.to.slice(0, 5) })}
              </option>
            ))}
          </select>
        );
      }}
    </Loaded>
  );
}
