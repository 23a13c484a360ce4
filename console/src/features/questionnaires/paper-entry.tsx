import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useBuildings } from '../../api/buildings';
import type { Questionnaire } from '../../api/types';
import { paths } from '../../app/paths';
import { learnWords } from '../../i18n';
import { inLanguage } from '../../i18n/in-language';
import { Field } from '../../ui/field';
import { Card, Page } from '../../ui/page';
import { Loaded, Skeleton } from '../../ui/states';
import { questionnaireQuery } from './use-questionnaires';

/** As residents have it, and so with their words. */
const PaperSheet = lazy(async () => {
  const [part] = await Promise.all([import('./paper-sheet'), learnWords('resident-later')]);
  return part;
});

/** Papers that came back, one after the other: the building stays, the answers begin anew. */
export default function PaperEntry() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const questionnaire = useQuery(questionnaireQuery(id));
  const [building, choose] = useState('');
  const [entered, count] = useState(0);
  return (
    <Page
      title={t('questionnaires.paperEntry.title')}
      aside={<Link to={paths.questionnaire(id)}>{t('questionnaires.paperEntry.back')}</Link>}
    >
      <Loaded query={questionnaire} lines={8}>
        {(one) => (
          <div className="stack">
            <Card title={inLanguage(one.title, one.titleEn)}>
              <div className="stack card-body">
                <p>{t('questionnaires.paperEntry.hint')}</p>
                <BuildingChoice questionnaire={one} building={building} choose={choose} />
                {entered > 0 && <p role="status">{t('questionnaires.paperEntry.entered', { n: entered })}</p>}
              </div>
            </Card>
            {building && (
              <Suspense fallback={<Skeleton lines={6} />}>
                <PaperSheet key={`${building} ${entered}`} questionnaire={one} building={building} done={() => count(entered + 1)} />
              </Suspense>
            )}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function BuildingChoice({
  questionnaire: { audience },
  building,
  choose,
}: {
  questionnaire: Questionnaire;
  building: string;
  choose: (building: string) => void;
}) {
  const { t } = useTranslation();
  const buildings = useBuildings(audience.communityId ?? audience.communities[0]);
  const offered = (buildings.data ?? []).filter(({ id }) => audience.communities.length > 0 || audience.buildings.includes(id));
  return (
    <Field name={t('questionnaires.byBuilding.building')}>
      {(ids) => (
        <select {...ids} className="control" value={building} onChange={({ target }) => choose(target.value)}>
          <option value="" />
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
