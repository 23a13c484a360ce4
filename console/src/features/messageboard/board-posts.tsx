import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useMay } from '../../api/me';
import type { BoardPostRow } from '../../api/types';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty, Loaded, Skeleton } from '../../ui/states';
import { BoardPane } from './board-pane';
import css from './messageboard.module.css';
import { TABS, useBoardPosts, type PostTab } from './use-board-posts';

/** The rules are looked at once in a while. */
const BoardRules = lazy(() => import('./board-rules'));

/** What residents write to each other: what waits for a moderator on the left, the one that is open beside it. */
export default function BoardPosts() {
  const { t } = useTranslation();
  const may = useMay();
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { list, tab, after, show, turn } = useBoardPosts();
  const [rules, showRules] = useState(false);
  const rows = list.data?.items ?? [];
  const step = (by: number) => {
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at < 0 ? 0 : at + by];
    if (next) void navigate(`${paths.boardPost(next.id)}${search}`);
  };
  useKeys([
    { press: 'j', label: t('board.desk.keysNext'), run: () => step(1) },
    { press: 'k', label: t('board.desk.keysPrevious'), run: () => step(-1) },
  ]);
  return (
    <Page
      title={t('board.title')}
      tabs={
        <TabRow<PostTab>
          label={t('board.desk.tabs')}
          tabs={TABS.map((name) => ({ name, label: t(`board.desk.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        may('board:rules') && (
          <button type="button" className="plain-button" onClick={() => showRules(true)}>
            {t('board.rules.title')}
          </button>
        )
      }
    >
      <div className={css.boardColumns}>
        <Card className={css.boardQueue}>
          <Loaded query={list} empty={{ when: ({ items }) => items.length === 0, show: <Empty title={t(`board.desk.noneOf.${tab}`)} /> }}>
            {({ items }) => (
              <ul>
                {items.map((row) => (
                  <li key={row.id}>
                    <Row row={row} search={search} isOpen={row.id === id} />
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
          <ListPages after={after} next={list.data?.next} turn={turn} />
          <KeyHints keys={[{ presses: ['j', 'k'], label: t('board.desk.keysMove') }]} />
        </Card>
        {id ? (
          <BoardPane key={id} id={id} />
        ) : (
          <Card className={css.boardNone}>
            <Empty title={t('board.desk.choose')} hint={t('board.desk.chooseHint')} />
          </Card>
        )}
      </div>
      {rules && (
        <Dialog title={t('board.rules.title')} close={() => showRules(false)}>
          <Suspense fallback={<Skeleton lines={6} />}>
            <BoardRules close={() => showRules(false)} />
          </Suspense>
        </Dialog>
      )}
    </Page>
  );
}

function Row({ row, search, isOpen }: { row: BoardPostRow; search: string; isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <Link className={css.boardRow} to={`${paths.boardPost(row.id)}${search}`} aria-current={isOpen ? 'true' : undefined}>
      <span className={css.boardRowHead}>
        <strong>{row.title}</strong>
        <span className="spread meta">
          {row.pinned ? t('board.pinned') : row.status !== 'PUBLISHED' && t(`board.status.${row.status}`)}
        </span>
      </span>
      <span className={`${css.boardRowSaid} meta`}>{row.text}</span>
      <span className="meta dots">
        <span>{t('board.desk.wroteAs', { name: row.author, unit: row.unitLabel })}</span>
        <Moment at={row.waitsSince ?? row.activeAt} style="ago" />
        {row.held > 0 && (
          <span>
            <span className="chip bad">{t('board.desk.held', { n: row.held })}</span>
          </span>
        )}
        {row.reports > 0 && (
          <span>
            <span className="chip bad">{t('board.desk.reports', { n: row.reports })}</span>
          </span>
        )}
        {row.held === 0 && row.reports === 0 && row.comments > 0 && <span>{t('board.comments', { n: row.comments })}</span>}
      </span>
    </Link>
  );
}
