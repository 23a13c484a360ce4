import { CalendarOutlined, DownOutlined, LogoutOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../api/me';
import { currentSession } from '../../api/session';
import { paths } from '../paths';
import { usePostName } from '../../i18n/post-name';
import { Initial } from '../../ui/initial';
import css from './shell.module.css';

export function AccountMenu({ help }: { help: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const postName = usePostName();
  const [open, setOpen] = useState(false);
  const items = (
    <>
      <button
        type="button"
        className={css.menuItem}
        onClick={() => {
          setOpen(false);
          help();
        }}
      >
        <ThunderboltOutlined /> {t('common.keysAll')}
      </button>
      {me.staffId && (
        <Link className={css.menuItem} to={paths.leave} onClick={() => setOpen(false)}>
          <CalendarOutlined /> {t('shell.nav.leave')}
        </Link>
      )}
      <button type="button" className={css.menuItem} onClick={() => currentSession().signOut()}>
        <LogoutOutlined /> {t('common.signOut')}
      </button>
    </>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" placement="bottomRight" arrow={false} content={items}>
      <button type="button" className={css.account}>
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
