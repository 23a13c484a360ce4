import { DownOutlined, LogoutOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { currentSession } from '../../api/session';
import { usePostName } from '../../i18n/post-name';
import { Initial } from '../../ui/initial';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const postName = usePostName();
  const signOut = (
    <button type="button" className="menu-item" onClick={() => currentSession().signOut()}>
      <LogoutOutlined /> {t('shell.account.signOut')}
    </button>
  );
  return (
    <Popover trigger="click" placement="bottomRight" arrow={false} content={signOut}>
      <button type="button" className="account">
        <Initial name={me.name} size={30} />
        <span>
          <strong>{me.name}</strong>
          <span className="meta">{me.posts.map(postName).join(' ')}</span>
        </span>
        <DownOutlined style={{ fontSize: 11 }} />
      </button>
    </Popover>
  );
}
