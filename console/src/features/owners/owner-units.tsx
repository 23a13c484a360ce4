import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useDictionary } from '../../api/dictionaries';
import { useMay } from '../../api/me';
import type { OwnerRecord, UnitLink } from '../../api/types';
import { unitQuery } from '../../api/units';
import { paths } from '../../app/paths';
import { number } from '../../i18n/money';
import { Dialog } from '../../ui/dialog';
import { Moment } from '../../ui/moment';
import { Card } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { shareText } from '../../ui/share';
import { Empty } from '../../ui/states';
import { liveUnits } from './live-units';
import { CorrectLinkForm, EndLinkForm, LinkForm, RegisterForm } from './late-forms';
import type { ChosenUnit } from '../../ui/unit-field';
import css from './owners.module.css';

type Asked = { kind: 'link' } | { kind: 'end' | 'member' | 'correct'; unit: ChosenUnit };

export function OwnerUnits({ owner }: { owner: OwnerRecord }) {
  const { t } = useTranslation();
  const { nameOf } = useCommunities();
  const mayWrite = useMay()('owner:write') && !owner.erasedAt;
  const layouts = useDictionary('unit-layout');
  const orientations = useDictionary('unit-orientation');
  const [asked, ask] = useState<Asked>();
  const close = () => ask(undefined);
  const units = useQueries({
    queries: [...new Set(owner.links.map(({ unitId }) => unitId))].map((unitId) => unitQuery(unitId)),
  });
  const unitOf = ({ unitId }: UnitLink) => units.find(({ data }) => data?.id === unitId)?.data;
  const live = liveUnits(owner);
  const area = live.reduce((sum, id) => sum + (units.find((unit) => unit.data?.id === id)?.data?.grossArea ?? 0), 0);
  return (
    <Card title={t('ownerPage.blocks.units')} count={live.length} aside={area > 0 && t('ownerPage.totalArea', { area: number(area, 2) })}>
      {owner.links.length === 0 ? (
        <Empty title={t('ownerPage.noUnits')} small />
      ) : (
        <PlainTable
          label={t('ownerPage.blocks.units')}
          rows={owner.links}
          keyOf={(link) => `${link.unitId} ${link.from} ${link.to}`}
          columns={[
            {
              name: 'unit',
              head: t('owners.unit'),
              show: (link) => (
                <Link to={paths.unit(link.unitId)}>
                  {nameOf(link.communityId)} {link.label}
                </Link>
              ),
            },
            { name: 'relation', head: t('owners.relation'), show: (link) => t(`words.relation.${link.relation}`) },
            { name: 'share', head: t('owners.share'), isNumber: true, show: (link) => link.share && shareText(link.share) },
            {
              name: 'area',
              head: t('ownerPage.area'),
              isNumber: true,
              show: (link) => {
                const area = unitOf(link)?.grossArea;
                return area === undefined ? '' : number(area, 2);
              },
            },
            { name: 'layout', head: t('ownerPage.layout'), show: (link) => layouts.labelOf(unitOf(link)?.layout ?? '') },
            {
              name: 'orientation',
              head: t('ownerPage.orientation'),
              show: (link) => orientations.labelOf(unitOf(link)?.orientation ?? ''),
            },
            {
              name: 'from',
              head: t('owners.from'),
              show: (link) => (
                <>
                  <Moment at={link.from} style="day" />
                  {link.to && <span className="meta"> {t('ownerPage.until', { day: link.to })}</span>}
                </>
              ),
            },
            mayWrite && {
              name: 'steps',
              head: t('ownerPage.actions'),
              show: (link) =>
                !link.to && (
                  <>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={t('ownerPage.addMemberOf', { unit: link.label })}
                      onClick={() => ask({ kind: 'member', unit: { id: link.unitId, label: `${nameOf(link.communityId)} ${link.label}` } })}
                    >
                      {t('ownerPage.addMember')}
                    </button>{' '}
                    <button
                      type="button"
                      className="link-button"
                      aria-label={t('ownerPage.correctLinkOf', { unit: link.label })}
                      onClick={() => ask({ kind: 'correct', unit: { id: link.unitId, label: link.label } })}
                    >
                      {t('ownerPage.correctLink')}
                    </button>{' '}
                    <button
                      type="button"
                      className="link-button"
                      aria-label={t('ownerPage.endLinkOf', { unit: link.label })}
                      onClick={() => ask({ kind: 'end', unit: { id: link.unitId, label: link.label } })}
                    >
                      {t('owners.endLink')}
                    </button>
                  </>
                ),
            },
          ]}
        />
      )}
      {mayWrite && (
        <div className={css.ownerUnitDoors}>
          <button type="button" className="plain-button" onClick={() => ask({ kind: 'link' })}>
            {t('owners.link')}
          </button>
        </div>
      )}
      {asked?.kind === 'link' && (
        <Dialog title={t('owners.link')} close={close}>
          <LinkForm owner={owner} done={close} cancel={close} />
        </Dialog>
      )}
      {asked?.kind === 'correct' && (
        <Dialog title={t('ownerPage.correctLinkOf', { unit: asked.unit.label })} close={close}>
          <CorrectLinkForm owner={owner} unitId={asked.unit.id} done={close} cancel={close} />
        </Dialog>
      )}
      {asked?.kind === 'end' && (
        <Dialog title={t('ownerPage.endLinkOf', { unit: asked.unit.label })} close={close}>
          <EndLinkForm owner={owner} unitId={asked.unit.id} done={close} cancel={close} />
        </Dialog>
      )}
      {asked?.kind === 'member' && (
        <Dialog title={t('ownerPage.addMemberOf', { unit: asked.unit.label })} close={close}>
          <RegisterForm at={asked.unit} relation="HOUSEHOLD_MEMBER" done={close} cancel={close} />
        </Dialog>
      )}
    </Card>
  );
}
