import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths';
import { ZoneOf } from '../../i18n/zones';
import { KeyHints } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { useScreenTitle } from '../../ui/screen-title';
import { Empty } from '../../ui/states';
import { Candidates } from './candidates';
import { DispatchHead } from './dispatch-head';
import { DispatchOrder } from './dispatch-order';
import { DispatchQueue } from './dispatch-queue';
import css from './dispatch.module.css';
import { useDispatch } from './use-dispatch';

const MOST_BY_NUMBER = 9;

/** The queue by clock, the order in the middle, who could do it on the right. */
export default function Dispatch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const board = useDispatch();
  const order = board.order.data;
  const mayAssign = order?.allowedCommands.includes('ASSIGN') ?? false;
  const { eligible } = board;
  const assign = (place: number) => {
    const candidate = eligible[place];
    if (order && candidate && mayAssign && !board.assign.isPending) {
      board.assign.mutate({ order, candidate });
    }
  };
  useScreenTitle(t('dispatching.title'), board.queue === 'PENDING_DISPATCH' ? board.countOf('PENDING_DISPATCH') : 0);
  useKeys([
    { press: 'j', repeats: true, label: t('dispatching.keys.next'), run: () => board.move(1) },
    { press: 'k', repeats: true, label: t('dispatching.keys.previous'), run: () => board.move(-1) },
    { press: 'ArrowDown', repeats: true, label: t('dispatching.keys.next'), run: () => board.move(1), quiet: true },
    { press: 'ArrowUp', repeats: true, label: t('dispatching.keys.previous'), run: () => board.move(-1), quiet: true },
    { press: 'o', label: t('dispatching.keys.open'), run: () => order && void navigate(paths.order(order.id)) },
    ...eligible.slice(0, MOST_BY_NUMBER).map((candidate, place) => ({
      press: String(place + 1),
      label: t('dispatching.assignTo', { name: candidate.name }),
      run: () => assign(place),
    })),
  ]);

  return (
    <div className={css.dispatch}>
      <DispatchHead board={board} />
      <div className={css.panes}>
        <DispatchQueue board={board} />
        <section className={css.pane} aria-label={t('dispatching.openOrder')}>
          {order ? (
            <ZoneOf community={order.communityId}>
              <DispatchOrder order={order} inQueue={board.at >= 0} />
            </ZoneOf>
          ) : (
            <Empty title={board.orders.isPending ? t('common.loading') : t('dispatching.chooseOrder')} />
          )}
        </section>
        <Candidates
          order={order}
          candidates={board.candidates}
          eligible={eligible}
          by={board.by}
          sortBy={board.sortBy}
          assign={board.assign}
        />
      </div>
      <KeyHints
        keys={[
          { presses: ['j', 'k'], label: t('dispatching.keys.move') },
          { presses: ['1', '–', '9'], label: t('dispatching.keys.assignNumber') },
          { presses: ['o'], label: t('dispatching.keys.open') },
          { presses: ['/'], label: t('dispatching.keys.filter') },
        ]}
      />
    </div>
  );
}
