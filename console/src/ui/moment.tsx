import { useTimes } from '../i18n/times';
import { useNow } from './now';

/** An instant as people say it; the exact one on hover. */
export function Moment({
  at,
  style = 'moment',
  community,
}: {
  at: string;
  style?: 'moment' | 'ago' | 'day' | 'clock';
  /** Whose time it is, where what stands around does not say so. */
  community?: string | null;
}) {
  const times = useTimes(community);
  const now = new Date(useNow());
  return (
    <time dateTime={at} title={times.exact(at)}>
      {style === 'day' ? times.day(at) : style === 'clock' ? times.clock(at) : times[style](at, now)}
    </time>
  );
}
