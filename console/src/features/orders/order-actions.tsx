import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Order, OrderCommand, TimelineEntry } from '../../api/types';
import { paths } from '../../app/paths';
import { Card } from '../../ui/page';
import { Empty, Skeleton } from '../../ui/states';
import { FORMS, nextStepOf } from './commands';
import { PlainCommand } from './plain-command';
import css from './order.module.css';

/** Whoever reads an order does not pay for the fields of its commands. */
const CommandForm = lazy(() => import('./command-form'));

/** Only what is allowed is offered; the next step is the solid one. */
export function OrderActions({ order, history }: { order: Order; history: TimelineEntry[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OrderCommand>();
  const navigate = useNavigate();
  const allowed = order.allowedCommands.filter((command) => command === 'ASSIGN' || FORMS[command]);
  const next = nextStepOf(allowed, order);
  const others = allowed.filter((command) => command !== next);

  if (allowed.length === 0 && !open) {
    return (
      <Card>
        <Empty title={t('orders.actions.none')} hint={t('orders.actions.noneHint')} small />
      </Card>
    );
  }
  const button = (command: OrderCommand) => {
    const solid = command === next;
    if (FORMS[command]?.kind === 'nothing') {
      return <PlainCommand key={command} order={order} command={command} solid={solid} history={history} />;
    }
    return (
      <Button
        key={command}
        type={solid ? 'primary' : 'default'}
        size={solid ? 'large' : 'middle'}
        aria-expanded={open === command}
        onClick={() =>
          command === 'ASSIGN' ? void navigate(`${paths.dispatch}?order=${order.id}`) : setOpen(open === command ? undefined : command)
        }
      >
        {t(`words.command.${command}`)}
      </Button>
    );
  };

  return (
    <Card>
      <div className={css.actionsPrimary} role="group" aria-label={t('orders.blocks.actions')}>
        {next && button(next)}
        {others.length > 0 && <div className={css.actionsOthers}>{others.map(button)}</div>}
      </div>
      {open && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <CommandForm key={open} order={order} command={open} history={history} close={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Card>
  );
}
