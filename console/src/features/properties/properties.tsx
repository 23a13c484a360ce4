import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page';
import { Empty } from '../../ui/states';
import { Estate } from './estate';

/** Homes by where they lie: a region, its communities, their buildings. */
export default function Properties() {
  const { t } = useTranslation();
  return (
    <Estate title={t('properties.title')}>
      <Card>
        <Empty title={t('properties.choose')} hint={t('properties.chooseHint')} />
      </Card>
    </Estate>
  );
}
