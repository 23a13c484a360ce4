import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types';
import { Initial } from '../../ui/initial';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';

/** Who has it, and why it was them. */
export function OrderTechnician({ order: { assignment, helpers, offer, passedBy } }: { order: Order }) {
  const { t } = useTranslation();
  if (!assignment) {
    return offer || passedBy ? (
      <Card>
        <p className="card-body" style={{ paddingTop: 14 }}>
          {offer ? (
            <>
              {t('work.give.offered', { name: offer.team })} <Moment at={offer.takeBy} />
            </>
          ) : (
            t('work.give.passedBy', { name: passedBy })
          )}
        </p>
      </Card>
    ) : null;
  }
  const points = assignment.score.reduce((sum, part) => sum + part.points, 0);
  return (
    <Card>
      <div className="card-body" style={{ display: 'flex', gap: 12, alignItems: 'center', paddingTop: 14 }}>
        <Initial name={assignment.technician} size={36} />
        <div>
          <strong>{assignment.technician}</strong>
          <div className="meta dots">
            <span>
              {t('orders.steps.assigned')} <Moment at={assignment.assignedAt} />
            </span>
            {assignment.expectedAt && (
              <span>
                {t('orders.form.expectedAt')} <Moment at={assignment.expectedAt} />
              </span>
            )}
            {assignment.score.length > 0 && (
              <span title={assignment.score.map((part) => `${part.points}/${part.most}`).join(' ')}>
                {t('dispatching.points', { n: points })}
              </span>
            )}
          </div>
          {helpers.length > 0 && (
            <div className="meta">
              {t('words.command.SET_HELPERS')}: {helpers.map(({ technician }) => technician).join(', ')}
            </div>
          )}
        </div>
      </div>
    </Card>
  );
}
