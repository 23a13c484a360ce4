import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { notificationApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import { phonePaths } from '../../app/phone-paths';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { Loaded, Refused } from '../../ui/states';
import { Photos } from '../../ui/photo';
import css from './notices.module.css';
import { wordsOf } from './phone-board';

/** A notice as its reader sees it; opening it is reading it, confirming it is one tap. */
export default function PhoneNotice() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const notice = useQuery({
    queryKey: ['notices', 'shown', id],
    queryFn: ({ signal }) => unwrap(notificationApi.GET('/notice-board/{id}', { params: { path: { id } }, signal })),
  });
  const read = useCommand(
    (body: { confirmed: boolean }, header) =>
      unwrap(notificationApi.POST('/notice-board/{id}/reading', { params: { path: { id }, header }, body })),
    { onSuccess: () => client.invalidateQueries({ queryKey: ['notices', 'board'] }) },
  );
  const { mutate } = read;
  const opened = useRef<string>(undefined);
  const isNew = notice.data?.read === false;
  useEffect(() => {
    if (isNew && opened.current !== id) {
      opened.current = id;
      mutate({ confirmed: false });
    }
  }, [id, isNew, mutate]);
  return (
    <PhonePage
      title={t('resident.notices.title')}
      back={phonePaths.residentNotices}
      foot={
        notice.data?.confirm && (
          <button
            type="button"
            className="phone-button solid big"
            disabled={read.isPending || read.variables?.confirmed === true}
            onClick={() => mutate({ confirmed: true })}
          >
            {read.variables?.confirmed && read.isSuccess ? t('resident.notices.confirmed') : t('resident.notices.confirm')}
          </button>
        )
      }
    >
      <Loaded query={notice}>
        {(one) => (
          <article className="phone-card">
            <h2>{wordsOf(one).title}</h2>
            <p className="meta dots">
              <span>{t(`words.noticeCategory.${one.category}`)}</span>
              <Moment at={one.publishedAt} />
            </p>
            <p className={css.noticeBody}>{wordsOf(one).body}</p>
            <Photos ids={one.photos} holder={`notice-board/${one.id}`} />
          </article>
        )}
      </Loaded>
      {read.variables?.confirmed && <Refused problem={read.error} />}
    </PhonePage>
  );
}
