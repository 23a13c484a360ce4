import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import type { Notice } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Card } from '../../ui/page';
import { Refused } from '../../ui/states';
import css from './notices.module.css';
import { useNoticeMove, useSending } from './use-notices';

/** What goes out of the house about a notice: how far it has come, and whether it goes on. */
export default function NoticeSending({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState(false);
  const sending = useSending(notice);
  const pause = useNoticeMove(notice, 'sending/pause');
  const resume = useNoticeMove(notice, 'sending/resumption');
  const cancel = useNoticeMove(notice, 'sending/cancellation');
  const channels = sending.data ?? [];
  if (channels.length === 0) {
    return null;
  }
  const waiting = channels.reduce((sum, one) => sum + one.waiting, 0);
  const offers = (command: Notice['allowedCommands'][number]) => waiting > 0 && notice.allowedCommands.includes(command);
  const isBusy = pause.isPending || resume.isPending || cancel.isPending;
  return (
    <Card title={t('notices.sending.title')}>
      <div className={css.noticeFields}>
        <p role="status">
          <strong>
            {t(waiting === 0 ? 'notices.sending.done' : notice.sendingPaused ? 'notices.sending.paused' : 'notices.sending.running')}
          </strong>
        </p>
        <ul className={css.noticeFields}>
          {channels.map(({ channel, sent, waiting: waits, failed, kept }) => (
            <li key={channel}>
              {t('notices.sending.channel', {
                channel: t(`notices.reach.kinds.${channel}`),
                sent: number(sent),
                waiting: number(waits),
                failed: number(failed),
                kept: number(kept),
              })}
              <meter min={0} max={Math.max(1, sent + waits + failed + kept)} value={sent + failed + kept} aria-label={channel} />
            </li>
          ))}
        </ul>
        <div className="button-row flush">
          {offers('PAUSE') && (
            <button type="button" className="plain-button" disabled={isBusy} onClick={() => pause.mutate({})}>
              {t('notices.sending.pause')}
            </button>
          )}
          {offers('RESUME') && (
            <button type="button" className="plain-button solid" disabled={isBusy} onClick={() => resume.mutate({})}>
              {t('notices.sending.resume')}
            </button>
          )}
          {offers('CANCEL') && !asks && (
            <button type="button" className="plain-button" disabled={isBusy} onClick={() => ask(true)}>
              {t('notices.sending.cancel')}
            </button>
          )}
        </div>
        {offers('CANCEL') && asks && (
          <div className="stack">
            <p>{t('notices.sending.cancelHint', { n: number(waiting) })}</p>
            <button type="button" className="plain-button solid" autoFocus disabled={isBusy} onClick={() => cancel.mutate({})}>
              {t('notices.sending.cancel')}
            </button>
          </div>
        )}
        <Refused problem={pause.error ?? resume.error ?? cancel.error} />
        {may('outbox:read') && <Link to={`${paths.outbox}?about=${notice.id}`}>{t('notices.reach.outbox')}</Link>}
      </div>
    </Card>
  );
}
