import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationApi, unwrap } from '../../api/client';
import type { Notice, ReminderReach } from '../../api/types';
import { number } from '../../i18n/money';
import { Dialog } from '../../ui/dialog';
import { Loaded, Refused } from '../../ui/states';
import { ChannelReach } from './channel-reach';
import { useReminder } from './use-notices';
import css from './notices.module.css';

type Channel = ReminderReach['channels'][number]['channel'];

/** How long a channel gives people to read it in Linli: a fallback comes after, and only to who has not. */
const HOURS = ['0', '2', '6', '24'] as const;
type Hours = (typeof HOURS)[number];

/** Before anything goes out: how many have not read it, and how many of them each channel reaches. */
export default function RemindDialog({ notice, close }: { notice: Notice; close: () => void }) {
  const { t } = useTranslation();
  const [by, choose] = useState<readonly Channel[]>([]);
  const [hours, wait] = useState<Partial<Record<Channel, Hours>>>({});
  const remind = useReminder(notice, close);
  const reach = useQuery({
    queryKey: ['notices', 'reach', notice.id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/{id}/reminder', { params: { path: { id: notice.id } }, signal })),
    gcTime: 0,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    remind.mutate({ by: [...by], afterHours: Object.fromEntries(by.map((one) => [one, Number(hours[one] ?? '0')])) });
  };
  return (
    <Dialog title={t('notices.remind')} close={close}>
      <Loaded query={reach} lines={4} small>
        {({ unread, channels }) => (
          <form className={css.noticeRemind} onSubmit={send}>
            <p role="status">{t('notices.reach.inbox', { n: number(unread) })}</p>
            <fieldset>
              <legend>{t('notices.reach.also')}</legend>
              {channels.map(({ channel, ...reach }) => (
                <div key={channel} className="stack">
                  <label>
                    <input
                      type="checkbox"
                      checked={by.includes(channel)}
                      disabled={reach.reachable === 0}
                      onChange={(event) => choose(event.target.checked ? [...by, channel] : by.filter((one) => one !== channel))}
                    />
                    <span>
                      <ChannelReach of={{ channel, ...reach }} />
                    </span>
                  </label>
                  {by.includes(channel) && (
                    <select
                      className="control"
                      aria-label={t('notices.reach.when', { channel: t(`notices.reach.kinds.${channel}`) })}
                      value={hours[channel] ?? '0'}
                      onChange={({ target }) => wait({ ...hours, [channel]: target.value as Hours })}
                    >
                      {HOURS.map((value) => (
                        <option key={value} value={value}>
                          {t(`notices.reach.hours.${value}`)}
                        </option>
                      ))}
                    </select>
                  )}
                </div>
              ))}
            </fieldset>
            <p className="meta">{t(notice.category === 'SAFETY' ? 'notices.reach.urgent' : 'notices.reach.quiet')}</p>
            <Refused problem={remind.error} />
            <div>
              <button type="submit" className="plain-button solid" disabled={unread === 0 || remind.isPending}>
                {t('notices.reach.send', { n: number(unread) })}
              </button>
            </div>
          </form>
        )}
      </Loaded>
    </Dialog>
  );
}
