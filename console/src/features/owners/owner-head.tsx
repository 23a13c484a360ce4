import { CheckCircleFilled, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../api/me';
import { OPEN } from '../../api/orders';
import type { OwnerRecord } from '../../api/types';
import { paths } from '../../app/paths';
import { number, yuan } from '../../i18n/money';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { Initial } from '../../ui/initial';
import { useKeys } from '../../ui/keys';
import { MaskedNumber } from '../../ui/masked-number';
import { useNow } from '../../ui/now';
import { Card } from '../../ui/page';
import { useOwnerBills } from './use-owner-bills';
import { liveLinks } from './live-units';
import { AccountForm, CloseAccountForm, DescribeForm, EraseForm, InviteForm, MergeForm, PersonalDataForm } from './late-forms';
import { OwnerDuplicates } from './owner-duplicates';
import { OwnerTags } from '../../ui/owner-tags';
import { ownerOrdersQuery } from './owner-orders-query';
import css from './owners.module.css';

export function OwnerHead({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const { params, change } = useAddress();
  const asked = params.get('do');
  const mayWrite = may('owner:write') && !owner.erasedAt;
  const mayErase = may('owner:erase') && !owner.erasedAt;
  const mayReport = may('owner:reveal') && !owner.erasedAt;
  const close = () => change({ do: undefined });
  useKeys([{ press: 'e', label: t('owners.describe'), run: () => change({ do: 'edit' }) }], mayWrite);
  const verified = owner.links.some((link) => link.verified && !link.to);
  return (
    <Card className={css.ownerHead}>
      <div className={css.ownerWho}>
        <Initial name={owner.name} size={56} />
        <div>
          <div className={css.line}>
            <h1>{owner.name}</h1>
            <span className={`mark${verified ? '' : ' doubt'}`}>
              {verified && <CheckCircleFilled />} {verified ? t('ownerPage.verified') : t('ownerPage.unverified')}
            </span>
            {[...new Set(liveLinks(owner).map(({ relation }) => relation))].map((relation) => (
              <span key={relation} className="chip">
                {t(`words.relation.${relation}`)}
              </span>
            ))}
            <OwnerTags tags={owner.particulars?.tags ?? []} />
            <span className="meta">{owner.hasAccount ? t('ownerPage.hasAccount') : t('ownerPage.noAccount')}</span>
          </div>
          <div className={css.line}>
            <span className="meta">{t('owners.phone')}</span>
            {owner.phones.map((phone, which) => (
              <MaskedNumber key={phone} masked={phone} which={which} of={{ owner: owner.id }} mayReveal={may('owner:reveal')} />
            ))}
            {owner.phones.length === 0 && t('owners.noPhone')}
          </div>
        </div>
        {(mayWrite || mayErase || mayReport) && (
          <span className={`${css.ownerDoors} spread`}>
            {mayWrite && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'edit' })}>
                {t('owners.describe')}
              </button>
            )}
            {mayWrite && !owner.hasAccount && owner.phones.length > 0 && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'invite' })}>
                {t('owners.invite')}
              </button>
            )}
            {mayWrite && !owner.hasAccount && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'account' })}>
                {t('owners.openAccount')}
              </button>
            )}
            {mayWrite && owner.hasAccount && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'closeAccount' })}>
                {t('ownerPage.closeAccount')}
              </button>
            )}
            {mayWrite && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'merge' })}>
                {t('ownerPage.merge')}
              </button>
            )}
            {mayReport && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'report' })}>
                {t('ownerPage.report')}
              </button>
            )}
            {mayErase && (
              <button type="button" className="plain-button" onClick={() => change({ do: 'erase' })}>
                {t('ownerPage.erase')}
              </button>
            )}
          </span>
        )}
        {may('request:create') && !owner.erasedAt && (
          <Button
            className={mayWrite || mayErase || mayReport ? undefined : 'spread'}
            type="primary"
            icon={<PlusOutlined />}
            onClick={() => void navigate(paths.deskFor(owner.name, owner.id))}
          >
            {t('ownerPage.newRequest')}
          </Button>
        )}
      </div>
      <Figures owner={owner} />
      <OwnerDuplicates owner={owner} />
      {mayWrite && asked === 'edit' && (
        <Dialog title={t('owners.describe')} close={close}>
          <DescribeForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
      {mayWrite && asked === 'account' && (
        <Dialog title={t('owners.openAccount')} close={close}>
          <AccountForm owner={owner} cancel={close} />
        </Dialog>
      )}
      {mayWrite && asked === 'invite' && !owner.hasAccount && (
        <Dialog title={t('owners.invite')} close={close}>
          <InviteForm owner={owner} />
        </Dialog>
      )}
      {mayWrite && asked === 'merge' && (
        <Dialog title={t('ownerPage.merge')} close={close}>
          <MergeForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
      {mayWrite && asked === 'closeAccount' && (
        <Dialog title={t('ownerPage.closeAccount')} close={close}>
          <CloseAccountForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
      {mayReport && asked === 'report' && (
        <Dialog title={t('ownerPage.report')} close={close}>
          <PersonalDataForm owner={owner} cancel={close} />
        </Dialog>
      )}
      {mayErase && asked === 'erase' && (
        <Dialog title={t('ownerPage.erase')} close={close}>
          <EraseForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
    </Card>
  );
}

/** Numbers are doors: each leads to the block it counts. */
function Figures({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const may = useMay();
  const orders = useQuery({ ...ownerOrdersQuery(owner), enabled: may('workorder:read') });
  const bills = useOwnerBills(owner, may('bill:read'));
  const now = useNow();
  const stars = orders.data?.items.flatMap(({ rating }) => (rating ? [rating.stars] : [])) ?? [];
  return (
    <div className={css.ownerFigures}>
      {orders.data && (
        <>
          <span>
            <strong>
              <a className="door" href="#owner-orders">
                {orders.data.items.filter(({ status }) => OPEN.includes(status)).length}
              </a>
            </strong>
            <span className="meta">{t('ownerPage.figures.open')}</span>
          </span>
          <span>
            <strong>
              <a className="door" href="#owner-orders">
                {orders.data.items.filter(({ createdAt }) => now - new Date(createdAt).getTime() < 90 * 86_400_000).length}
              </a>
            </strong>
            <span className="meta">{t('ownerPage.figures.recent')}</span>
          </span>
          {stars.length > 0 && (
            <span>
              <strong>{number(stars.reduce((sum, one) => sum + one, 0) / stars.length, 1, 1)}</strong>
              <span className="meta">{t('ownerPage.figures.rating')}</span>
            </span>
          )}
        </>
      )}
      {bills.data && (
        <span>
          {bills.owedCents > 0 ? (
            <>
              <strong style={{ color: 'var(--amber)' }}>
                <a className="door" href="#owner-bills">
                  {yuan(bills.owedCents)}
                </a>
              </strong>
              <span className="meta">{t('ownerPage.figures.owed')}</span>
            </>
          ) : (
            <span className="meta">{t('ownerPage.figures.owedNone')}</span>
          )}
        </span>
      )}
    </div>
  );
}
