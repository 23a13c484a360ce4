import { Rate } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/types';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';

export function OrderRating({ order: { rating } }: { order: Order }) {
  const { t } = useTranslation();
  return (
    <Card title={t('orders.blocks.rating')} aside={rating && <Moment at={rating.at} />}>
      <div className="card-body">
        {rating ? (
          <>
            <Rate disabled value={rating.stars} aria-label={t('orders.rating.stars', { n: rating.stars })} />
            {rating.comment && <p>{rating.comment}</p>}
          </>
        ) : (
          <p className="meta">{t('orders.rating.none')}</p>
        )}
      </div>
    </Card>
  );
}
