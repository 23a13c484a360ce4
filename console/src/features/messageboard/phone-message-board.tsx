import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/me';
import { phonePaths } from '../../app/phone-paths';
import { useAddress } from '../../ui/address';
import { Icon } from '../../ui/icons';
import { Moment } from '../../ui/moment';
import { PhonePage } from '../../ui/phone/frame';
import { PhoneChoice } from '../../ui/phone/sheet';
import { Empty, Loaded, OfflineNote } from '../../ui/states';
import css from './messageboard.module.css';
import { NeighbourName } from './neighbour-name';
import { useBoard } from './use-message-board';

/** What neighbours write to each other and to the office. */
export default function PhoneMessageBoard() {
  const { t } = useTranslation();
  const { params, change } = useAddress();
  const { homes } = useMe();
  const own = params.get('own') === '1';
  const community = homes.find(({ id }) => id === params.get('community'))?.id;
  const board = useBoard(own, own ? undefined : community);
  const posts = board.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <PhonePage
      title={t('board.title')}
      back={phonePaths.resident}
      note={<OfflineNote />}
      foot={
        <Link className="phone-button solid big" to={phonePaths.residentBoardNew}>
          {t('board.write')}
        </Link>
      }
    >
      <PhoneChoice
        name={t('board.show')}
        options={[
          { value: '', label: t('board.all') },
          { value: '1', label: t('board.own') },
        ]}
        chosen={own ? '1' : ''}
        choose={(next) => change({ own: next || undefined })}
      />
      {!own && homes.length > 1 && (
        <PhoneChoice
          name={t('board.where')}
          options={[{ value: '', label: t('common.all') }, ...homes.map(({ id, name }) => ({ value: id, label: name }))]}
          chosen={community ?? ''}
          choose={(next) => change({ community: next || undefined })}
        />
      )}
      <Loaded
        query={board}
        lines={6}
        empty={{
          when: () => posts.length === 0,
          show: own ? <Empty title={t('board.noneOwn')} /> : <Empty title={t('board.none')} hint={t('board.noneHint')} />,
        }}
      >
        {() => (
          <ul className="phone-list">
            {posts.map((post) => (
              <li key={post.id}>
                <Link className="phone-row" to={phonePaths.residentBoardPost(post.id)}>
                  <span className="grow">
                    <strong>
                      {post.pinned && (
                        <span className={css.boardPin}>
                          <Icon name="pin" /> {t('board.pinned')}
                        </span>
                      )}{' '}
                      {post.title}
                    </strong>
                    <span className={css.boardSaid}>{post.text}</span>
                    <span className="meta dots">
                      {post.status !== 'PUBLISHED' && <span>{t(`board.status.${post.status}`)}</span>}
                      <span>
                        <NeighbourName author={post.author} />
                      </span>
                      {post.photos > 0 && <span>{t('board.photos', { n: post.photos })}</span>}
                      {post.comments > 0 && <span>{t('board.comments', { n: post.comments })}</span>}
                      {post.answered && <span>{t('board.answered')}</span>}
                      <Moment at={post.activeAt} style="ago" />
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {board.hasNextPage && (
        <button type="button" className="phone-button" disabled={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
          {t('common.more')}
        </button>
      )}
    </PhonePage>
  );
}
