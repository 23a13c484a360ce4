import { Button, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { ownerApi, unwrap } from '../../api/client';
import { useCommand } from '../../api/command';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { Moment } from '../../ui/moment';
import { Refused } from '../../ui/states';
import css from './owners.module.css';

/** Invites somebody to open their own account. The code is shown once: whoever needs it again makes another. */
export function InviteForm({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const invite = useCommand((_: object, header) =>
    unwrap(ownerApi.POST('/owners/{id}/invitation', { params: { path: { id: owner.id }, header } })),
  );
  const issued = invite.data;
  const address = issued && new URL(paths.join(issued.code), location.origin).href;
  return (
    <div className={css.ownerTold}>
      {address ? (
        <div role="status" className="stack">
          {/* The address beside it says the same to whoever cannot point a camera at it. */}
          <div aria-hidden="true">
            <QRCode value={address} type="svg" size={200} bordered={false} />
          </div>
          <p>{t('ownerForms.inviteScan', { name: owner.name })}</p>
          <p style={{ overflowWrap: 'anywhere' }}>{address}</p>
          <p className="meta">
            {t('ownerForms.inviteUntil')} <Moment at={issued.until} />
          </p>
        </div>
      ) : (
        <>
          <p>{t('ownerForms.inviteHint')}</p>
          <Refused problem={invite.error} />
          <Button type="primary" loading={invite.isPending} onClick={() => invite.mutate({})}>
            {t('ownerForms.invite')}
          </Button>
        </>
      )}
    </div>
  );
}
