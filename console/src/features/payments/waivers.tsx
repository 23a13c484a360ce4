import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { billingApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import type { WaitingWaiver } from '../../api/types';
import { paths } from '../../app/paths';
import { titleOf } from '../../i18n/bill-title';
import { yuan } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { useScope } from '../../ui/scope';
import { Empty } from '../../ui/states';

const PAGE = 50;

/** Waivers of late fees that wait for a second person; each is decided where its bill is explained. */
export function Waivers() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { params, change } = useAddress();
  const { community } = useScope();
  const after = params.get('after') ?? undefined;
  const filter = { limit: PAGE, ...(community && { community }), ...(after && { after }) };
  const waivers = useQuery({
    queryKey: ['bills', 'waivers', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/late-fee-waivers', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns();
  return (
    <>
      <DataTable
        name="late-fee-waivers"
        label={t('payments.waivers.title')}
        columns={columns}
        rows={waivers.data?.items.map((waiver) => ({ ...waiver, id: waiver.billId }))}
        query={waivers}
        open={({ billId }) => void navigate(paths.bill(billId))}
        isWhole={waivers.data !== undefined && !waivers.data.next && !after}
        empty={<Empty title={t('payments.waivers.none')} />}
      />
      <ListPages after={after} next={waivers.data?.next} turn={(next) => change({ after: next })} />
    </>
  );
}

function useColumns(): DataColumn<WaitingWaiver & { id: string }>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    {
      name: 'bill',
      head: t('payments.waivers.bill'),
      isFixed: true,
      value: ({ billNumber }) => billNumber,
      show: (waiver) => (
        <Link to={paths.bill(waiver.billId)}>
          {titleOf(waiver)} {waiver.billNumber}
        </Link>
      ),
    },
    {
      name: 'unit',
      head: t('payments.unit'),
      value: ({ unitLabel }) => unitLabel,
      show: ({ communityId, unitLabel }) => `${nameOf(communityId)} ${unitLabel ?? ''}`,
    },
    {
      name: 'reason',
      head: t('common.reason'),
      value: ({ proposal }) => proposal.reason,
      show: ({ proposal }) => proposal.reason,
    },
    { name: 'by', head: t('payments.waivers.by'), value: ({ proposal }) => proposal.by, show: ({ proposal }) => proposal.by },
    {
      name: 'at',
      head: t('payments.waivers.since'),
      value: ({ proposal }) => proposal.at,
      show: ({ proposal }) => <Moment at={proposal.at} />,
    },
    {
      name: 'decides',
      head: t('payments.waivers.decides'),
      value: ({ proposal }) => (proposal.mayDecide ? t('payments.waivers.mine') : t('payments.waivers.other')),
      show: ({ proposal }) =>
        proposal.mayDecide ? (
          <span className="chip">{t('payments.waivers.mine')}</span>
        ) : (
          <span className="meta">{t('payments.waivers.other')}</span>
        ),
    },
    {
      name: 'amount',
      head: t('payments.waivers.amount'),
      isNumber: true,
      value: ({ proposal }) => proposal.amount.cents / 100,
      show: ({ proposal }) => yuan(proposal.amount.cents),
      total: (rows) => yuan(rows.reduce((sum, { proposal }) => sum + proposal.amount.cents, 0)),
    },
  ];
}
