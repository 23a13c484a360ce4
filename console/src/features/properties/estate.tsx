import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { buildingsQuery } from '../../api/buildings';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import type { Building, Community } from '../../api/types';
import { paths } from '../../app/paths';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { FilterField } from '../../ui/filter-field';
import { useKeys } from '../../ui/keys';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { Empty, Loaded } from '../../ui/states';
import { BuildingForm, UnitForm } from './late-forms';
import css from './properties.module.css';

/** The tree of the estate on the left, what was chosen from it on the right. */
export function Estate({ title, building, children }: { title: string; building?: Building; children: ReactNode }) {
  const { t } = useTranslation();
  const may = useMay()('unit:write');
  const navigate = useNavigate();
  const { community } = useScope();
  const { params, change } = useAddress();
  const asked = may ? params.get('new') : null;
  const close = () => change({ new: undefined });
  useKeys([{ press: 'n', label: t('properties.addUnit'), run: () => change({ new: 'unit' }) }], may);
  const at = building?.communityId ?? community;
  return (
    <Page
      title={title}
      aside={
        may && (
          <>
            <button type="button" className="plain-button" onClick={() => change({ new: 'building' })}>
              {t('properties.addBuilding')}
            </button>
            <button type="button" className="plain-button solid" onClick={() => change({ new: 'unit' })}>
              {t('properties.addUnit')}
            </button>
          </>
        )
      }
    >
      <div className={css.estateColumns}>
        <Card title={t('properties.tree')}>
          <Tree chosen={building} />
        </Card>
        <div className={css.estateMain}>{children}</div>
      </div>
      {asked === 'building' && (
        <Dialog title={t('properties.addBuilding')} close={close}>
          <BuildingForm community={at} done={(made) => void navigate(paths.building(made.id))} cancel={close} />
        </Dialog>
      )}
      {asked === 'unit' && (
        <Dialog title={t('properties.addUnit')} close={close}>
          <UnitForm community={at} building={building?.name} done={(made) => void navigate(paths.unit(made.id))} cancel={close} />
        </Dialog>
      )}
    </Page>
  );
}

function Tree({ chosen }: { chosen?: Building }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const { community } = useScope();
  const { params, change } = useAddress();
  const q = params.get('q') ?? '';
  const wanted = q.trim().toLowerCase();
  const shown = communities.filter(
    (one) =>
      (wanted !== '' || !community || one.id === community || one.id === chosen?.communityId) &&
      `${one.name} ${one.region}`.toLowerCase().includes(wanted),
  );
  const regions = [...new Set(shown.map(({ region }) => region))];
  // What one looks at is open, and so is what is alone.
  const isOpen = (one: Community) => one.id === chosen?.communityId || shown.length === 1;
  return (
    <>
      <div className={css.estateFind}>
        <FilterField label={t('properties.search')} value={q} change={(text) => change({ q: text }, { replace: true })} />
      </div>
      <nav aria-label={t('properties.tree')} className={css.estateTree}>
        {regions.map((region) => {
          const within = shown.filter((one) => one.region === region);
          return (
            <Branch key={region} name={region} count={within.length} isOpen={regions.length <= 3 || within.some(isOpen)}>
              {() =>
                within.map((one) => (
                  <Branch key={one.id} name={one.name} isOpen={isOpen(one)}>
                    {() => <Buildings community={one.id} chosen={chosen?.id} />}
                  </Branch>
                ))
              }
            </Branch>
          );
        })}
        {shown.length === 0 && <Empty title={t('properties.noCommunities')} small />}
      </nav>
    </>
  );
}

/** What is beneath it is asked for when it is opened. */
function Branch({ name, count, isOpen, children }: { name: string; count?: number; isOpen: boolean; children: () => ReactNode }) {
  const [wasTurned, turn] = useState<boolean>();
  const open = wasTurned ?? isOpen;
  return (
    <details open={open} onToggle={({ currentTarget }) => currentTarget.open !== open && turn(currentTarget.open)}>
      <summary>
        {name} {count !== undefined && <span className="pill">{count}</span>}
      </summary>
      {open && <div className={css.estateBranch}>{children()}</div>}
    </details>
  );
}

function Buildings({ community, chosen }: { community: string; chosen?: string }) {
  const { t } = useTranslation();
  const buildings = useQuery(buildingsQuery(community));
  return (
    <Loaded
      query={buildings}
      lines={2}
      small
      empty={{ when: (all) => all.length === 0, show: <Empty title={t('properties.noBuildings')} small /> }}
    >
      {(all) => (
        <ul className={css.estateBuildings}>
          {all
            .toSorted((one, other) => names.compare(one.name, other.name))
            .map(({ id, name }) => (
              <li key={id}>
                <Link to={paths.building(id)} aria-current={id === chosen ? 'page' : undefined}>
                  {t('properties.buildingName', { name })}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </Loaded>
  );
}

const names = new Intl.Collator('zh-CN', { numeric: true });
