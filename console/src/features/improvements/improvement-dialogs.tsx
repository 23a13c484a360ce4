import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { surveyApi, unwrap } from '../../api/client';
import type { Improvement } from '../../api/types';
import { dayIn } from '../../i18n/zone';
import { useZone } from '../../i18n/zones';
import { EntryDialog } from '../../ui/entry-dialog';
import { ChoiceField, TextField, useEntry } from '../../ui/entry-form';
import { useCandidates } from './use-improvements';

const SAYING = { NOTE: 'notes', COMPLETE: 'completion', RETURN: 'return', DROP: 'dropping' } as const;
type Saying = keyof typeof SAYING;
export type AskedStep = Saying | 'PLAN' | 'MEASURE';

interface Asked {
  improvement: Improvement;
  close: () => void;
}

/** What a step has to be told before it is taken. */
export function ImprovementDialog({ step, ...asked }: Asked & { step: AskedStep }) {
  switch (step) {
    case 'PLAN':
      return <PlanDialog {...asked} />;
    case 'MEASURE':
      return asked.improvement.target.kind === 'QUESTION' ? <EditionDialog {...asked} /> : <DaysDialog {...asked} />;
    default:
      return <WordsDialog {...asked} step={step} />;
  }
}

const READ = ['improvements'];

function WordsDialog({ improvement, close, step }: Asked & { step: Saying }) {
  const { t } = useTranslation();
  const entry = useEntry({
    schema: v.object({ text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1000)) }),
    first: { text: '' },
    draft: `improvement.${improvement.id}.${step}`,
    version: () => improvement.version,
    send: (body, header) =>
      unwrap(surveyApi.POST(`/improvements/{id}/${SAYING[step]}`, { params: { path: { id: improvement.id }, header }, body })),
    read: READ,
    done: close,
  });
  return (
    <EntryDialog title={t(`improvements.steps.${step}`)} entry={entry} close={close}>
      <TextField<{ text: string }> of="text" label={t(`improvements.text.${step}`)} lines={4} most={1000} autoFocus />
    </EntryDialog>
  );
}

const day = v.pipe(v.string(), v.isoDate());
const plan = v.object({ responsibleId: v.pipe(v.string(), v.nonEmpty()), due: day });

function PlanDialog({ improvement, close }: Asked) {
  const { t } = useTranslation();
  const candidates = useCandidates(improvement.communityId, improvement.buildingId);
  const entry = useEntry({
    schema: plan,
    first: { responsibleId: improvement.responsible.staffId, due: improvement.due },
    version: () => improvement.version,
    send: (body, header) => unwrap(surveyApi.POST('/improvements/{id}/plan', { params: { path: { id: improvement.id }, header }, body })),
    read: READ,
    done: close,
  });
  return (
    <EntryDialog title={t('improvements.steps.PLAN')} entry={entry} close={close}>
      <ChoiceField<v.InferInput<typeof plan>>
        of="responsibleId"
        label={t('improvements.responsible')}
        options={(candidates.data ?? [improvement.responsible]).map(({ staffId, name }) => ({ value: staffId, label: name }))}
      />
      <TextField<v.InferInput<typeof plan>> of="due" label={t('improvements.due')} type="date" />
    </EntryDialog>
  );
}

const edition = v.object({ questionnaireId: v.pipe(v.string(), v.nonEmpty()) });

function EditionDialog({ improvement, close }: Asked) {
  const { t } = useTranslation();
  const { id } = improvement;
  const editions = useQuery({
    queryKey: ['improvements', 'editions', id],
    queryFn: ({ signal }) => unwrap(surveyApi.GET('/improvements/{id}/editions', { params: { path: { id } }, signal })),
  });
  const entry = useEntry({
    schema: edition,
    first: { questionnaireId: '' },
    version: () => improvement.version,
    send: (body, header) => unwrap(surveyApi.POST('/improvements/{id}/measurement', { params: { path: { id }, header }, body })),
    read: READ,
    done: close,
  });
  const found = editions.data?.items ?? [];
  return (
    <EntryDialog title={t('improvements.steps.MEASURE')} entry={entry} close={close}>
      <ChoiceField<v.InferInput<typeof edition>>
        of="questionnaireId"
        label={t('improvements.edition')}
        options={found.map((one) => ({ value: one.id, label: `${one.title} ${one.number}` }))}
      />
      {editions.data && found.length === 0 && <p className="meta">{t('improvements.noEdition')}</p>}
    </EntryDialog>
  );
}

const days = v.object({ from: day, to: day });

function DaysDialog({ improvement, close }: Asked) {
  const { t } = useTranslation();
  const zone = useZone(improvement.communityId);
  const entry = useEntry({
    schema: days,
    first: { from: improvement.before ? dayIn(zone, improvement.before.to) : '', to: dayIn(zone) },
    version: () => improvement.version,
    send: (body, header) =>
      unwrap(surveyApi.POST('/improvements/{id}/measurement', { params: { path: { id: improvement.id }, header }, body: { days: body } })),
    read: READ,
    done: close,
  });
  return (
    <EntryDialog title={t('improvements.steps.MEASURE')} entry={entry} close={close}>
      <TextField<v.InferInput<typeof days>> of="from" label={t('improvements.from')} type="date" autoFocus />
      <TextField<v.InferInput<typeof days>> of="to" label={t('improvements.to')} type="date" />
    </EntryDialog>
  );
}
