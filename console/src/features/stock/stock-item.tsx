import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { StockItem, TimelineEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { useActorName } from '../../i18n/actor-name';
import { number, signed, yuan } from '../../i18n/money';
import { keyOf } from '../../i18n/problem-words';
import { ListPages } from '../../ui/list-pages';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Empty, Loaded, Refused } from '../../ui/states';
import { Marks } from './marks';
import { CountDialog, MinimumDialog, OrderDialog, ReceiptDialog } from './stock-dialogs';
import { useCountAnswer, useMaterials, useStockItem } from './use-stock';

type Step = 'receive' | 'issues' | 'returns' | 'count' | 'minimum';

/** One material in one store: what is there, who needs it, and every movement that made it so. */
export default function StockItemPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const materials = useMaterials();
  const { item, ledger, pages } = useStockItem(id);
  return (
    <Loaded query={item} lines={8}>
      {(one) => (
        <Page title={`${materials.nameOf(one)} · ${nameOf(one.communityId)}`} aside={<Marks item={one} />}>
          <div className="two-columns">
            <div className="stack">
              {one.count && <CountAnswer item={one} />}
              <Card title={t('stock.ledger')}>
                <Loaded
                  query={ledger}
                  small
                  empty={{ when: (rows) => rows.length === 0, show: <Empty small title={t('stock.ledgerNone')} /> }}
                >
                  {(rows) => <Ledger rows={rows} />}
                </Loaded>
                <ListPages {...pages} />
              </Card>
            </div>
            <div className="stack">
              <Facts item={one} unit={materials.unitOf(one.material)} />
              <Waiting item={one} unit={materials.unitOf(one.material)} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Facts({ item, unit }: { item: StockItem; unit: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [step, take] = useState<Step>();
  const close = () => take(undefined);
  const steps: { name: Step; label: string; needs: 'material:receive' | 'material:issue' }[] = [
    { name: 'receive', label: t('stock.receive'), needs: 'material:receive' },
    { name: 'issues', label: t('stock.issue'), needs: 'material:issue' },
    { name: 'returns', label: t('stock.return'), needs: 'material:issue' },
    { name: 'count', label: t('stock.count'), needs: 'material:issue' },
    { name: 'minimum', label: t('stock.setMinimum'), needs: 'material:receive' },
  ];
  const taken = steps.filter(({ needs }) => may(needs));
  return (
    <Card title={t('stock.onHand')}>
      <dl className="facts card-body">
        <dt>{t('stock.onHand')}</dt>
        <dd>
          <strong>
            {number(item.onHand, 3)} {unit}
          </strong>
        </dd>
        <dt>{t('stock.free')}</dt>
        <dd>
          {number(item.free, 3)} {unit}
        </dd>
        <dt>{t('stock.minimum')}</dt>
        <dd>{item.minimum === undefined ? '–' : `${number(item.minimum, 3)} ${unit}`}</dd>
      </dl>
      {taken.length > 0 && (
        <div className="button-row">
          {taken.map(({ name, label }, at) => (
            <button key={name} type="button" className={at === 0 ? 'plain-button solid' : 'plain-button'} onClick={() => take(name)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {step === 'receive' && <ReceiptDialog of={item} close={close} />}
      {(step === 'issues' || step === 'returns') && <OrderDialog item={item} step={step} close={close} />}
      {step === 'count' && <CountDialog item={item} close={close} />}
      {step === 'minimum' && <MinimumDialog item={item} close={close} />}
    </Card>
  );
}

function Waiting({ item, unit }: { item: StockItem; unit: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [handed, handOut] = useState<StockItem['waiting'][number]>();
  return (
    <Card title={t('stock.waiting')}>
      {item.waiting.length === 0 ? (
        <Empty small title={t('stock.waitingNone')} />
      ) : (
        <PlainTable
          label={t('stock.waiting')}
          rows={item.waiting}
          keyOf={(one) => one.orderId}
          columns={[
            {
              name: 'order',
              isHead: true,
              show: (one) => (
                <>
                  {may('workorder:read') ? <Link to={paths.order(one.orderId)}>{one.number}</Link> : one.number}
                  <div className="meta">
                    <Moment at={one.since} />
                  </div>
                </>
              ),
            },
            { name: 'quantity', isNumber: true, show: (one) => `${number(one.quantity, 3)} ${unit}` },
            {
              name: 'step',
              show: (one) =>
                one.allotted && may('material:issue') ? (
                  <button
                    type="button"
                    className="plain-button"
                    aria-label={t('stock.fetch', { number: one.number })}
                    onClick={() => handOut(one)}
                  >
                    {t('stock.issue')}
                  </button>
                ) : (
                  <span className="chip">{t(one.allotted ? 'stock.kept' : 'stock.waits')}</span>
                ),
            },
          ]}
        />
      )}
      {handed && <OrderDialog item={item} step="issues" wanted={handed} close={() => handOut(undefined)} />}
    </Card>
  );
}

function CountAnswer({ item }: { item: StockItem }) {
  const { t } = useTranslation();
  const may = useMay();
  const [refuses, refuse] = useState(false);
  const answer = useCountAnswer(item, () => refuse(false));
  const { count } = item;
  return (
    <Card title={t('stock.marks.COUNTED')}>
      <p className="card-body">
        {t('stock.difference', {
          name: count?.by,
          counted: number(count?.counted ?? 0, 3),
          difference: signed(count?.difference ?? 0, 3),
          reason: count?.reason,
        })}
      </p>
      {may('material:adjust') && (
        <div className="button-row">
          <button type="button" className="plain-button solid" disabled={answer.accept.isPending} onClick={() => answer.accept.mutate({})}>
            {t('stock.accept')}
          </button>
          <button type="button" className="plain-button" onClick={() => refuse(true)}>
            {t('stock.refuse')}
          </button>
        </div>
      )}
      <Refused problem={answer.accept.error} />
      {refuses && <ReasonDialog title={t('stock.refused')} given={answer.refuse} close={() => refuse(false)} />}
    </Card>
  );
}

/** What the service says of one line of the ledger. */
interface Movement {
  change: number;
  onHand: number;
  quantity?: number;
  order?: string;
  unitCost?: { cents: number };
  note?: string;
}

/** The newest first; each line with what was there after it. */
function Ledger({ rows }: { rows: TimelineEntry[] }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const movements = rows.map(({ data, ...told }) => ({ ...told, ...(data as Movement) }));
  return (
    <PlainTable
      label={t('stock.ledger')}
      rows={movements.reverse()}
      keyOf={({ sequence }) => sequence}
      columns={[
        { name: 'when', head: t('stock.when'), show: ({ time }) => <Moment at={time} /> },
        {
          name: 'what',
          head: t('stock.what'),
          show: (moved) => (
            <>
              {moved.type === 'stock.minimum-changed' && moved.quantity === undefined
                ? t('stock.minimumRemoved')
                : t(`stock.moves.${keyOf(moved.type) as 'stock_reserved'}`, { quantity: number(moved.quantity ?? 0, 3) })}
              <div className="meta dots">
                {moved.order && <span>{moved.order}</span>}
                {moved.unitCost && <span>{yuan(moved.unitCost.cents)}</span>}
                {moved.note && <span>{moved.note}</span>}
              </div>
            </>
          ),
        },
        { name: 'change', head: t('stock.change'), isNumber: true, show: ({ change }) => (change === 0 ? '' : signed(change, 3)) },
        { name: 'after', head: t('stock.after'), isNumber: true, show: ({ onHand }) => number(onHand, 3) },
        { name: 'who', head: t('stock.who'), show: ({ actor }) => actorName(actor) },
      ]}
    />
  );
}
