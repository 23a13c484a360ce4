import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import * as v from 'valibot';
import { useBuildings } from '../../api/buildings';
import { surveyApi, unwrap } from '../../api/client';
import { useCommunities } from '../../api/communities';
import { labelOf, useDictionary } from '../../api/dictionaries';
import type { Improvement } from '../../api/types';
import { paths } from '../../app/paths';
import { later } from '../../ui/day';
import { useToday } from '../../ui/now';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { Card, Page } from '../../ui/page';
import { useScope } from '../../ui/scope';
import { useCandidates, type PlanBody } from './use-improvements';

const KINDS = ['QUESTION', 'ORDER_TYPE', 'TECHNICIAN', 'RATINGS', 'FREE'] as const;
type Kind = (typeof KINDS)[number];

/** Those that are chosen here; a question and a technician come from where they were found weak. */
const CHOSEN: readonly Kind[] = ['ORDER_TYPE', 'RATINGS', 'FREE'];
const USUAL_DAYS = 90;

const day = v.pipe(v.string(), v.isoDate());

const schema = v.pipe(
  v.object({
    kind: v.picklist(KINDS),
    type: v.string(),
    communityId: v.pipe(v.string(), v.nonEmpty()),
    buildingId: v.string(),
    from: day,
    to: day,
    title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(100)),
    responsibleId: v.pipe(v.string(), v.nonEmpty()),
    due: day,
  }),
  v.forward(
    v.partialCheck([['kind'], ['type']], ({ kind, type }) => kind !== 'ORDER_TYPE' || type !== '', 'required'),
    ['type'],
  ),
);

type Values = v.InferInput<typeof schema>;

const isRated = (kind: Kind) => kind === 'ORDER_TYPE' || kind === 'TECHNICIAN' || kind === 'RATINGS';

/** Something is to become better: what was found weak comes with the address. */
export default function ImprovementNew() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { community } = useScope();
  const asked = KINDS.find((kind) => kind === params.get('kind'));
  const found = (name: string) => params.get(name) ?? undefined;
  const today = useToday(found('community') ?? community);
  const entry = useEntry<typeof schema, Improvement>({
    schema,
    first: {
      kind: asked ?? 'FREE',
      type: found('type') ?? '',
      communityId: found('community') ?? community ?? '',
      buildingId: '',
      from: found('from') ?? later(today, -USUAL_DAYS),
      to: found('to') ?? today,
      title: '',
      responsibleId: '',
      due: '',
    },
    send: (values, header) =>
      unwrap(
        surveyApi.POST('/improvements', {
          params: { header },
          body: bodyOf(values, {
            questionnaireId: found('questionnaire'),
            question: found('question'),
            technicianId: found('technician'),
          }),
        }),
      ),
    read: ['improvements'],
    done: (one) => void navigate(paths.improvement(one.id), { replace: true }),
  });
  return (
    <Page title={t('improvements.plan')}>
      <Card>
        <div className="card-body">
          <EntryForm
            entry={entry}
            label={t('improvements.plan')}
            sendName={t('improvements.plan')}
            cancel={() => void navigate(paths.improvements)}
          >
            <Fields asked={asked} name={found('name')} />
          </EntryForm>
        </div>
      </Card>
    </Page>
  );
}

function Fields({ asked, name }: { asked?: Kind; name?: string }) {
  const { t } = useTranslation();
  const { communities } = useCommunities();
  const [kind, communityId, buildingId] = useWatch<Values, ['kind', 'communityId', 'buildingId']>({
    name: ['kind', 'communityId', 'buildingId'],
  });
  const types = useDictionary('request-type');
  const buildings = useBuildings(communityId || undefined);
  const candidates = useCandidates(communityId, buildingId || undefined);
  return (
    <>
      <TextField<Values> of="title" label={t('improvements.what')} most={100} autoFocus />
      {asked === 'QUESTION' || asked === 'TECHNICIAN' ? (
        <p>
          <strong>{t(`improvements.of.${asked}`, { name: name ?? '' })}</strong>
        </p>
      ) : (
        <ChoiceField<Values>
          of="kind"
          label={t('improvements.target')}
          options={CHOSEN.map((value) => ({ value, label: t(`improvements.targets.${value}`) }))}
        />
      )}
      {kind === 'ORDER_TYPE' && (
        <ChoiceField<Values>
          of="type"
          label={t('improvements.type')}
          options={types.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
        />
      )}
      <ChoiceField<Values>
        of="communityId"
        label={t('improvements.community')}
        options={communities.map((one) => ({ value: one.id, label: one.name }))}
      />
      <ChoiceField<Values>
        of="buildingId"
        label={t('improvements.building')}
        optional
        options={(buildings.data ?? []).map((one) => ({ value: one.id, label: t('improvements.inBuilding', { name: one.name }) }))}
      />
      {isRated(kind) && (
        <>
          <TextField<Values> of="from" label={t('improvements.from')} type="date" />
          <TextField<Values> of="to" label={t('improvements.to')} type="date" />
        </>
      )}
      <ChoiceField<Values>
        of="responsibleId"
        label={t('improvements.responsible')}
        options={(candidates.data ?? []).map((one) => ({ value: one.staffId, label: one.name }))}
      />
      <TextField<Values> of="due" label={t('improvements.due')} type="date" />
      {kind !== 'FREE' && <p className="meta">{t('improvements.takenAtCreation')}</p>}
    </>
  );
}

function bodyOf(
  { kind, type, buildingId, from, to, ...values }: v.InferOutput<typeof schema>,
  found: { questionnaireId?: string; question?: string; technicianId?: string },
): PlanBody {
  return {
    ...values,
    kind,
    ...(buildingId && { buildingId }),
    ...(kind === 'ORDER_TYPE' && { type }),
    ...(kind === 'QUESTION' && { questionnaireId: found.questionnaireId, question: found.question }),
    ...(kind === 'TECHNICIAN' && { technicianId: found.technicianId }),
    ...(isRated(kind) && { days: { from, to } }),
  };
}
