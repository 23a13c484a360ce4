import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FreeWindow } from '../api/windows';
import { useTimes } from '../i18n/times';
import { Loaded } from './states';

export interface Wish {
  day: string;
  from: string;
}

/** One of the windows in which somebody can come. */
export default function WindowChoice({
  id,
  windows,
  wish,
  choose,
  label,
  none,
  nothing,
}: {
  id: string;
  windows: UseQueryResult<FreeWindow[]>;
  wish?: Wish;
  choose: (wish: Wish | undefined) => void;
  label: string;
  /** What is said where there is none. */
  none: string;
  /** What stands there while none is chosen. */
  nothing: string;
}) {
  const { t } = useTranslation();
  const times = useTimes();
  const named = ({ day, from }: Wish) => `${day} ${from.slice(0, 5)}`;
  return (
    <Loaded query={windows} lines={1}>
      {(free) => {
        const isGone = wish && !free.some((one) => named(one) === named(wish));
        return free.length === 0 && !wish ? (
          <p className="meta">{none}</p>
        ) : (
          <select
            id={id}
            className="control"
            aria-label={label}
            value={wish ? named(wish) : ''}
            onChange={(event) => {
              const chosen = free.find((one) => named(one) === event.target.value);
              choose(chosen && { day: chosen.day, from: chosen.from });
            }}
          >
            <option value="">{nothing}</option>
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
