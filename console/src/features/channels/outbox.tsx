import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { ASK_EVERY } from '../../api/freshness';
import { useMay } from '../../api/me';
import type { OutboxDelivery } from '../../api/types';
import { pageOf } from '../../ui/message-pages';
import { paths } from '../../app/paths';
import { inLanguage } from '../../i18n/in-language';
import { useAddress } from '../../ui/address';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useScope } from '../../ui/scope';
import { Segments } from '../../ui/segments';
import { Empty, Loaded, Refused } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import css from './outbox.module.css';

type OutboxTab = 'all' | 'waiting' | 'sent' | 'read' | 'failed' | 'suppressed';
type Channel = OutboxDelivery['channel'];
type State = OutboxDelivery['state'];

const PAGE = 50;
const STATES: Record<OutboxTab, State[]> = {
  all: [],
  waiting: ['QUEUED', 'SENDING'],
  sent: ['SENT', 'DELIVERED', 'READ'],
  read: ['READ'],
  failed: ['FAILED'],
  suppressed: ['SUPPRESSED'],
};
const TABS = Object.keys(STATES) as OutboxTab[];
const CHANNELS: readonly Channel[] = ['SMS', 'EMAIL'];
const CHIP: Partial<Record<State, string>> = { DELIVERED: 'fits', READ: 'fits', FAILED: 'bad' };

/** What went out of the house by short message and e-mail, or would have; what failed may be sent again. */
export default function Outbox() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab = TABS.find((name) => name === asked) ?? 'all';
  const channel = CHANNELS.find((name) => name === params.get('channel'));
  const about = params.get('about') ?? undefined;
  const after = params.get('after') ?? undefined;
  const person = params.get('person') ?? undefined;
  const template = params.get('kind') ?? undefined;
  const which = {
    state: STATES[tab],
    ...(channel && { channel }),
    ...(about && { about }),
    ...(person && { person }),
    ...(template && { template }),
    ...(community && !about && !person && { community }),
  };
  const query = { ...which, limit: PAGE, ...(after && { after }) };
  const rows = useQuery({
    queryKey: ['outbox', query],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/outbox', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_EVERY,
  });
  const only: Only = (part) => change({ ...part, after: undefined });
  return (
    <Page
      title={t('channels.title')}
      tabs={
        <TabRow<OutboxTab>
          label={t('channels.tabs')}
          tabs={TABS.map((name) => ({ name, label: t(`channels.tab.${name}`) }))}
          shown={tab}
          show={(next) => change({ tab: next === 'all' ? undefined : next, after: undefined })}
        />
      }
      aside={
        <Segments<Channel | 'all'>
          label={t('channels.channel')}
          options={[
            { value: 'all', label: t('channels.every') },
            ...CHANNELS.map((value) => ({ value, label: t(`channels.kinds.${value}`) })),
          ]}
          value={channel ?? 'all'}
          choose={(next) => change({ channel: next === 'all' ? undefined : next, after: undefined })}
        />
      }
    >
      <Loaded
        query={rows}
        empty={{
          when: ({ items }) => items.length === 0,
          show: <Empty title={t(`channels.none.${tab}`)} hint={t('channels.noneHint')} />,
        }}
      >
        {({ items, next }) => (
          <Card
            title={t('channels.rows')}
            aside={
              <>
                {(about || person || template) && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => change({ about: undefined, person: undefined, kind: undefined, after: undefined })}
                  >
                    {t('channels.all')}
                  </button>
                )}
                <TakeHome
                  service="notification"
                  list="outbox"
                  name={t('channels.title')}
                  begin={(body, header) => unwrap(notificationApi.POST('/outbox/exports', { params: { query: which, header }, body }))}
                  words={() => ({
                    channel: t('channels.kinds', { returnObjects: true }),
                    state: t('channels.states', { returnObjects: true }),
                    reason: t('channels.reasons', { returnObjects: true }),
                    template: Object.fromEntries(items.map((row) => [row.template, kindOf(row) ?? row.template])),
                  })}
                  disabled={items.length === 0}
                />
              </>
            }
          >
            <div className={css.outboxRows}>
              <PlainTable
                label={t('channels.rows')}
                rows={items}
                columns={[
                  { name: 'at', head: t('channels.at'), show: (row) => <Moment at={row.sentAt ?? row.createdAt} /> },
                  {
                    name: 'channel',
                    head: t('channels.channel'),
                    show: (row) => (
                      <>
                        {t(`channels.kinds.${row.channel}`)}
                        {row.carrier && (
                          <span className={`meta ${css.outboxLine}`}>{row.carrier === 'local' ? t('channels.local') : row.carrier}</span>
                        )}
                      </>
                    ),
                  },
                  {
                    name: 'person',
                    head: t('channels.person'),
                    show: (row) => (
                      <>
                        {row.trial ? row.name : <Link to={paths.owner(row.personId)}>{row.name}</Link>}
                        {!row.trial && (
                          <button
                            type="button"
                            className={`link-button meta ${css.outboxLine}`}
                            aria-label={`${t('channels.onlyThese')} ${row.name}`}
                            onClick={() => only({ person: row.personId })}
                          >
                            {t('channels.onlyThese')}
                          </button>
                        )}
                        <span className={`meta ${css.outboxLine}`}>{row.unitLabel}</span>
                        {row.address && <span className={`meta ${css.outboxLine}`}>{row.address}</span>}
                      </>
                    ),
                  },
                  { name: 'said', head: t('channels.said'), show: (row) => <Told row={row} only={only} /> },
                  { name: 'state', head: t('channels.state'), show: (row) => <State row={row} /> },
                ]}
              />
            </div>
            <ListPages after={after} next={next} turn={(to) => change({ after: to })} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}

