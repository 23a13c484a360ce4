import { useQuery } from '@tanstack/react-query';
import { unwrap, workorderApi } from '../../api/client';
import { PayerLine } from '../../ui/payer-line';

/** Who would pay, before it is sent. */
export default function PayerHint({ community, unit, type }: { community: string; unit?: string; type: string }) {
  const query = { community, type, ...(unit && { unit }) };
  const paidBy = useQuery({
    queryKey: ['requests', 'payer', query],
    queryFn: ({ signal }) => unwrap(workorderApi.GET('/requests/payer', { params: { query }, signal })),
  });
  return paidBy.data && <PayerLine paidBy={paidBy.data} />;
}
