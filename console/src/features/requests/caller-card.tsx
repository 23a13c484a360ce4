import { CheckCircleFilled, QuestionCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/me';
import { ownerQuery } from '../../api/owners';
import { paths } from '../../app/paths';
import { Initial } from '../../ui/initial';
import { MaskedNumber } from '../../ui/masked-number';
import { OwnerTags } from '../../ui/owner-tags';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { Arrears } from './arrears';
import type { Call } from './call';
import { Cohabitants } from './cohabitants';
import { UnitChoice } from './unit-choice';
import css from './desk.module.css';

export function CallerCard({ ownerId, call, change }: { ownerId: string; call: Call; change: (part: Partial<Call>) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const owner = useQuery(ownerQuery(ownerId));
  const home = owner.data?.links.find(({ to }) => !to);
  const unchosen = !call.unitId && !call.communityId && !call.submitted;
  useEffect(() => {
    // Somebody who came by name: their first home is taken, as the search would.
    if (home && unchosen) change({ unitId: home.unitId, communityId: home.communityId });
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [home?.unitId, unchosen]);
  return (
    <Loaded query={owner} lines={5}>
      {(one) => {
        const link = one.links.find(({ unitId }) => unitId === call.unitId);
        return (
          <>
            <Card>
              <div className={css.caller}>
                <div className={css.callerName}>
                  <Initial name={one.name} size={44} />
                  <div>
                    <strong>
                      <Link to={paths.owner(one.id)}>{one.name}</Link>
                    </strong>{' '}
                    {link && (
                      <span className={`mark${link.verified ? '' : ' doubt'}`}>
                        {link.verified ? <CheckCircleFilled /> : <QuestionCircleOutlined />}
                        {link.verified ? t('requests.verified') : t('requests.unverified')}
                      </span>
                    )}
                    <div className="meta">{link && t(`words.relation.${link.relation}`)}</div>
                  </div>
                </div>
                {one.particulars && one.particulars.tags.length > 0 && (
                  <div className={css.callerTags}>
                    <OwnerTags tags={one.particulars.tags} />
                  </div>
                )}
                {one.phones.map((phone, which) => (
                  <MaskedNumber key={phone} masked={phone} which={which} of={{ owner: one.id }} mayReveal={may('owner:reveal')} />
                ))}
                {may('complaint:create') && <Link to={paths.complaintOf(one.id, call.unitId)}>{t('requests.complains')}</Link>}
                {!call.submitted && (
                  <button
                    type="button"
                    className="link-button"
                    style={{ justifySelf: 'start' }}
                    onClick={() => change({ ownerId: undefined, ownerName: undefined, unitId: undefined })}
                  >
                    {t('requests.clearOwner')}
                  </button>
                )}
              </div>
              {call.unitId && <Arrears unitId={call.unitId} />}
            </Card>
            <UnitChoice links={one.links.filter(({ to }) => !to)} call={call} change={change} />
            {link && <Cohabitants ownerId={one.id} link={link} />}
          </>
        );
      }}
    </Loaded>
  );
}
