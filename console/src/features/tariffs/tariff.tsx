import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useBuildings } from '../../api/buildings';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Tariff } from '../../api/types';
import { useChargedWords } from '../../i18n/charged-words';
import { number, yuan } from '../../i18n/money';
import { useReasonWords } from '../../i18n/problem-words';
import { EndDialog } from '../../ui/end-dialog';
import { Moment } from '../../ui/moment';
import { Card, Page } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded, Refused } from '../../ui/states';
import { TariffBadge } from './tariff-badge';
import { useCommonMeters, useTariff, useTariffMove } from './use-tariffs';

/** One tariff: what was decided, what it means for the real units, and who may put it into force. */
export default function TariffPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const words = useChargedWords();
  const reasonOf = useReasonWords();
  const { tariff, preview } = useTariff(id);
  return (
    <Loaded query={tariff}>
      {(one) => (
        <Page title={one.name} aside={<TariffBadge tariff={one} />}>
          <div className="two-columns">
            <Card title={t('tariffs.preview')}>
              <Loaded query={preview} lines={6} small>
                {({ units, withoutArea, total, some, problem }) => (
                  <>
                    <p className="card-body" role="status">
                      <strong>{t('tariffs.previewTotal', { n: number(units - withoutArea), amount: yuan(total.cents) })}</strong>{' '}
                      {withoutArea > 0 && (
                        <span className="chip bad">
                          {problem
                            ? reasonOf(problem)
                            : t(one.method === 'PER_METER' ? 'tariffs.notKnown' : 'tariffs.withoutArea', { n: number(withoutArea) })}
                        </span>
                      )}
                    </p>
                    <PlainTable
                      label={t('tariffs.preview')}
                      rows={some}
                      keyOf={(unit) => unit.unitId}
                      columns={[
                        { name: 'unit', head: t('tariffs.unit'), show: (unit) => unit.label },
                        { name: 'how', head: t('tariffs.how'), look: 'meta', show: (unit) => words(unit.charged) },
                        { name: 'amount', head: t('tariffs.amount'), isNumber: true, show: (unit) => yuan(unit.charged.amount.cents) },
                      ]}
                    />
                  </>
                )}
              </Loaded>
            </Card>
            <div className="stack">
              <Decide tariff={one} />
              <Card title={t('tariffs.facts')}>
                <dl className="facts card-body">
                  <dt>{t('tariffs.community')}</dt>
                  <dd>{nameOf(one.communityId)}</dd>
                  <dt>{t('tariffs.item')}</dt>
                  <dd>{t(`words.feeItem.${one.feeItem}`)}</dd>
                  <dt>{t('tariffs.rate')}</dt>
                  <dd>{t(`words.chargeMethod.${one.method}`, { rate: number(one.rate, 4, 2) })}</dd>
                  {one.pool && <PoolFacts communityId={one.communityId} pool={one.pool} />}
                  {one.tiers.length > 0 && (
                    <>
                      <dt>{t('tariffs.tiers')}</dt>
                      <dd>
                        {one.tiers.map(({ above, rate }) => (
                          <div key={above}>{t('tariffs.tierIs', { above: number(above, 3), rate: number(rate, 4, 2) })}</div>
                        ))}
                      </dd>
                    </>
                  )}
                  <dt>{t('tariffs.rounding')}</dt>
                  <dd>{t(`words.rounding.${one.rounding}`)}</dd>
                  <dt>{t('tariffs.unitTypesShort')}</dt>
                  <dd>
                    {one.unit
                      ? one.unit.label
                      : one.unitTypes.length === 0
                        ? t('tariffs.allTypes')
                        : one.unitTypes.map((type) => t(`words.unitType.${type as 'DWELLING'}`)).join(t('tariffs.and'))}
                  </dd>
                  <dt>{t('tariffs.from')}</dt>
                  <dd>
                    <Moment at={one.from} style="day" />
                  </dd>
                  <dt>{t('tariffs.to')}</dt>
                  <dd>{one.to ? <Moment at={one.to} style="day" /> : t('tariffs.open')}</dd>
                  {one.reason && (
                    <>
                      <dt>{t('tariffs.reason')}</dt>
                      <dd>{one.reason}</dd>
                    </>
                  )}
                </dl>
              </Card>
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** Who shares, and what. */
function PoolFacts({ communityId, pool }: { communityId: string; pool: NonNullable<Tariff['pool']> }) {
  const { t } = useTranslation();
  const buildings = useBuildings(communityId);
  const meters = useCommonMeters(communityId);
  const nameOf = (id: string) => buildings.data?.find((one) => one.id === id)?.name ?? '…';
  const labelOf = (id: string) => meters.data?.items.find((one) => one.id === id)?.label ?? '…';
  const names = pool.buildings.map(nameOf).join(t('tariffs.and'));
  return (
    <>
      <dt>{t('tariffs.pool')}</dt>
      <dd>
        {pool.buildings.length === 0
          ? t('tariffs.wholeCommunity')
          : pool.entrance
            ? t('tariffs.entranceIs', { building: names, entrance: pool.entrance })
            : names}
      </dd>
      <dt>{t('tariffs.sources')}</dt>
      <dd>
        {pool.sources.length === 0
          ? t('tariffs.byHand')
          : pool.sources.map(({ meterId, rate }) => (
              <div key={meterId}>{t('tariffs.sourceIs', { meter: labelOf(meterId), rate: number(rate, 4, 2) })}</div>
            ))}
      </dd>
    </>
  );
}

function Decide({ tariff }: { tariff: Tariff }) {
  const { t } = useTranslation();
  const may = useMay();
  const [asks, ask] = useState<'refusal' | 'end'>();
  const activate = useTariffMove(tariff, 'activation');
  const mayEnd = tariff.status === 'ACTIVE' && may('tariff:write');
  if (tariff.status !== 'PROPOSED' && !mayEnd) {
    return null;
  }
  return (
    <Card title={t('tariffs.actions')}>
      <div className="button-row">
        {tariff.mayActivate && (
          <>
            <button type="button" className="plain-button solid" disabled={activate.isPending} onClick={() => activate.mutate({})}>
              {t('tariffs.activate')}
            </button>
            <button type="button" className="plain-button" onClick={() => ask('refusal')}>
              {t('tariffs.refuse')}
            </button>
          </>
        )}
        {mayEnd && (
          <button type="button" className="plain-button" onClick={() => ask('end')}>
            {t('tariffs.end')}
          </button>
        )}
        {tariff.status === 'PROPOSED' && !tariff.mayActivate && <p className="meta">{t('tariffs.waits')}</p>}
      </div>
      <Refused problem={activate.error} />
      {asks === 'refusal' && <Refusal tariff={tariff} close={() => ask(undefined)} />}
      {asks === 'end' && <End tariff={tariff} close={() => ask(undefined)} />}
    </Card>
  );
}

function Refusal({ tariff, close }: { tariff: Tariff; close: () => void }) {
  const { t } = useTranslation();
  return <ReasonDialog title={t('tariffs.refuse')} given={useTariffMove<{ reason: string }>(tariff, 'refusal', close)} close={close} />;
}

function End({ tariff, close }: { tariff: Tariff; close: () => void }) {
  const { t } = useTranslation();
  const end = useTariffMove<{ to: string }>(tariff, 'end', close);
  return <EndDialog title={t('tariffs.end')} label={t('tariffs.endOn')} from={tariff.from} given={end} close={close} />;
}
