import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { surveyApi, unwrap } from '../../api/client';
import type { Questionnaire } from '../../api/types';
import { spokenLanguage } from '../../i18n';
import { number } from '../../i18n/money';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Card } from '../../ui/page';
import { SurveyPaper } from './survey-paper';

const schema = v.object({
  buildingId: v.pipe(v.string(), v.nonEmpty()),
  slips: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});

type Values = v.InferInput<typeof schema>;

/** Slips for letter boxes: whoever holds one answers once, without an account. */
export function Slips({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation();
  const { id } = questionnaire;
  const client = useQueryClient();
  const [job, follow] = useState<string>();
  const slips = useQuery({
    queryKey: ['questionnaires', 'slips', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/questionnaires/{id}/slips', { params: { path: { id } }, signal })),
  });
  return (
    <Card title={t('questionnaires.slips.title')}>
      <div className="card-body stack">
        <p className="meta">{t('questionnaires.slips.hint')}</p>
        {slips.data && slips.data.printed > 0 && (
          <p role="status">{t('questionnaires.slips.used', { n: number(slips.data.used), of: number(slips.data.printed) })}</p>
        )}
        {job && <SurveyPaper job={job} />}
        {questionnaire.status === 'PUBLISHED' && (
          <Order
            questionnaire={questionnaire}
            ordered={(begun) => {
              follow(begun);
              void client.invalidateQueries({ queryKey: ['questionnaires'] });
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Order({ questionnaire, ordered }: { questionnaire: Questionnaire; ordered: (job: string) => void }) {
  const { t } = useTranslation();
  const { id, audience } = questionnaire;
  const buildings = useBuildings(audience.communityId ?? audience.communities[0]);
  const entry = useEntry({
    schema,
    first: { buildingId: '', slips: 50 },
    send: (body, header) =>
      unwrap(surveyApi.POST('/questionnaires/{id}/slips', { params: { path: { id }, header }, body: { ...body, lang: spokenLanguage() } })),
    done: (begun) => ordered(begun.id),
  });
  const offered = (buildings.data ?? []).filter((building) => audience.communities.length > 0 || audience.buildings.includes(building.id));
  return (
    <EntryForm entry={entry} label={t('questionnaires.slips.title')} sendName={t('questionnaires.slips.print')}>
      <ChoiceField<Values>
        of="buildingId"
        label={t('questionnaires.byBuilding.building')}
        options={offered.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <TextField<Values> of="slips" label={t('questionnaires.slips.many')} type="number" />
    </EntryForm>
  );
}
