import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { paths } from '../../app/paths';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import type { Figures } from './figures';

interface Bar {
  key: string;
  name: string;
  open: number;
  late: number;
  to: string;
}

export function ByType({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  const bars = figures.byType.map(({ type, open, late }) => ({ key: type, name: labelOf(type), open, late, to: `${paths.orders}?type=${type}` }));
  return (
    <Card title={t('home.byType')} aside={t('home.total', { n: figures.open })}>
      <Bars bars={bars} />
    </Card>
  );
}

export function ByCommunity({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const bars = figures.byCommunity.map(({ communityId, open, late }) => ({ key: communityId, name: nameOf(communityId), open, late, to: `${paths.orders}?community=${communityId}` }));
  return (
    <Card title={t('home.byCommunity')}>
      <Bars bars={bars} />
    </Card>
  );
}

/** One hue, the number at the end, what is late in words; each bar opens its list. */
function Bars({ bars }: { bars: Bar[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...bars.map(({ open }) => open));
  if (bars.length === 0) {
    return <Empty title={t('common.none')} small />;
  }
  return (
    <ul className="bars">
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link className="cut" to={bar.to} title={bar.name}>
            {bar.name}
          </Link>
          <span className="track">
            <span className="bar" style={{ width: `${(70 * bar.open) / most}%` }} aria-hidden="true" />
            <b>{bar.open}</b>
            {bar.late > 0 && <span className="late">{t('home.lateOf', { n: bar.late })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
