import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../ui/states';
import { paths } from '../paths';

export function Missing() {
  const { t } = useTranslation();
  return (
    <Empty title={t('common.missingTitle')} hint={t('common.missingHint')}>
      <Link to={paths.home}>{t('shell.nav.home')}</Link>
    </Empty>
  );
}
