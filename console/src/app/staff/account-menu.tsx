import { DownOutlined, LogoutOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/me';
import { currentSession } from '../../api/session';
import { usePostName } from '../../i18n/post-name';
import { Initial } from '../../ui/initial';

export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const postName = usePostName();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [{ key: 'out', icon: <LogoutOutlined />, label: t('shell.account.signOut'), onClick: () => currentSession().signOut() }],
      }}
    >
      <button type="button" className="account" aria-haspopup="menu">
        <Initial name={me.name} size={30} />
        <span>
          <strong>{me.name}</strong>
          <span className="meta">{postName(me.posts[0])}</span>
        </span>
        <DownOutlined style={{ fontSize: 11 }} />
      </button>
    </Dropdown>
  );
}
