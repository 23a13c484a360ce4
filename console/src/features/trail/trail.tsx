import { SafetyCertificateOutlined } from '@ant-design/icons';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { TrailVerification } from '../../api/types';
import { useMay } from '../../api/me';
import { Problem } from '../../api/problem';
import { number } from '../../i18n/money';
import { useTimes } from '../../i18n/times';
import { Icon } from '../../ui/icons';
import { ListPages } from '../../ui/list-pages';
import { Card, Page } from '../../ui/page';
import { Empty, Loaded, Refused } from '../../ui/states';
import { PaperButton } from '../../ui/paper-button';
import { TakeHome } from '../../ui/take-home';
import { TrailAsk } from './trail-ask';
import { TrailEntryLine } from './trail-entry';
import { useTrailWords } from './trail-words';
import css from './trail.module.css';
import { useTrail } from './use-trail';

/** Who did what, to what, when and from where; and whether the record is whole. */
export default function Trail() {
  const { t } = useTranslation();
  const may = useMay();
  const { asked, ask, entries, exported, after } = useTrail();
  const { ofType, types } = useTrailWords();
  const items = entries.data?.items ?? [];
  return (
    <Page
      title={t('trail.title')}
      aside={
        <>
          {may('audit:verify') && <Verify />}
          {may('audit:export') && <Archive />}
        </>
      }
    >
      <Card>
        <TrailAsk asked={asked} ask={ask} />
        <div className={css.trailTools}>
          <Button size="small" onClick={() => ask({ type: 'owner.revealed' })}>
            {t('trail.presets.reveals')}
          </Button>
          <Button size="small" onClick={() => ask({ type: 'signin.failed' })}>
            {t('trail.presets.failures')}
          </Button>
          <div className="spread">
            {may('audit:export') && (
              <TakeHome
                service="audit"
                list="trail"
                name={t('trail.title')}
                begin={exported}
                words={() => ({
                  what: Object.fromEntries(types().map((type) => [type, ofType(type)])),
                  channel: t('words.channel', { returnObjects: true }),
                })}
                disabled={items.length === 0 || entries.isPlaceholderData}
              />
            )}
          </div>
        </div>
        <Loaded
          query={entries}
          lines={10}
          empty={{ when: (page) => page.items.length === 0, show: <Empty title={t('trail.empty')} hint={t('trail.emptyHint')} /> }}
        >
          {(page) => (
            <>
              <ol className={css.trailList}>
                {page.items.map((entry) => (
                  <TrailEntryLine key={entry.position} entry={entry} ask={ask} />
                ))}
              </ol>
              <ListPages after={after} next={page.next} turn={(to) => ask({ after: to })} />
            </>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}

const verification = queryOptions({
  queryKey: ['trail', 'verification'],
  queryFn: ({ signal }) => unwrap(auditApi.GET('/trail/verification', { signal })),
  refetchInterval: ({ state: { data } }) => (data && runs(data) ? LOOK_EVERY : false),
});

/** Long enough for some thousand entries. */
const LOOK_EVERY = 1_000;

const runs = ({ state }: TrailVerification) => state === 'WAITING' || state === 'RUNNING';

/** Counts the chain from its beginning, however long it is; what was found last stays to be read. That one has looked is itself written down. */
function Verify() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const newest = useQuery(verification);
  const verify = useCommand((_: object, header) => unwrap(auditApi.POST('/trail/verification', { params: { header } })), {
    onSuccess: (begun) => client.setQueryData(verification.queryKey, begun),
  });
  const seen = newest.data;
  const isRunning = seen !== undefined && runs(seen);
  const verdict = seen?.verdict;
  const times = useTimes();
  return (
    <>
      {isRunning && (
        <span role="status" className="meta">
          {t('trail.verifies', { n: number(seen.done), total: number(Math.max(seen.done, seen.total)) })}
        </span>
      )}
      {seen && !isRunning && !verdict && seen.state && seen.state !== 'DONE' && (
        <span role="status" className={css.broken}>
          {t('trail.notVerified')}
        </span>
      )}
      {verdict && !isRunning && (
        <span role="status">
          <span className={verdict.brokenAt ? css.broken : css.whole}>
            {verdict.brokenAt
              ? t('trail.broken', { n: verdict.brokenAt, how: t(`trail.how.${verdict.how ?? 'UNREADABLE'}`) })
              : t('trail.verified', { n: verdict.entries })}
          </span>
          <span className="meta">
            {verdict.signedUpTo && verdict.signedAt
              ? t('trail.signed', { n: verdict.signedUpTo, at: times.exact(verdict.signedAt) })
              : t('trail.unsigned')}
            {seen.endedAt && ` · ${t('trail.verifiedAt', { at: times.exact(seen.endedAt) })}`}
          </span>
        </span>
      )}
      <Refused problem={verify.error ?? (newest.error ? Problem.of(newest.error) : null)} />
      {verdict && !verdict.brokenAt && !isRunning && (
        <PaperButton path="/trail/certificate" name={t('trail.certificate')} label={t('trail.certificate')} />
      )}
      <Button icon={<SafetyCertificateOutlined />} loading={verify.isPending || isRunning} onClick={() => verify.mutate({})}>
        {t('trail.verify')}
      </Button>
    </>
  );
}

const ArchiveDialog = lazy(() => import('./archive-dialog'));

/** The whole trail as a file that is verified without the platform. */
function Archive() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="import" />} onClick={() => setOpen(true)}>
        {t('trail.archive')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ArchiveDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
