import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import type { BoardComment, BoardPost } from '../../api/types';
import { paths } from '../../app/paths';
import { useDraft } from '../../ui/drafts';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Photos } from '../../ui/photo';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded, Refused } from '../../ui/states';
import { boardPostQuery, useApprove, useHide, usePostMove, useReply } from './use-board-posts';
import css from './messageboard.module.css';

/** Stands for the post itself among what may be hidden. */
const POST = 0;

/** One post at the office's desk: what was said, what was reported, what may be done. */
export function BoardPane({ id }: { id: string }) {
  const post = useQuery(boardPostQuery(id));
  return (
    <Card className={css.boardPane}>
      <Loaded query={post} lines={8}>
        {(one) => <Open post={one} />}
      </Loaded>
    </Card>
  );
}

function Open({ post }: { post: BoardPost }) {
  const { t } = useTranslation();
  const [hidden, hide] = useState<number>();
  const approve = useApprove(post.id);
  const hiding = useHide(post.id);
  const can = (command: BoardPost['allowedCommands'][number]) => post.allowedCommands.includes(command);
  return (
    <>
      <Head post={post} approve={() => approve.mutate({})} hide={() => hide(POST)} problem={approve.error} />
      <div className={css.boardThread}>
        {post.sensitive.length > 0 && <p className="meta">{t('board.desk.heldBy', { words: post.sensitive.join(', ') })}</p>}
        {post.reason && <p className="note flat">{t('board.hidden', { reason: post.reason })}</p>}
        <p className={css.boardText}>{post.text}</p>
        <Photos ids={post.photos} holder={`board-posts/${post.id}`} />
        {post.reports.length > 0 && <Reports post={post} />}
        <ol className={css.boardComments}>
          {post.comments.map((comment) => (
            <CommentCard
              key={comment.number}
              post={post}
              comment={comment}
              approve={() => approve.mutate({ comment: comment.number })}
              hide={() => hide(comment.number)}
            />
          ))}
        </ol>
      </div>
      {can('REPLY') ? <Reply id={post.id} /> : <p className="note flat">{t('board.desk.notNow')}</p>}
      {hidden !== undefined && (
        <ReasonDialog
          title={hidden === POST ? t('board.desk.hidePost') : t('board.desk.hideComment', { n: hidden })}
          hint={t('board.desk.hideHint')}
          given={{
            ...hiding,
            mutate: ({ reason }) =>
              hiding.mutate({ reason, ...(hidden !== POST && { comment: hidden }) }, { onSuccess: () => hide(undefined) }),
          }}
          close={() => hide(undefined)}
        />
      )}
    </>
  );
}

