import { useQuery } from '@tanstack/react-query';
import { Rate } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { Empty, Loaded } from '../../ui/states';
import { ownerOrdersQuery } from './owner-orders-query';
import css from './owners.module.css';

/** What this person said of the work that was done, the newest first. */
export function OwnerRatings({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const mayCompare = useMay()('report:view');
  const orders = useQuery({
    ...ownerOrdersQuery(owner),
    select: ({ items }) =>
      items
        .flatMap(({ id, number, rating }) => (rating ? [{ id, number, rating }] : []))
        .sort((one, other) => other.rating.at.localeCompare(one.rating.at)),
  });
  return (
    <Card
      title={t('ownerPage.blocks.ratings')}
      count={orders.data?.length}
      aside={mayCompare && <Link to={paths.ratingsOf(owner.id)}>{t('ownerPage.allRatings')}</Link>}
    >
      <Loaded
        query={orders}
        lines={2}
        small
        empty={{ when: (rated) => rated.length === 0, show: <Empty title={t('ownerPage.noRatings')} small /> }}
      >
        {(rated) => (
          <ul className={`card-body ${css.ownerHistory}`} aria-label={t('ownerPage.blocks.ratings')}>
            {rated.map(({ id, number, rating }) => (
              <li key={id}>
                <Rate disabled value={rating.stars} aria-label={t('ownerPage.stars', { n: rating.stars })} />
                <span className="meta">
                  <Link to={paths.order(id)}>{number}</Link> <Moment at={rating.at} />
                </span>
                {rating.comment && <span className={css.ownerChanges}>{rating.comment}</span>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