const kindOf = ({ kindZh = '', kindEn }: OutboxDelivery) => inLanguage(kindZh, kindEn) || undefined;

type Only = (part: { person?: string; kind?: string }) => void;

function Told({ row, only }: { row: OutboxDelivery; only: Only }) {
  const { t } = useTranslation();
  const kind = kindOf(row) ?? row.template;
  const page = pageOf(row);
  const title = row.aboutNumber || kind;
  return (
    <>
      {row.trial ? <span className="chip">{t('channels.trial')}</span> : page ? <Link to={page}>{title}</Link> : title}
      {row.urgent && !row.trial && <span className="chip bad">{t('channels.urgent')}</span>}
      <span className={`meta ${css.outboxLine}`}>
        <button
          type="button"
          className="link-button"
          aria-label={t('channels.allOf', { kind })}
          onClick={() => only({ kind: row.template })}
        >
          {kind}
        </button>
        {row.edition !== undefined && ` · ${row.edition === 0 ? t('channels.shipped') : t('channels.edition', { n: row.edition })}`}
      </span>
      {row.text && <span className={css.outboxLine}>{row.text}</span>}
    </>
  );
}

function State({ row }: { row: OutboxDelivery }) {
  const { t } = useTranslation();
  const may = useMay();
  const client = useQueryClient();
  const reason = useReason();
  const retry = useCommand(
    (id: string, header) => unwrap(notificationApi.POST('/outbox/{id}/retry', { params: { path: { id }, header } })),
    { onSettled: () => client.invalidateQueries({ queryKey: ['outbox'] }) },
  );
  return (
    <>
      <span className={`chip ${CHIP[row.state] ?? ''}`}>{t(`channels.states.${row.state}`)}</span>
      {row.state === 'READ' && row.readAt && (
        <span className={`meta ${css.outboxLine}`}>
          {t('channels.readAt')} <Moment at={row.readAt} />
        </span>
      )}
      {row.reason && <span className={`meta ${css.outboxLine}`}>{reason(row.reason)}</span>}
      {row.nextAt && row.reason && (
        <span className={`meta ${css.outboxLine}`}>
          {t('channels.next')} <Moment at={row.nextAt} />
        </span>
      )}
      {row.mayBeRetried && may('outbox:retry') && (
        <button
          type="button"
          className="link-button"
          aria-label={`${t('channels.retry')} ${row.name} ${row.unitLabel}`}
          disabled={retry.isPending}
          onClick={() => retry.mutate(row.id)}
        >
          {t('channels.retry')}
        </button>
      )}
      <Refused problem={retry.error} />
    </>
  );
}

/** A reason is a code of ours, and behind a blank what the provider calls it. */
function useReason() {
  const { t, i18n } = useTranslation();
  return (reason: string) => {
    const [code = '', ...detail] = reason.split(' ');
    const key = `channels.reasons.${code}`;
    const said = i18n.exists(key) ? t(key as 'channels.reasons.no-address') : t('channels.reasons.other');
    return detail.length > 0 ? t('channels.withDetail', { said, detail: detail.join(' ') }) : said;
  };
}
