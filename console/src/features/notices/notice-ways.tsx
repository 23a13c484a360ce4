import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { questionOf } from '../../api/audiences';
import { notificationApi, unwrap } from '../../api/client';
import type { Notice, NoticeReach } from '../../api/types';
import { number } from '../../i18n/money';
import { audienceOf } from '../../ui/audience-values';
import { ChoiceField, TickField } from '../../ui/entry-form';
import { Card } from '../../ui/page';
import { useSettled } from '../../ui/settled';
import { Loaded } from '../../ui/states';
import { ChannelReach } from './channel-reach';
import type { NoticeValues } from './notice-form';
import { ORDERS } from './ways';
import css from './notices.module.css';

/** Costs depend on the title: asked for when its writer pauses, not with every letter. */
const PAUSE = 600;

/** By what a notice goes out besides to everybody in Linli; whom that reaches is counted once somebody asks. */
export default function WaysFields() {
  const { t } = useTranslation();
  const chosen = useWatch<NoticeValues, 'by'>({ name: 'by' }) ?? [];
  const [isOpen, open] = useState(chosen.length > 0);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary className="link-button">{t('notices.ways.title')}</summary>
      {isOpen && <Ways several={chosen.length > 1} />}
    </details>
  );
}

function Ways({ several }: { several: boolean }) {
  const { t } = useTranslation();
  const values = useWatch<NoticeValues>() as NoticeValues;
  const audience = audienceOf(values);
  const title = useSettled(values.title.trim().slice(0, 60), PAUSE);
  const titleEn = useSettled(values.titleEn.trim().slice(0, 60), PAUSE);
  const query = { ...questionOf(audience), category: values.category, ...(title && { title }), ...(titleEn && { titleEn }) };
  const isSomebody = query.community.length + query.building.length > 0;
  const reach = useQuery({
    queryKey: ['notices', 'ways', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/reach', { params: { query }, signal })),
    enabled: isSomebody,
    gcTime: 0,
  });
  return (
    <div className={`${css.noticeFields} flat`}>
      <fieldset className="field">
        <legend>{t('notices.reach.also')}</legend>
        {(['SMS', 'EMAIL'] as const).map((channel) => (
          <TickField<NoticeValues> key={channel} of="by" value={channel} label={t(`notices.reach.kinds.${channel}`)} />
        ))}
      </fieldset>
      {several && (
        <ChoiceField<NoticeValues>
          of="order"
          label={t('notices.ways.order')}
          options={ORDERS.map((value) => ({ value, label: t(`notices.ways.orders.${value}`) }))}
        />
      )}
      {isSomebody ? (
        <Loaded query={reach} lines={3} small>
          {(reached) => <Reached reach={reached} />}
        </Loaded>
      ) : (
        <p className="meta">{t('audience.countHint')}</p>
      )}
      <Manners category={values.category} />
    </div>
  );
}

function Manners({ category }: { category: Notice['category'] }) {
  const { t } = useTranslation();
  return <p className="meta">{t(category === 'SAFETY' ? 'notices.reach.urgent' : 'notices.reach.quiet')}</p>;
}

/** How many each channel reaches, how many not and why, and what that costs at the most. */
function Reached({ reach, only }: { reach: NoticeReach; only?: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{t('notices.ways.inbox', { n: number(reach.people) })}</p>
      <ul className="stack">
        {reach.channels
          .filter(({ channel }) => !only || only.includes(channel))
          .map((one) => (
            <li key={one.channel}>
              <ChannelReach of={one} />
            </li>
          ))}
      </ul>
    </div>
  );
}

/** Before a notice is published: what leaves the house with it. */
export function NoticeLeaves({ notice, by }: { notice: Notice; by: readonly string[] }) {
  const { t } = useTranslation();
  const reach = useQuery({
    queryKey: ['notices', 'leaves', notice.id, notice.version],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notices/{id}/reach', { params: { path: { id: notice.id } }, signal })),
    gcTime: 0,
  });
  return (
    <Card title={t('notices.ways.leaves')}>
      <div className={css.noticeFields}>
        <Loaded query={reach} lines={3} small>
          {(reached) => <Reached reach={reached} only={by} />}
        </Loaded>
        <Manners category={notice.category} />
      </div>
    </Card>
  );
}
