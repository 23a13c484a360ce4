import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unwrap, workorderApi } from '../../api/client';
import { COUNT_EVERY } from '../../api/freshness';
import { useMay } from '../../api/me';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Icon } from '../../ui/icons';
import { Card } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Loaded } from '../../ui/states';
import css from './home.module.css';

/** 事事有回音, 件件有着落: two questions whose answer has to be nothing. */
export function Promises() {
  const { t } = useTranslation();
  const may = useMay()('complaint:read');
  const { community } = useScope();
  const gaps = useQuery({
    queryKey: ['complaints', 'gaps', community],
    queryFn: ({ signal }) =>
      unwrap(workorderApi.GET('/complaints/gaps', { params: { query: { ...(community && { community }) } }, signal })),
    refetchInterval: COUNT_EVERY,
    enabled: may,
  });
  if (!may) {
    return null;
  }
  return (
    <Card title={t('shell.nav.complaints')}>
      <Loaded query={gaps} lines={2} small>
        {({ unanswered, unowned, open }) => (
          <ul className={css.forMe}>
            <Promise kept={unanswered === 0} to={`${paths.complaints}?tab=unanswered`} name={t('home.promises.answered')} n={unanswered} />
            <Promise kept={unowned === 0} to={`${paths.complaints}?tab=unowned`} name={t('home.promises.owned')} n={unowned} />
            <li>
              <Icon name="chat" />
              <Link to={paths.complaints}>{t('home.promises.open')}</Link>
              <b>{number(open)}</b>
            </li>
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function Promise({ kept, to, name, n }: { kept: boolean; to: string; name: string; n: number }) {
  const { t } = useTranslation();
  return (
    <li>
      <Icon name={kept ? 'check' : 'info'} />
      <Link to={to}>{name}</Link>
      {kept ? <b className="chip fits">{t('home.promises.kept')}</b> : <b className="chip bad">{number(n)}</b>}
    </li>
  );
}
