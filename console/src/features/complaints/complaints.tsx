import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import type { ComplaintRow } from '../../api/types';
import { paths } from '../../app/paths';
import { ClockChip } from '../../ui/clock-chip';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps, KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { TakeHome } from '../../ui/take-home';
import { ComplaintBadge, GradeBadge } from './complaint-badges';
import css from './complaints.module.css';
import { TABS, useComplaints, type ComplaintTab } from './use-complaints';

/** What people complain of, what is due first on top; and what must not be: unanswered, or nobody's. */
export default function Complaints() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayTakeDown = useMay()('complaint:create');
  const { complaints, exported, tab, after, of, ofAll, show, turn } = useComplaints();
  const categories = useDictionary('complaint-category');
  const columns = useColumns();
  const write = () => void navigate(paths.complaintNew);
  useKeys(mayTakeDown ? [{ press: 'c', label: t('complaints.takeDown'), run: write }] : []);
  return (
    <Page
      title={t('complaints.title')}
      tabs={
        <TabRow<ComplaintTab>
          label={t('complaints.tabs')}
          tabs={TABS.map((name) => ({ name, label: t(`complaints.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <>
          {of && (
            <button type="button" className="plain-button" onClick={ofAll}>
              {t(`complaints.of.${of}`)}
            </button>
          )}
          <Link className="plain-button" to={paths.suggestions}>
            {t('complaints.suggestions')}
          </Link>
          {mayTakeDown && (
            <Link className="plain-button solid" to={paths.complaintNew}>
              {t('complaints.takeDown')} <KeyCaps press="c" />
            </Link>
          )}
        </>
      }
    >
      <Card>
        <DataTable
          name="complaints"
          label={t('complaints.title')}
          columns={columns}
          rows={complaints.data?.items}
          query={complaints}
          open={(complaint) => void navigate(paths.complaint(complaint.id))}
          file={
            <TakeHome
              service="workorder"
              list="complaints"
              name={t('complaints.title')}
              begin={exported}
              words={() => ({
                status: t('complaints.statuses', { returnObjects: true }),
                grade: t('complaints.grades', { returnObjects: true }),
                category: categories.words(),
              })}
              disabled={complaints.data?.items.length === 0}
            />
          }
          empty={<Empty title={t(`complaints.none.${tab}`)} hint={t(`complaints.noneHint.${tab}`)} />}
        />
        <ListPages after={after} next={complaints.data?.next} turn={turn} />
        <KeyHints
          keys={[
            ...(mayTakeDown ? [{ presses: ['c'], label: t('complaints.takeDown') }] : []),
            { presses: ['j', 'k'], label: t('complaints.keysMove') },
            { presses: ['Enter'], label: t('complaints.keysOpen') },
          ]}
        />
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<ComplaintRow>[] {
  const { t } = useTranslation();
  const categories = useDictionary('complaint-category');
  return [
    {
      name: 'what',
      head: t('complaints.what'),
      isFixed: true,
      show: (complaint) => (
        <Link className={css.complaintLine} to={paths.complaint(complaint.id)}>
          {complaint.description}
        </Link>
      ),
    },
    { name: 'category', head: t('complaints.category'), show: (complaint) => categories.labelOf(complaint.category) },
    { name: 'grade', head: t('complaints.grade'), show: (complaint) => <GradeBadge grade={complaint.grade} /> },
    { name: 'status', head: t('complaints.status'), show: (complaint) => <ComplaintBadge status={complaint.status} /> },
    { name: 'clock', head: t('complaints.clock'), show: (complaint) => <ClockChip clock={complaint.clock} /> },
    {
      name: 'responsible',
      head: t('complaints.responsible'),
      show: (complaint) => complaint.responsible ?? <span className="chip bad">{t('complaints.nobody')}</span>,
    },
    {
      name: 'complainant',
      head: t('complaints.complainant'),
      show: (complaint) => (complaint.anonymous ? t('complaints.anonymous') : (complaint.complainant ?? '')),
    },
    { name: 'at', head: t('complaints.at'), show: (complaint) => <Moment at={complaint.createdAt} /> },
    { name: 'number', head: t('complaints.number'), show: (complaint) => <span className="meta">{complaint.number}</span> },
  ];
}
