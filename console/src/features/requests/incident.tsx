import { AlertOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDictionary } from '../../api/dictionaries';
import { incidentsQuery } from '../../api/incidents';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import type { Call } from './call';
import type { ChangeCall } from './use-calls';

/** What is worked on already and this may be about: then it follows that, and nobody else is sent. */
export function Incidents({ call, change }: { call: Call; change: ChangeCall }) {
  const { t } = useTranslation();
  const { labelOf } = useDictionary('request-type');
  const { communityId, type } = call;
  const known = useQuery({
    ...incidentsQuery(communityId ?? '', call.placeKind === 'unit' ? call.unitId : undefined, type ?? ''),
    enabled: Boolean(communityId && type),
  });
  return (known.data ?? []).map((one) => {
    const follows = call.follows === one.id;
    return (
      <div key={one.id} className="note" role="status" style={{ display: 'block' }}>
        <strong>
          <AlertOutlined /> {t('requests.incidentKnown', { type: labelOf(type ?? ''), n: one.reports })}
        </strong>
        <p className="dots">
          {one.common && <span>{t('requests.incidentCommon')}</span>}
          <Moment at={one.since} />
          <Link className="ul" to={paths.order(one.id)}>
            {t('requests.openOrder')}
          </Link>
        </p>
        {!call.submitted && (
          <p>
            {follows && `${t('requests.followed')} `}
            <Button size="small" aria-pressed={follows} onClick={() => change({ follows: follows ? undefined : one.id })}>
              {follows ? t('requests.followNot') : t('requests.follow')}
            </Button>
          </p>
        )}
      </div>
    );
  });
}
