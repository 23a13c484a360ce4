import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { NeighbourComment, NeighbourPost } from '../../api/types';
import { phonePaths } from '../../app/phone-paths';
import { useDraft } from '../../ui/drafts';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice, PhoneSheet } from '../../ui/phone/sheet';
import { Photos } from '../../ui/photo';
import { PhotoPicker } from '../../ui/photo-picker';
import { Loaded, OfflineNote, Refused } from '../../ui/states';
import css from './messageboard.module.css';
import { NeighbourName } from './neighbour-name';
import { neighbourPostQuery, useComment, useReport, useWithdraw, type Report } from './use-message-board';

const REASONS: Report['reason'][] = ['ABUSE', 'ADVERTISING', 'PRIVACY', 'UNTRUE', 'OTHER'];
const MOST_PHOTOS = 6;
/** Stands for the post itself among what was reported. */
const POST = 0;

/** One post with what was said below it. */
export default function PhoneBoardPost() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const post = useQuery(neighbourPostQuery(id));
  return (
    <PhonePage
      title={t('board.title')}
      back={phonePaths.residentBoard}
      note={<OfflineNote />}
      foot={post.data?.allowedCommands.includes('COMMENT') && <Comment id={id} />}
    >
      <Loaded query={post} lines={6}>
        {(one) => <Shown post={one} />}
      </Loaded>
    </PhonePage>
  );
}

function Shown({ post }: { post: NeighbourPost }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [reported, report] = useState<number>();
  const withdraw = useWithdraw(post.id);
  const can = (command: NeighbourPost['allowedCommands'][number]) => post.allowedCommands.includes(command);
  return (
    <>
      <article className="phone-card">
        <h2>{post.title}</h2>
        <p className="meta dots">
          {post.pinned && <span>{t('board.pinned')}</span>}
          <span>
            <NeighbourName author={post.author} />
          </span>
          <Moment at={post.postedAt} />
        </p>
        {post.status === 'PENDING' && <p className="note flat">{t('board.waits')}</p>}
        {post.status === 'HIDDEN' && <p className="note flat">{t('board.hidden', { reason: post.reason })}</p>}
        <p className={css.boardText}>{post.text}</p>
        <Photos ids={post.photos} holder={`message-board/${post.id}`} />
        <p className={css.boardLinks}>
          {can('WITHDRAW') && (
            <button
              type="button"
              className="phone-link"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate({}, { onSuccess: () => void navigate(phonePaths.residentBoard, { replace: true }) })}
            >
              {t('board.withdrawPost')}
            </button>
          )}
          {can('REPORT') && <ReportLink post={post} comment={POST} name={t('board.reportPost')} report={report} />}
        </p>
      </article>
      <ol className={css.boardComments}>
        {post.comments.map((comment) => (
          <CommentCard
            key={comment.number}
            post={post}
            comment={comment}
            withdraw={() => withdraw.mutate({ comment: comment.number })}
            report={report}
          />
        ))}
      </ol>
      {post.status === 'CLOSED' && <p className="meta">{t('board.closed')}</p>}
      <Refused problem={withdraw.error} />
      {reported !== undefined && <ReportSheet post={post.id} comment={reported} close={() => report(undefined)} />}
    </>
  );
}

function CommentCard({
  post,
  comment,
  withdraw,
  report,
}: {
  post: NeighbourPost;
  comment: NeighbourComment;
  withdraw: () => void;
  report: (comment: number) => void;
}) {
  const { t } = useTranslation();
  const { author, office } = comment;
  return (
    <li className={`phone-card ${css.boardComment}`} data-office={office ? true : undefined}>
      <p className="meta dots">
        <span>{author ? <NeighbourName author={author} /> : t('board.officeOf', { name: office })}</span>
        {office && (
          <span>
            <strong className={css.boardOffice}>{t('board.office')}</strong>
          </span>
        )}
        <Moment at={comment.at} style="ago" />
      </p>
      {comment.status === 'PENDING' && <p className="note flat">{t('board.waits')}</p>}
      {comment.status === 'HIDDEN' && <p className="note flat">{t('board.hidden', { reason: comment.reason })}</p>}
      <p className={css.boardText}>{comment.text}</p>
      <Photos ids={comment.photos} holder={`message-board/${post.id}`} />
      {author && (
        <p className={css.boardLinks}>
          {author.own
            ? comment.status !== 'HIDDEN' && (
                <button type="button" className="phone-link" onClick={withdraw}>
                  {t('board.withdraw')}
                </button>
              )
            : post.allowedCommands.some((command) => command === 'REPORT' || command === 'COMMENT') && (
                <ReportLink post={post} comment={comment.number} name={t('board.report')} report={report} />
              )}
        </p>
      )}
    </li>
  );
}

function ReportLink({
  post,
  comment,
  name,
  report,
}: {
  post: NeighbourPost;
  comment: number;
  name: string;
  report: (comment: number) => void;
}) {
  const { t } = useTranslation();
  return post.reported.includes(comment) ? (
    <span className="meta">{t('board.reported')}</span>
  ) : (
    <button type="button" className="phone-link" onClick={() => report(comment)}>
      {name}
    </button>
  );
}

function ReportSheet({ post, comment, close }: { post: string; comment: number; close: () => void }) {
  const { t } = useTranslation();
  const [reason, choose] = useState<Report['reason']>();
  const [text, write] = useState('');
  const id = useId();
  const report = useReport(post);
  return (
    <PhoneSheet
      title={t('board.reportTitle')}
      sendName={t('board.report')}
      sendable={reason !== undefined && !report.isPending}
      send={() =>
        reason &&
        report.mutate({ reason, ...(comment !== POST && { comment }), ...(text.trim() && { text: text.trim() }) }, { onSuccess: close })
      }
      close={close}
    >
      <p className="meta">{t('board.reportHint')}</p>
      <PhoneChoice
        name={t('board.reportTitle')}
        options={REASONS.map((value) => ({ value, label: t(`board.reason.${value}`) }))}
        chosen={reason ?? ''}
        choose={(next) => choose(REASONS.find((known) => known === next))}
      />
      <div className="phone-field">
        <label htmlFor={id}>
          {t('board.reportText')} <span className="meta">{t('common.optional')}</span>
        </label>
        <textarea id={id} rows={3} maxLength={200} value={text} onChange={({ target }) => write(target.value)} />
      </div>
      <Refused problem={report.error} />
    </PhoneSheet>
  );
}

/** What is typed stays until it has been taken. */
function Comment({ id }: { id: string }) {
  const { t } = useTranslation();
  const typed = useDraft(`board.comment.${id}`, { text: '', photos: [] as string[] });
  const [uploads, upload] = useState(false);
  const comment = useComment(id);
  const { text, photos } = typed.value;
  const isReady = text.trim() !== '' && !uploads && !comment.isPending;
  return (
    <form
      className={css.boardWrite}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) comment.mutate({ text: text.trim(), photos }, { onSuccess: () => typed.clear() });
      }}
    >
      <textarea
        aria-label={t('board.comment')}
        placeholder={t('board.comment')}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={({ target }) => typed.set((before) => ({ ...before, text: target.value }))}
      />
      <div className={css.boardWriteFoot}>
        <PhotoPicker
          photos={photos}
          most={MOST_PHOTOS}
          feature="message-board"
          label={t('board.addPhotos')}
          busy={upload}
          change={(next) => typed.set((before) => ({ ...before, photos: next(before.photos) }))}
        />
        <button type="submit" className="phone-button solid" disabled={!isReady}>
          {t('board.send')}
        </button>
      </div>
      <Refused problem={comment.error} />
    </form>
  );
}
