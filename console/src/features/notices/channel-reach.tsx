import { useTranslation } from 'react-i18next';
import type { NoticeReach } from '../../api/types';
import { number, yuan } from '../../i18n/money';
import css from './notices.module.css';

/** How many a channel reaches, how many not and why, and what that costs at the most. */
export function ChannelReach({
  of: { channel, reachable, noAddress, optedOut, segments, cents },
}: {
  of: NoticeReach['channels'][number];
}) {
  const { t } = useTranslation();
  return (
    <>
      {t(`notices.reach.kinds.${channel}`)} · {t('notices.reach.reachable', { n: number(reachable) })}
      {segments > 0 && ` · ${t('notices.reach.cost', { amount: yuan(cents), n: segments })}`}
      <span className={`meta ${css.noticeRemindNot}`}>
        {noAddress > 0 && t(`notices.reach.noAddress.${channel}`, { n: number(noAddress) })}
        {noAddress > 0 && optedOut > 0 && t('notices.reach.and')}
        {optedOut > 0 && t('notices.reach.optedOut', { n: number(optedOut) })}
      </span>
    </>
  );
}