function Head({
  post,
  approve,
  hide,
  problem,
}: {
  post: BoardPost;
  approve: () => void;
  hide: () => void;
  problem: ReturnType<typeof useApprove>['error'];
}) {
  const { t } = useTranslation();
  const may = useMay();
  const pin = usePostMove(post.id, 'pinning');
  const unpin = usePostMove(post.id, 'unpinning');
  const close = usePostMove(post.id, 'closure');
  const reopen = usePostMove(post.id, 'reopening');
  const { author } = post;
  const can = (command: BoardPost['allowedCommands'][number]) => post.allowedCommands.includes(command);
  const steps = [
    { command: 'APPROVE', key: 'a', name: t('board.desk.approve'), run: approve, solid: true },
    { command: 'HIDE', key: 'h', name: t('board.desk.hide'), run: hide },
    { command: 'PIN', key: 'p', name: t('board.desk.pin'), run: () => pin.mutate({}) },
    { command: 'UNPIN', key: 'p', name: t('board.desk.unpin'), run: () => unpin.mutate({}) },
    { command: 'CLOSE', key: 'x', name: t('board.desk.close'), run: () => close.mutate({}) },
    { command: 'REOPEN', key: 'o', name: t('board.desk.reopen'), run: () => reopen.mutate({}) },
  ] as const;
  const offered = steps.filter(({ command }) => can(command));
  useKeys(offered.map(({ key, name, run }) => ({ press: key, label: name, run })));
  const name = t('board.desk.wroteAs', { name: author.name, unit: author.unitLabel });
  const said = `${post.title}\n${post.text}`;
  return (
    <header className={css.boardHead}>
      <h2>{post.title}</h2>
      <p className="meta dots">
        <span>{post.number}</span>
        <span>{t(`board.status.${post.status}`)}</span>
        <span>
          {may('owner:read') ? (
            <Link className="ul" to={paths.owner(author.personId)}>
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        <Moment at={post.postedAt} />
      </p>
      <div className={css.boardActions}>
        {offered.map(({ command, key, name: label, run, ...rest }) => (
          <button key={command} type="button" className={'solid' in rest ? 'plain-button solid' : 'plain-button'} onClick={run}>
            {label} <KeyCaps press={key} />
          </button>
        ))}
        {may('request:create') && (
          <Link
            className="plain-button"
            to={paths.deskTold({ name: author.name, owner: author.personId, unit: author.unitId, community: post.communityId, said })}
          >
            {t('board.desk.makeRequest')}
          </Link>
        )}
        {may('complaint:create') && (
          <Link className="plain-button" to={paths.complaintOf(author.personId, author.unitId, said)}>
            {t('board.desk.makeComplaint')}
          </Link>
        )}
      </div>
      <Refused problem={problem ?? pin.error ?? unpin.error ?? close.error ?? reopen.error} />
    </header>
  );
}

function Reports({ post }: { post: BoardPost }) {
  const { t } = useTranslation();
  const dismiss = usePostMove(post.id, 'reports/dismissal');
  return (
    <section className={css.boardReports} aria-label={t('board.desk.reportedTitle')}>
      <strong>{t('board.desk.reportedTitle')}</strong>
      <ul>
        {post.reports.map((report, at) => (
          <li key={at}>
            {report.comment ? t('board.desk.reportOf', { n: report.comment }) : t('board.desk.reportOfPost')} ·{' '}
            {t(`board.reason.${report.reason}`)}
            {report.text && ` · ${report.text}`} <Moment at={report.at} style="ago" />
          </li>
        ))}
      </ul>
      {post.allowedCommands.includes('DISMISS') && (
        <button type="button" className="plain-button" disabled={dismiss.isPending} onClick={() => dismiss.mutate({})}>
          {t('board.desk.dismiss')}
        </button>
      )}
      <Refused problem={dismiss.error} />
    </section>
  );
}

function CommentCard({ post, comment, approve, hide }: { post: BoardPost; comment: BoardComment; approve: () => void; hide: () => void }) {
  const { t } = useTranslation();
  const { author, office, number, allowedCommands } = comment;
  return (
    <li className={css.boardComment} data-status={comment.status} data-office={office ? true : undefined}>
      <p className={css.boardCommentHead}>
        <span className="meta dots">
          <span>{author ? t('board.desk.wroteAs', { name: author.name, unit: author.unitLabel }) : office}</span>
          {office && (
            <span>
              <strong className={css.boardOffice}>{t('board.office')}</strong>
            </span>
          )}
          <Moment at={comment.at} style="ago" />
          {comment.status !== 'PUBLISHED' && <span>{t(`board.status.${comment.status}`)}</span>}
        </span>
        <span className="spread">
          {allowedCommands.includes('APPROVE') && (
            <button type="button" className="plain-button" aria-label={t('board.desk.approveComment', { n: number })} onClick={approve}>
              {t('board.desk.approve')}
            </button>
          )}{' '}
          {allowedCommands.includes('HIDE') && (
            <button type="button" className="plain-button" aria-label={t('board.desk.hideComment', { n: number })} onClick={hide}>
              {t('board.desk.hide')}
            </button>
          )}
        </span>
      </p>
      {comment.sensitive.length > 0 && <p className="meta">{t('board.desk.heldBy', { words: comment.sensitive.join(', ') })}</p>}
      {comment.reason && <p className="meta">{t('board.hidden', { reason: comment.reason })}</p>}
      <p className={css.boardText}>{comment.text}</p>
      <Photos ids={comment.photos} holder={`board-posts/${post.id}`} />
    </li>
  );
}

/** What is typed stays until it has been taken. */
function Reply({ id }: { id: string }) {
  const { t } = useTranslation();
  const typed = useDraft(`board.reply.${id}`, '');
  const field = useRef<HTMLTextAreaElement>(null);
  const reply = useReply(id);
  const isReady = typed.value.trim() !== '' && !reply.isPending;
  const send = () => {
    if (isReady) reply.mutate({ text: typed.value.trim() }, { onSuccess: () => typed.clear() });
  };
  useKeys([{ press: 'r', label: t('board.desk.reply'), run: () => field.current?.focus() }]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <div className={css.boardWrite}>
      <textarea
        ref={field}
        aria-label={t('board.desk.reply')}
        placeholder={t('board.desk.reply')}
        rows={2}
        maxLength={1000}
        value={typed.value}
        onChange={({ target }) => typed.set(() => target.value)}
        onKeyDown={press}
      />
      <div className={css.boardWriteFoot}>
        <Refused problem={reply.error} />
        <button type="button" className="plain-button solid" disabled={!isReady} onClick={send}>
          {t('board.desk.replySend')} <KeyCaps press="mod+Enter" />
        </button>
      </div>
    </div>
  );
}
