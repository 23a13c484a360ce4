import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyHelpList } from '../../ui/key-hints';

export function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('common.keysTitle')} onCancel={close} footer={null} width={560}>
      <KeyHelpList />
    </Modal>
  );
}
