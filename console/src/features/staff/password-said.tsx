import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths';
import { Dialog } from '../../ui/dialog';
import { Refused } from '../../ui/states';
import { newPassword } from './password';
import { usePasswordReset, type StaffMember } from './use-staff';
import css from './staff.module.css';

/** The account is there: what its holder must be told, once. */
export function Hired({ member, password, close }: { member: StaffMember; password: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('staff.hired', { name: member.name })} close={close}>
      <div className={css.staffTold}>
        {member.proposals.length > 0 && <p className="note">{t('staff.hiredWaiting')}</p>}
        <PasswordSaid username={member.username} password={password} />
        <Link to={paths.staffMember(member.id)}>{t('staff.openMember')}</Link>
      </div>
    </Dialog>
  );
}

/** Asked once, since whoever works with the account cannot sign in again without the new one. */
export function PasswordReset({ member, close }: { member: StaffMember; close: () => void }) {
  const { t } = useTranslation();
  const [password] = useState(newPassword);
  const reset = usePasswordReset(member);
  return (
    <Dialog title={t('staff.reset')} close={close}>
      <div className={css.staffTold}>
        {reset.isSuccess ? (
          <PasswordSaid username={member.username} password={password} />
        ) : (
          <>
            <p>{t('staff.resetAsk', { name: member.name })}</p>
            <Refused problem={reset.error} />
            <div className="entry-form-buttons">
              <button type="button" className="plain-button" onClick={close}>
                {t('common.cancel')}
              </button>
              <button type="button" className="plain-button solid" disabled={reset.isPending} onClick={() => reset.mutate(password)}>
                {t('staff.reset')}
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

function PasswordSaid({ username, password }: { username: string; password: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dl className="facts" role="status">
        <dt>{t('staff.username')}</dt>
        <dd>
          <code>{username}</code>
        </dd>
        <dt>{t('staff.password')}</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
      <p className="meta">{t('staff.passwordOnce')}</p>
    </>
  );
}
