import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types';
import { yuan } from '../../i18n/money';
import { inLanguage } from '../../i18n/in-language';
import { Card } from '../../ui/page';
import { DoneChecks, hasChecks } from '../../ui/done-checks';
import css from './order.module.css';

export function OrderMaterials({ order: { id, completion, pause, wanted } }: { order: Order }) {
  const { t } = useTranslation();
  const lines = completion?.materials ?? pause?.parts ?? wanted?.parts ?? [];
  return (
    <Card title={t('orders.blocks.materials')} aside={completion && t('orders.materials.total', { amount: yuan(completion.total.cents) })}>
      <ul className={`${css.lines} card-body`}>
        {lines.map((line) => (
          <li key={line.code}>
            <span>
              {inLanguage(line.name, line.nameEn)}{' '}
              {!completion && (
                <span className="meta">{t(`orders.materials.${!wanted ? 'waiting' : wanted.arrived ? 'ready' : 'wanted'}`)}</span>
              )}
            </span>
            <span className="meta">× {line.quantity}</span>
            <span>{yuan(line.amount.cents)}</span>
          </li>
        ))}
        {completion && (
          <li>
            <span>{t('orders.materials.labour')}</span>
            <span />
            <span>{yuan(completion.labour.cents)}</span>
          </li>
        )}
        {completion?.workedMinutes !== undefined && (
          <li className="meta">
            <span>{t('orders.materials.worked', { n: completion.workedMinutes })}</span>
          </li>
        )}
        {lines.length === 0 && !completion && <li className="meta">{t('orders.materials.none')}</li>}
      </ul>
      {completion && hasChecks(completion) && (
        <div className="card-body">
          <DoneChecks order={id} completion={completion} />
        </div>
      )}
    </Card>
  );
}
