import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { candidatesQuery } from '../../api/candidates';
import { CommandKeys, ifMatch } from '../../api/command';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { Problem } from '../../api/problem';
import type { Order } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { Refused } from '../../ui/states';
import { toast } from '../../ui/toast';
import { give, type CommandBody } from './commands';

/** What is done with several orders at once. */
export type BulkCommand = 'ASSIGN' | 'ARCHIVE' | 'CANCEL';

interface RefusedOrder {
  order: Order;
  problem: Problem;
}

/** One command for several orders, each by itself: what one refuses holds up no other, and stays here to be tried again. */
export default function BulkDialog({ orders, command, close }: { orders: Order[]; command: BulkCommand; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [keys] = useState(() => new CommandKeys());
  const [left, leave] = useState(() => orders.filter((order) => order.allowedCommands.includes(command)));
  const [refused, refuse] = useState<RefusedOrder[]>([]);
  const [body, set] = useState<CommandBody>({});
  const name = t(`words.command.${command}`);
  const missing = (command === 'ASSIGN' && !body.technicianId) || (command === 'CANCEL' && !body.reason);

  const given = useMutation({
    mutationFn: async () => {
      const problems: RefusedOrder[] = [];
      for (const order of left) {
        try {
          await give(order.id, command, body, { 'Idempotency-Key': keys.keyOf([order.id, body]), ...ifMatch(order.version) });
        } catch (failure) {
          problems.push({ order, problem: Problem.of(failure) });
        }
      }
      return problems;
    },
    onSuccess: (problems) => {
      const done = left.length - problems.length;
      if (done > 0) toast(t('orders.bulk.done', { n: done, command: name }));
      refuse(problems);
      leave(problems.map(({ order }) => order));
      if (problems.length === 0) close();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['orders'] }),
  });

  return (
    <Dialog title={name} close={close}>
      <form
        className="stack card-body"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && left.length > 0 && !given.isPending) given.mutate();
        }}
      >
        <p>{left.length === 0 ? t('orders.bulk.none', { command: name }) : t('orders.bulk.able', { n: left.length, command: name })}</p>
        {command === 'ASSIGN' && left.length > 0 && <TechnicianChoice orders={left} chosen={body.technicianId} choose={set} />}
        {command === 'CANCEL' && <ReasonChoice chosen={body.reason} choose={set} />}
        {refused.length > 0 && (
          <div role="alert">
            <p>{t('orders.bulk.refused')}</p>
            <ul>
              {refused.map(({ order, problem }) => (
                <li key={order.id}>
                  {order.number} <Refused problem={problem} />
                </li>
              ))}
            </ul>
          </div>
        )}
        <button type="submit" className="plain-button solid" disabled={missing || left.length === 0 || given.isPending}>
          {name}
        </button>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  chosen: string | undefined;
  choose: (body: CommandBody) => void;
}

/** Who passes the filters for any of them, those who do for all first; for which one chosen does not is said before. */
function TechnicianChoice({ orders, chosen, choose }: ChoiceProps & { orders: Order[] }) {
  const { t } = useTranslation();
  const asked = useQueries({ queries: orders.map(({ id }) => candidatesQuery(id)) });
  const failed = asked.find(({ error }) => error);
  const technicians = new Map(
    asked.flatMap(({ data = [] }) => data.filter(({ eligible }) => eligible)).map((candidate) => [candidate.technicianId, candidate]),
  );
  const isKnown = asked.every(({ isSuccess }) => isSuccess);
  const unfitFor = (technicianId: string) =>
    orders.flatMap((order, index) => {
      const there = asked[index]?.data?.find((candidate) => candidate.technicianId === technicianId);
      return there?.eligible ? [] : [{ order, blocked: there?.blocked ?? [] }];
    });
  const offered = [...technicians.values()]
    .map((candidate) => ({ ...candidate, fits: orders.length - unfitFor(candidate.technicianId).length }))
    .sort((one, other) => other.fits - one.fits || one.openOrders - other.openOrders);
  const unfit = chosen && isKnown ? unfitFor(chosen) : [];
  return (
    <>
      <label className="field">
        <span className="name">{t('orders.bulk.technician')}</span>
        <select
          className="control"
          value={chosen ?? ''}
          disabled={!isKnown}
          onChange={({ target }) => choose({ technicianId: target.value || undefined })}
        >
          <option value="">{t('orders.form.choose')}</option>
          {isKnown &&
            offered.map(({ technicianId, name, openOrders, fits }) => (
              <option key={technicianId} value={technicianId}>
                {name} {t('dispatching.reason.LOAD', { n: openOrders })}
                {fits < orders.length && ` · ${t('orders.bulk.fits', { n: fits, of: orders.length })}`}
              </option>
            ))}
        </select>
      </label>
      {failed && <Refused problem={Problem.of(failed.error)} />}
      {unfit.length > 0 && (
        <div role="status">
          <p>{t('orders.bulk.unfit')}</p>
          <ul>
            {unfit.map(({ order, blocked }) => (
              <li key={order.id}>
                {order.number}{' '}
                {blocked.length > 0 ? blocked.map((why) => t(`dispatching.blocked.${why}`)).join(' · ') : t('orders.bulk.elsewhere')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function ReasonChoice({ chosen, choose }: ChoiceProps) {
  const { t } = useTranslation();
  const { entries } = useDictionary('cancel-reason');
  return (
    <label className="field">
      <span className="name">{t('orders.form.reason')}</span>
      <select className="control" value={chosen ?? ''} onChange={({ target }) => choose({ reason: target.value || undefined })}>
        <option value="">{t('orders.form.choose')}</option>
        {entries.map((entry) => (
          <option key={entry.code} value={entry.code}>
            {labelOf(entry)}
          </option>
        ))}
      </select>
    </label>
  );
}
