import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { KeyHelpList } from '../../ui/key-hints';

export function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('common.keysTitle')} close={close}>
      <KeyHelpList />
    </Dialog>
  );
}
