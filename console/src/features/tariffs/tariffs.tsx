import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommunities } from '../../api/communities';
import type { Tariff } from '../../api/types';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { DataTable, type DataColumn } from '../../ui/data-table';
import { KeyCaps } from '../../ui/key-hints';
import { useKeys } from '../../ui/keys';
import { Moment } from '../../ui/moment';
import { ListPages } from '../../ui/list-pages';
import { Card, Page, TabRow } from '../../ui/page';
import { Empty } from '../../ui/states';
import { TariffBadge } from './tariff-badge';
import { useTariffs, type TariffTab } from './use-tariffs';

/** What is charged for what, where and since when. */
export default function Tariffs() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tariffs, tab, after, show, turn } = useTariffs();
  const columns = useColumns();
  useKeys([{ press: 'c', label: t('tariffs.propose'), run: () => void navigate(paths.tariffNew) }]);
  return (
    <Page
      title={t('tariffs.title')}
      tabs={
        <TabRow<TariffTab>
          label={t('tariffs.title')}
          tabs={(['all', 'proposed', 'active'] as const).map((name) => ({ name, label: t(`tariffs.tab.${name}`) }))}
          shown={tab}
          show={show}
        />
      }
      aside={
        <Link className="plain-button solid" to={paths.tariffNew}>
          {t('tariffs.propose')} <KeyCaps press="c" />
        </Link>
      }
    >
      <Card>
        <DataTable
          name="tariffs"
          label={t('tariffs.title')}
          columns={columns}
          rows={tariffs.data?.items}
          query={tariffs}
          open={(tariff) => void navigate(paths.tariff(tariff.id))}
          empty={<Empty title={t(`tariffs.none.${tab}`)} hint={t(`tariffs.noneHint.${tab}`)} />}
        />
        <ListPages after={after} next={tariffs.data?.next} turn={turn} />
      </Card>
    </Page>
  );
}

function useColumns(): DataColumn<Tariff>[] {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  return [
    { name: 'name', head: t('tariffs.name'), isFixed: true, show: (tariff) => <Link to={paths.tariff(tariff.id)}>{tariff.name}</Link> },
    { name: 'item', head: t('tariffs.item'), show: (tariff) => t(`words.feeItem.${tariff.feeItem}`) },
    { name: 'community', head: t('tariffs.community'), show: (tariff) => nameOf(tariff.communityId) },
    {
      name: 'rate',
      head: t('tariffs.rate'),
      isNumber: true,
      show: (tariff) => t(`words.chargeMethod.${tariff.method}`, { rate: number(tariff.rate, 4, 2) }),
    },
    { name: 'from', head: t('tariffs.from'), show: (tariff) => <Moment at={tariff.from} style="day" /> },
    { name: 'to', head: t('tariffs.to'), show: (tariff) => (tariff.to ? <Moment at={tariff.to} style="day" /> : t('tariffs.open')) },
    { name: 'status', head: t('tariffs.status'), show: (tariff) => <TariffBadge tariff={tariff} /> },
  ];
}
