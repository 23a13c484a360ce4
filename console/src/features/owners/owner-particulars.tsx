import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/me';
import type { OwnerRecord, Purpose } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { MaskedNumber } from '../../ui/masked-number';
import { Card } from '../../ui/page';
import { ParticularsForm } from './late-forms';
import { OwnerTags } from '../../ui/owner-tags';
import css from './owners.module.css';

/** For what the number of somebody's papers may be seen. */
const PAPERS_FOR: readonly Purpose[] = ['VERIFY_IDENTITY', 'DUNNING'];
const EMERGENCY_FOR: readonly Purpose[] = ['EMERGENCY', 'VISIT'];

/** Who somebody is besides name, numbers and homes. */
export function OwnerParticulars({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isEdited, edit] = useState(false);
  const close = () => edit(false);
  const said = owner.particulars;
  if (!said) {
    return null;
  }
  const mayWrite = may('owner:write') && !owner.erasedAt;
  const mayReveal = may('owner:reveal');
  return (
    <Card title={t('ownerPage.blocks.particulars')}>
      <dl className={`card-body ${css.ownerParticulars}`}>
        <dt className="meta">{t('ownerPage.kindName')}</dt>
        <dd>{t(`ownerPage.kind.${said.kind}`)}</dd>
        <dt className="meta">{said.identity ? t(`ownerPage.paper.${said.identity.type}`) : t('ownerForms.paperType')}</dt>
        <dd>
          {said.identity ? (
            <MaskedNumber
              masked={said.identity.number}
              of={{ owner: owner.id }}
              mayReveal={mayReveal}
              purposes={PAPERS_FOR}
              pick={({ identity }) => identity}
            />
          ) : (
            t('ownerPage.noPapers')
          )}
        </dd>
        <dt className="meta">{t('ownerPage.emergency')}</dt>
        <dd>
          {said.emergency ? (
            <>
              {[said.emergency.name, said.emergency.relation].filter(Boolean).join(' · ')}{' '}
              <MaskedNumber
                masked={said.emergency.phone}
                of={{ owner: owner.id }}
                mayReveal={mayReveal}
                purposes={EMERGENCY_FOR}
                pick={({ emergencyPhone }) => emergencyPhone}
              />
            </>
          ) : (
            t('ownerPage.noEmergency')
          )}
        </dd>
        <dt className="meta">{t('ownerPage.tags')}</dt>
        <dd>{said.tags.length > 0 ? <OwnerTags tags={said.tags} /> : t('ownerPage.noTags')}</dd>
        {said.note && (
          <>
            <dt className="meta">{t('ownerPage.note')}</dt>
            <dd className={css.ownerNote}>{said.note}</dd>
          </>
        )}
      </dl>
      {mayWrite && (
        <div className={css.ownerUnitDoors}>
          <button type="button" className="plain-button" onClick={() => edit(true)}>
            {t('ownerPage.editParticulars')}
          </button>
        </div>
      )}
      {isEdited && (
        <Dialog title={t('ownerPage.editParticulars')} close={close}>
          <ParticularsForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
    </Card>
  );
}
