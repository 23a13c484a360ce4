import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Notice } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { AudienceWords } from '../../ui/audience-words';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps, KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { NoticeBadge } from './notice-badge';
import './notices.module.css';
import { useNotices, type NoticeTab } from './use-notices';

/** What was announced, what waits for approval, what is still being written. */
export default function Notices() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { notices, tab, after, show, turn } = useNotices();
  const columns = useColumns();
  const write = () => void navigate(paths.noticeNew);
  useKeys([{ press: 'c', label: t('notices.write'), run: write }]);
  return (
    <Page
      title={t('notices.title')}
      tabs={
        <TabRow<NoticeTab>
          label={t('notices.tabs')}
          tabs={(['all', 'open', 'shown', 'over'] as const).map((name) => ({ name, label: t(`notices.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <Link className="plain-button solid" to={paths.noticeNew}>
          {t('notices.write')} <KeyCaps press="c" />
        </Link>
      }
    >
      <Card>
        <DataTable
          name="notices"
          label={t('notices.title')}
          columns={columns}
          rows={notices.data?.items}
          query={notices}
          open={(notice) => void navigate(paths.notice(notice.id))}
          empty={
            <Empty title={t(`notices.none.${tab}`)} hint={t(`notices.noneHint.${tab}`)}>
              <Link className="plain-button" to={paths.noticeNew}>
                {t('notices.write')}
              </Link>
            </Empty>
          }
        />
        <ListPages after={after} next={notices.data?.next} turn={turn} />
        <KeyHints
          keys={[
            { presses: ['c'], label: t('notices.write') },
            { presses: ['j', 'k'], label: t('notices.keysMove') },
            { presses: ['Enter'], label: t('notices.keysOpen') },
          ]}
        />
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<Notice>[] {
  const { t } = useTranslation();
  return [
    {
      name: 'title',
      head: t('notices.subject'),
      isFixed: true,
      show: (notice) => <Link to={paths.notice(notice.id)}>{notice.chinese.title}</Link>,
    },
    { name: 'category', head: t('notices.category'), show: (notice) => t(`words.noticeCategory.${notice.category}`) },
    { name: 'audience', head: t('notices.audience'), show: (notice) => <AudienceWords audience={notice.audience} /> },
    { name: 'status', head: t('notices.status'), show: (notice) => <NoticeBadge notice={notice} /> },
    {
      name: 'people',
      head: t('notices.people'),
      isNumber: true,
      show: (notice) => (notice.people === undefined || notice.people === null ? '' : number(notice.people)),
    },
    {
      name: 'at',
      head: t('notices.at'),
      show: (notice) => <Moment at={notice.publishedAt ?? notice.publishAt ?? notice.createdAt} />,
    },
    { name: 'number', head: t('notices.number'), show: (notice) => <span className="meta">{notice.number}</span> },
  ];
}
