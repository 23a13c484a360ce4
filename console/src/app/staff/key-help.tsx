import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { KeyHelpList } from '../../ui/key-hints';
import { useSingleKeys } from '../../ui/keys';
import { Switch } from '../../ui/switch';
import css from './shell.module.css';

export function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [on, turn] = useSingleKeys();
  return (
    <Dialog title={t('common.keysTitle')} close={close}>
      <label className={css.keySwitch}>
        <span>
          {t('common.keysSingle')}
          <br />
          <span className="meta">{t('common.keysSingleHint')}</span>
        </span>
        <Switch name={t('common.keysSingle')} on={on} turn={turn} />
      </label>
      <KeyHelpList />
    </Dialog>
  );
}
