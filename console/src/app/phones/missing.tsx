import { useTranslation } from 'react-i18next';
import { PhonePage } from '../../ui/phone/frame';
import { Empty } from '../../ui/states';

export function Missing({ back }: { back: string }) {
  const { t } = useTranslation();
  return (
    <PhonePage title={t('common.missingTitle')} back={back}>
      <Empty title={t('common.missingTitle')} hint={t('common.missingHint')} />
    </PhonePage>
  );
}
