import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCommunities } from '../../api/communities';
import { useMay } from '../../api/me';
import { useAddress } from '../../ui/address';
import { Dialog } from '../../ui/dialog';
import { Card } from '../../ui/page';
import { Loaded } from '../../ui/states';
import { Chessboard } from './chessboard';
import { Estate } from './estate';
import { BuildingForm } from './late-forms';
import { buildingQuery } from './use-properties';

/** One building as somebody who stands before it sees it. */
export default function BuildingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const may = useMay()('unit:write');
  const { nameOf } = useCommunities();
  const { params, change } = useAddress();
  const building = useQuery(buildingQuery(id));
  const close = () => change({ do: undefined });
  const name = building.data && t('properties.buildingName', { name: building.data.name });
  return (
    <Estate title={name ?? t('properties.title')} building={building.data}>
      <Loaded query={building} lines={10}>
        {(one) => (
          <Card
            title={nameOf(one.communityId)}
            aside={
              <>
                {one.entrances > 0 && <span>{t('properties.entrances', { n: one.entrances })}</span>}
                {one.floors > 0 && <span>{t('properties.floors', { n: one.floors })}</span>}
                {may && (
                  <button type="button" className="link-button" onClick={() => change({ do: 'edit' })}>
                    {t('properties.edit')}
                  </button>
                )}
              </>
            }
          >
            <Chessboard building={one} />
            {may && params.get('do') === 'edit' && (
              <Dialog title={t('properties.editBuilding')} close={close}>
                <BuildingForm said={one} done={close} cancel={close} />
              </Dialog>
            )}
          </Card>
        )}
      </Loaded>
    </Estate>
  );
}
