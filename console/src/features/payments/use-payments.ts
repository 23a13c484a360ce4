import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { OWED } from '../../api/bills';
import { billingApi, unwrap } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import type { ExportRequest } from '../../api/exports';
import { ownersFoundQuery } from '../../api/owners';
import type { operations } from '../../api/billing.gen';
import type { Payment } from '../../api/types';
import { unitsFoundQuery } from '../../api/units';
import { useAddress } from '../../ui/address';
import { useScope } from '../../ui/scope';

export type NewPayment = operations['payment_record']['requestBody']['content']['application/json'];
export type PaymentTab = 'all' | 'waits' | 'waivers' | 'reversed';

/** The most frequent first. */
export const METHODS = ['WECHAT', 'ALIPAY', 'CASH', 'CARD', 'TRANSFER'] as const;

const PAGE = 50;
const HITS_SHOWN = 8;
const LAST = 8;
const MOST_BILLS = 200;

/** A unit, and by whom it was found. */
export interface PayerHit {
  unitId: string;
  communityId: string;
  label: string;
  name?: string;
}

/** By a unit, a name, pinyin or a phone; a unit that was asked for by its number is the only one that is shown. */
export function usePayersFound(q: string) {
  const owners = useQuery(ownersFoundQuery(q));
  const units = useQuery(unitsFoundQuery(q));
  const hits = new Map<string, PayerHit>();
  for (const unit of units.data ?? []) {
    hits.set(unit.id, { unitId: unit.id, communityId: unit.communityId, label: unit.label });
  }
  const isUnit = hits.size > 0;
  for (const owner of owners.data?.items ?? []) {
    for (const link of owner.links) {
      const known = hits.get(link.unitId);
      if (!link.to && (known || !isUnit) && !known?.name) {
        hits.set(link.unitId, { unitId: link.unitId, communityId: link.communityId, label: link.label, name: owner.name });
      }
    }
  }
  return { hits: [...hits.values()].slice(0, HITS_SHOWN), isAnswered: owners.isSuccess && units.isSuccess };
}

export const accountQuery = (unit: string, from?: string, to?: string) =>
  queryOptions({
    queryKey: ['bills', 'account', unit, from, to],
    queryFn: ({ signal }) =>
      unwrap(
        billingApi.GET('/accounts/{id}', { params: { path: { id: unit }, query: { ...(from && { from }), ...(to && { to }) } }, signal }),
      ),
  });

/** What a unit owes now, what is prepaid for it and by which payments, and what was paid last. */
export function useTill(unit: string) {
  const balance = useQuery({
    queryKey: ['bills', 'balance', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/accounts/{id}/balance', { params: { path: { id: unit } }, signal })),
  });
  const bills = useQuery({
    queryKey: ['bills', 'open', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/bills', { params: { query: { unit, status: OWED, limit: MOST_BILLS } }, signal })),
  });
  const payments = useQuery({
    queryKey: ['bills', 'payments', 'of', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments', { params: { query: { unit, limit: LAST } }, signal })),
  });
  const kept = useQuery({
    queryKey: ['bills', 'payments', 'kept', unit],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments', { params: { query: { unit, prepaid: true, limit: PAGE } }, signal })),
    enabled: (balance.data?.prepaid.cents ?? 0) > 0,
  });
  return { balance, bills, payments, kept };
}

export function useRecordPayment(done: (payment: Payment) => void) {
  const client = useQueryClient();
  return useCommand((body: NewPayment, header: CommandHeaders) => unwrap(billingApi.POST('/payments', { params: { header }, body })), {
    onSuccess: (payment) => {
      client.setQueryData(paymentQuery(payment.id).queryKey, payment);
      void client.invalidateQueries({ queryKey: ['bills'] });
      done(payment);
    },
    onError: (problem) => {
      if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bills'] });
    },
  });
}

const paymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['bills', 'payments', 'one', id],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments/{id}', { params: { path: { id } }, signal })),
  });

/** Followed until its receipt is there, or its reversal is done. */
export function usePayment(id: string) {
  return useQuery({
    ...paymentQuery(id),
    refetchInterval: ({ state }) => (state.data?.status === 'RECORDED' || state.data?.status === 'REVERSING' ? 1_500 : false),
  });
}

export function usePayments() {
  const { params, change } = useAddress();
  const { community } = useScope();
  const asked = params.get('tab');
  const tab: PaymentTab = asked === 'waits' || asked === 'waivers' || asked === 'reversed' ? asked : 'all';
  const [unit, after, cashier] = ['unit', 'after', 'cashier'].map((name) => params.get(name) ?? undefined);
  const method = METHODS.find((one) => one === params.get('method'));
  // A day begins where a community lies.
  const [from, to] = ['from', 'to'].map((name) => (community && params.get(name)) || undefined);
  const question = {
    ...(tab === 'waits' && { waits: true }),
    ...(tab === 'reversed' && { status: ['REVERSED' as const] }),
    ...(community && { community }),
    ...(unit && { unit }),
    ...(method && { method }),
    ...(cashier && { cashier }),
    ...(from && { from }),
    ...(to && { to }),
  };
  const filter = { ...question, limit: PAGE, ...(after && { after }) };
  const payments = useQuery({
    queryKey: ['bills', 'payments', 'list', filter],
    queryFn: ({ signal }) => unwrap(billingApi.GET('/payments', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
    enabled: tab !== 'waivers',
  });
  return {
    payments,
    exported: (body: ExportRequest, header: CommandHeaders) =>
      unwrap(billingApi.POST('/payments/exports', { params: { query: question, header }, body })),
    tab,
    after,
    narrowed: { method, cashier, from, to, hasDays: community !== undefined },
    narrow: (by: Partial<Record<'method' | 'cashier' | 'from' | 'to', string | undefined>>) => change({ ...by, after: undefined }),
    show: (next: PaymentTab) => change({ tab: next === 'all' ? undefined : next, after: undefined }),
    turn: (next: string | undefined) => change({ after: next }),
  };
}

type Move = 'shares' | 'reversal-proposal' | 'correction-approval' | 'correction-refusal';

export function usePaymentMove<Body extends object>(payment: Payment, move: Move, done: () => void = () => undefined) {
  const client = useQueryClient();
  return useCommand(
    (body: Body, header) =>
      unwrap(
        billingApi.POST(`/payments/{id}/${move}`, { params: { path: { id: payment.id }, header }, body: body as never }),
      ) as Promise<Payment>,
    {
      version: () => payment.version,
      onSuccess: (after) => {
        client.setQueryData(paymentQuery(payment.id).queryKey, after);
        void client.invalidateQueries({ queryKey: ['bills'] });
        done();
      },
      onError: (problem) => {
        if (problem.isConflict) return client.invalidateQueries({ queryKey: ['bills'] });
      },
    },
  );
}
