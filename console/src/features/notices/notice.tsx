import { lazy, Suspense, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { conditional } from '../../api/command';
import type { Notice } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { AudienceWords } from '../../ui/audience-words';
import { useAddress } from '../../ui/address';
import { Moment } from '../../ui/moment';
import { PaperButton } from '../../ui/paper-button';
import { TakeHome } from '../../ui/take-home';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Loaded, Refused, Stale, Skeleton } from '../../ui/states';
import { NoticeBadge } from './notice-badge';
import { NoticeHistory } from './notice-history';
import { Photos } from '../../ui/photo';
import { PlainTable } from '../../ui/plain-table';
import css from './notices.module.css';
import { useNotice, useNoticeMove, useNoticeReason, useRecipients, type Standing } from './use-notices';

/** Asked for on few days of a notice's life. */
const NoticeForm = lazy(async () => ({ default: (await import('./notice-form')).NoticeForm }));
const NoticeSending = lazy(() => import('./notice-sending'));
const NoticeLeaves = lazy(async () => ({ default: (await import('./notice-ways')).NoticeLeaves }));
const RemindDialog = lazy(() => import('./remind-dialog'));

/** One notice: what it says, whom it reached, who has read it, and what may be done with it now. */
export default function NoticePage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { notice, figures, history, isOut } = useNotice(id);
  const [isRevised, revise] = useState(false);
  return (
    <Loaded query={notice}>
      {(one) => (
        <Page title={one.chinese.title} aside={<NoticeBadge notice={one} />}>
          {isRevised ? (
            <Revision notice={one} end={() => revise(false)} />
          ) : (
            <div className={css.noticeColumns}>
              <div className={css.noticeSide}>
                <Card title={t('notices.what')} aside={<span className="meta">{one.number}</span>}>
                  <article className={css.noticePaper}>
                    <h2>{one.chinese.title}</h2>
                    <p className={css.noticeBody}>{one.chinese.body}</p>
                    {one.english && (
                      <>
                        <h3 lang="en">{one.english.title}</h3>
                        <p className={css.noticeBody} lang="en">
                          {one.english.body}
                        </p>
                      </>
                    )}
                    <Photos ids={one.photos} holder="notices" />
                  </article>
                </Card>
                {isOut && <Readers notice={one} />}
              </div>
              <div className={css.noticeSide}>
                <Actions notice={one} revise={() => revise(true)} />
                <Card title={t('notices.facts')}>
                  <dl className={`facts ${css.noticeFields}`}>
                    <dt>{t('notices.category')}</dt>
                    <dd>{t(`words.noticeCategory.${one.category}`)}</dd>
                    <dt>{t('notices.audience')}</dt>
                    <dd>
                      <AudienceWords audience={one.audience} />
                    </dd>
                    <dt>{t('notices.publishAt')}</dt>
                    <dd>{one.publishAt ? <Moment at={one.publishedAt ?? one.publishAt} /> : t('notices.whenApproved')}</dd>
                    <dt>{t('notices.expiresAt')}</dt>
                    <dd>{one.expiresAt ? <Moment at={one.expiresAt} /> : t('notices.never')}</dd>
                    <dt>{t('notices.ways.title')}</dt>
                    <dd>
                      {one.ways
                        ? one.ways.by
                            .map((way) => t(`notices.reach.kinds.${way}`))
                            .join(t(one.ways.inTurn ? 'notices.ways.then' : 'notices.reach.and'))
                        : t('notices.ways.none')}
                    </dd>
                    {one.reason && (
                      <>
                        <dt>{t('notices.reason')}</dt>
                        <dd>{one.reason}</dd>
                      </>
                    )}
                    {one.supersedes && (
                      <>
                        <dt>{t('notices.corrects')}</dt>
                        <dd>
                          <Link to={paths.notice(one.supersedes)}>{t('notices.before')}</Link>
                        </dd>
                      </>
                    )}
                  </dl>
                </Card>
                {isOut && (
                  <Card title={t('notices.reading')}>
                    <Loaded query={figures} lines={3} small>
                      {({ people, read, confirmed, buildings }) => (
                        <div className={css.noticeFields}>
                          <p role="status">
                            <strong>{t('notices.readOf', { read: number(read), people: number(people) })}</strong>{' '}
                            {one.confirm && <span className="chip">{t('notices.confirmedBy', { n: number(confirmed) })}</span>}
                          </p>
                          <ul className={css.noticeBars}>
                            {buildings.map((one) => (
                              <li key={one.buildingId}>
                                <span>{t('audience.buildingShort', { name: one.name })}</span>
                                <meter min={0} max={Math.max(1, one.people)} value={one.read} aria-label={one.name} />
                                <span className="meta">
                                  {number(one.read)} / {number(one.people)}
                                </span>
                              </li>
                            ))}
                          </ul>
                        </div>
                      )}
                    </Loaded>
                  </Card>
                )}
                {one.ways && ['DRAFT', 'PENDING_APPROVAL', 'SCHEDULED'].includes(one.status) && (
                  <Suspense>
                    <NoticeLeaves notice={one} by={one.ways.by} />
                  </Suspense>
                )}
                {isOut && (one.remindedAt ?? one.ways) && (
                  <Suspense>
                    <NoticeSending notice={one} />
                  </Suspense>
                )}
                <NoticeHistory history={history} />
              </div>
            </div>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Revision({ notice, end }: { notice: Notice; end: () => void }) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <NoticeForm
        first={notice}
        draft={`notice.${notice.id}`}
        version={() => notice.version}
        send={(body, header) =>
          unwrap(notificationApi.PUT('/notices/{id}', { params: { path: { id: notice.id }, header: conditional(header) }, body }))
        }
        done={end}
        cancel={end}
      />
    </Suspense>
  );
}

function Actions({ notice, revise }: { notice: Notice; revise: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asks, ask] = useState<'refusal' | 'withdrawal' | 'reminder'>();
  const submit = useNoticeMove(notice, 'submission');
  const approve = useNoticeMove(notice, 'approval');
  const discard = useNoticeMove(notice, 'disposal');
  const moves = [submit, approve, discard];
  const refused = moves.find(({ error }) => error)?.error ?? null;
  const isBusy = moves.some(({ isPending }) => isPending);
  const offered: Partial<Record<Notice['allowedCommands'][number], ReactNode>> = {
    SUBMIT: <Step name={t('notices.submit')} solid run={() => submit.mutate({})} isBusy={isBusy} />,
    APPROVE: <Step name={t('notices.approve')} solid run={() => approve.mutate({})} isBusy={isBusy} />,
    REVISE: <Step name={t('notices.revise')} run={revise} isBusy={isBusy} />,
    REFUSE: <Step name={t('notices.refuse')} run={() => ask('refusal')} isBusy={isBusy} />,
    REMIND: <Step name={t('notices.remind')} run={() => ask('reminder')} isBusy={isBusy} />,
    WITHDRAW: <Step name={t('notices.withdraw')} run={() => ask('withdrawal')} isBusy={isBusy} />,
    DISCARD: <Step name={t('notices.discard')} run={() => discard.mutate({})} isBusy={isBusy} />,
  };
  const isOut = ['SENDING', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN'].includes(notice.status);
  return (
    <Card title={t('notices.actions')}>
      <div className={css.noticeActions}>
        {(['SUBMIT', 'APPROVE', 'REVISE', 'REFUSE', 'REMIND', 'WITHDRAW', 'DISCARD'] as const)
          .filter((command) => notice.allowedCommands.includes(command))
          .map((command) => (
            <span key={command}>{offered[command]}</span>
          ))}
        {isOut && (
          <>
            <Step name={t('notices.correctIt')} run={() => void navigate(`${paths.noticeNew}?corrects=${notice.id}`)} isBusy={isBusy} />
          </>
        )}
        <PaperButton path={`/notices/${notice.id}/poster`} name={`${t('notices.poster')}-${notice.number}`} label={t('notices.print')} />
        {notice.status === 'PENDING_APPROVAL' && !notice.allowedCommands.includes('APPROVE') && (
          <p className="meta">{t('notices.waitsForApproval')}</p>
        )}
      </div>
      {refused?.isConflict ? (
        <Stale what={t('notices.staleWhat')} drop={() => moves.forEach((move) => move.reset())} />
      ) : (
        <Refused problem={refused} />
      )}
      {asks === 'reminder' && (
        <Suspense>
          <RemindDialog notice={notice} close={() => ask(undefined)} />
        </Suspense>
      )}
      {asks && asks !== 'reminder' && <Reason notice={notice} move={asks} close={() => ask(undefined)} />}
    </Card>
  );
}

function Step({ name, run, solid, isBusy }: { name: string; run: () => void; solid?: boolean; isBusy: boolean }) {
  return (
    <button type="button" className={solid ? 'plain-button solid' : 'plain-button'} disabled={isBusy} onClick={run}>
      {name}
    </button>
  );
}

function Reason({ notice, move, close }: { notice: Notice; move: 'refusal' | 'withdrawal'; close: () => void }) {
  const { t } = useTranslation();
  const given = useNoticeReason(notice, move, close);
  const people = move === 'withdrawal' ? notice.people : undefined;
  return (
    <ReasonDialog
      title={t(move === 'refusal' ? 'notices.refuse' : 'notices.withdraw')}
      hint={typeof people === 'number' ? t('notices.withdrawHint', { n: number(people) }) : undefined}
      given={given}
      close={close}
    />
  );
}

type ReaderTab = 'unread' | 'unconfirmed' | 'read';

const TABS: readonly ReaderTab[] = ['unread', 'unconfirmed', 'read'];
const STANDING: Record<ReaderTab, Standing[]> = {
  unread: ['UNREAD'],
  unconfirmed: ['UNREAD', 'READ'],
  read: ['READ', 'CONFIRMED'],
};

/** Who has not read it yet, or not confirmed it where that is asked, and who has. */
function Readers({ notice }: { notice: Notice }) {
  const { id } = notice;
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const tabs = TABS.filter((name) => name !== 'unconfirmed' || notice.confirm);
  const shown = tabs.find((name) => name === params.get('readers')) ?? 'unread';
  const after = params.get('after') ?? undefined;
  const lines = useRecipients(id, STANDING[shown], after);
  return (
    <Card
      title={t('notices.readers')}
      aside={
        <TabRow<ReaderTab>
          label={t('notices.readers')}
          tabs={tabs.map((name) => ({ name, label: t(`notices.${name}`) }))}
          shown={shown}
          show={(next) => change({ readers: next === 'unread' ? undefined : next, after: undefined })}
        />
      }
    >
      <Loaded
        query={lines}
        lines={5}
        small
        empty={{ when: ({ items }) => items.length === 0, show: <Empty small title={t(`notices.nobody.${shown}`)} /> }}
      >
        {({ items, next }) => (
          <>
            <PlainTable
              label={t('notices.readers')}
              rows={items}
              keyOf={(line) => line.personId}
              columns={[
                { name: 'unit', head: t('notices.unit'), show: (line) => line.unitLabel },
                { name: 'person', head: t('notices.person'), show: (line) => <Link to={paths.owner(line.personId)}>{line.name}</Link> },
                {
                  name: 'at',
                  head: t(shown === 'read' ? 'notices.readAt' : 'notices.cameAt'),
                  show: (line) => (
                    <>
                      <Moment at={line.readAt ?? line.at} /> {line.confirmed && <span className="chip fits">{t('notices.confirmed')}</span>}
                    </>
                  ),
                },
              ]}
            />
            <ListPages after={after} next={next} turn={(to) => change({ after: to })} />
            <TakeHome
              service="notification"
              list="noticeReaders"
              name={`${t('notices.readers')} ${notice.number}`}
              begin={(body, header) =>
                unwrap(
                  notificationApi.POST('/notices/{id}/recipients/exports', {
                    params: { path: { id }, query: { standing: STANDING[shown] }, header },
                    body,
                  }),
                )
              }
              words={() => ({
                read: { true: t('exports.yes'), false: t('exports.no') },
                confirmed: { true: t('exports.yes'), false: t('exports.no') },
              })}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}
