import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { unwrap, workorderApi } from '../../api/client';
import { useCommand, type CommandHeaders } from '../../api/command';
import { labelOf, useDictionary } from '../../api/dictionaries';
import { Problem } from '../../api/problem';
import type { Complaint } from '../../api/types';
import { Dialog } from '../../ui/dialog';
import { ChoiceField, EntryForm, TextField, useEntry } from '../../ui/entry-form';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Loaded } from '../../ui/states';
import { useCandidates, useKeeping } from './use-complaints';

export type AskedStep = 'REPLY' | 'NOTE' | 'LINK_ORDER' | 'OPEN_ORDER' | 'FOLLOW_UP' | 'CLOSE' | 'CLOSE_MAJOR' | 'ASSIGN' | 'GRADE';

interface Asked {
  complaint: Complaint;
  close: () => void;
}

/** What a step has to be told before it is taken. */
export function ComplaintDialog({ step, ...asked }: Asked & { step: AskedStep }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t(`complaints.steps.${step}`)} close={asked.close}>
      <div className="card-body">
        <StepForm step={step} {...asked} />
      </div>
    </Dialog>
  );
}

function StepForm({ step, ...asked }: Asked & { step: AskedStep }) {
  switch (step) {
    case 'REPLY':
      return <WordsForm {...asked} step="reply" name="REPLY" />;
    case 'NOTE':
      return <WordsForm {...asked} step="notes" name="NOTE" />;
    case 'LINK_ORDER':
      return <LinkForm {...asked} />;
    case 'OPEN_ORDER':
      return <OrderForm {...asked} />;
    case 'FOLLOW_UP':
      return <FollowUpForm {...asked} />;
    case 'ASSIGN':
      return <AssignForm {...asked} />;
    case 'GRADE':
      return <GradeForm {...asked} />;
    default:
      return <CloseForm {...asked} />;
  }
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000));

/** What every form of a step has in common: the version on screen, and what happens when it is taken. */
function useStepEntry<Schema extends v.GenericSchema>(
  { complaint, close }: Asked,
  schema: Schema,
  first: Parameters<typeof useEntry<Schema, Complaint>>[0]['first'],
  send: (values: v.InferOutput<Schema>, params: { path: { id: string }; header: CommandHeaders }) => Promise<Complaint>,
  draft?: string,
) {
  const { keep } = useKeeping(complaint.id);
  return useEntry<Schema, Complaint>({
    schema,
    first,
    draft: draft && `complaint.${complaint.id}.${draft}`,
    version: () => complaint.version,
    send: (values, header) => send(values, { path: { id: complaint.id }, header }),
    done: (after) => {
      keep(after);
      close();
    },
  });
}

function WordsForm({ step, name, ...asked }: Asked & { step: 'reply' | 'notes'; name: 'REPLY' | 'NOTE' }) {
  const { t } = useTranslation();
  const entry = useStepEntry(
    asked,
    v.object({ text: words }),
    { text: '' },
    (body, params) => unwrap(workorderApi.POST(`/complaints/{id}/${step}`, { params, body })),
    step,
  );
  return (
    <EntryForm entry={entry} label={t(`complaints.steps.${name}`)} sendName={t(`complaints.steps.${name}`)} cancel={asked.close}>
      <TextField<{ text: string }> of="text" label={t(`complaints.fields.${step}`)} lines={6} most={2000} autoFocus />
    </EntryForm>
  );
}

function AssignForm(asked: Asked) {
  const candidates = useCandidates(asked.complaint.id);
  return <Loaded query={candidates}>{(people) => <ChosenForm {...asked} people={people} />}</Loaded>;
}

function ChosenForm({ people, ...asked }: Asked & { people: { staffId: string; name: string }[] }) {
  const { t } = useTranslation();
  const entry = useStepEntry(
    asked,
    v.object({ staffId: v.pipe(v.string(), v.nonEmpty()) }),
    { staffId: asked.complaint.responsible?.staffId ?? '' },
    (body, params) => unwrap(workorderApi.POST('/complaints/{id}/responsibility', { params, body })),
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.ASSIGN')} sendName={t('complaints.steps.ASSIGN')} cancel={asked.close}>
      <ChoiceField<{ staffId: string }>
        of="staffId"
        label={t('complaints.responsible')}
        options={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
      />
    </EntryForm>
  );
}

const GRADES = ['GENERAL', 'SERIOUS', 'MAJOR'] as const;
const gradeSchema = v.object({ grade: v.picklist(GRADES), reason: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)) });

function GradeForm(asked: Asked) {
  const { t } = useTranslation();
  const entry = useStepEntry(asked, gradeSchema, { grade: asked.complaint.grade, reason: '' }, (body, params) =>
    unwrap(workorderApi.POST('/complaints/{id}/grade', { params, body })),
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.GRADE')} sendName={t('complaints.steps.GRADE')} cancel={asked.close}>
      <ChoiceField<v.InferInput<typeof gradeSchema>>
        of="grade"
        label={t('complaints.grade')}
        options={GRADES.map((grade) => ({ value: grade, label: t(`complaints.grades.${grade}`) }))}
      />
      <TextField<v.InferInput<typeof gradeSchema>> of="reason" label={t('common.reason')} most={200} />
    </EntryForm>
  );
}

const RESULTS = ['SATISFIED', 'ACCEPTED', 'NOT_ACCEPTED', 'UNREACHABLE'] as const;
const followUpSchema = v.object({ result: v.picklist(RESULTS), note: v.pipe(v.string(), v.trim(), v.maxLength(500)) });

function FollowUpForm(asked: Asked) {
  const { t } = useTranslation();
  const entry = useStepEntry(asked, followUpSchema, { note: '' }, ({ result, note }, params) =>
    unwrap(workorderApi.POST('/complaints/{id}/follow-up', { params, body: { result, ...(note && { note }) } })),
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.FOLLOW_UP')} sendName={t('complaints.steps.FOLLOW_UP')} cancel={asked.close}>
      <ChoiceField<v.InferInput<typeof followUpSchema>>
        of="result"
        label={t('complaints.fields.result')}
        options={RESULTS.map((result) => ({ value: result, label: t(`complaints.results.${result}`) }))}
      />
      <p className="meta">{t('complaints.notAcceptedHint')}</p>
      <TextField<v.InferInput<typeof followUpSchema>> of="note" label={t('complaints.fields.note')} optional lines={3} most={500} />
    </EntryForm>
  );
}

function CloseForm(asked: Asked) {
  const { t } = useTranslation();
  const causes = useDictionary('complaint-cause');
  const entry = useStepEntry(asked, v.object({ cause: v.pipe(v.string(), v.nonEmpty()) }), { cause: '' }, (body, params) =>
    unwrap(workorderApi.POST('/complaints/{id}/closing', { params, body })),
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.CLOSE')} sendName={t('complaints.steps.CLOSE')} cancel={asked.close}>
      <ChoiceField<{ cause: string }>
        of="cause"
        label={t('complaints.cause')}
        options={causes.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
      />
    </EntryForm>
  );
}

const orderSchema = v.object({
  place: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60)),
  type: v.pipe(v.string(), v.nonEmpty()),
  description: words,
});

/**
 * Work that follows from it: an order like any other, linked to the complaint. What is about staff or came without a name is
 * not for everybody who reads orders: what is to be done is said anew.
 */
function OrderForm(asked: Asked) {
  const { t } = useTranslation();
  const types = useDictionary('request-type');
  const { aboutStaff, anonymous, description } = asked.complaint;
  const first = { place: '', type: '', description: aboutStaff || anonymous ? '' : description };
  const entry = useStepEntry(asked, orderSchema, first, (body, params) =>
    unwrap(workorderApi.POST('/complaints/{id}/orders', { params, body })),
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.OPEN_ORDER')} sendName={t('complaints.steps.OPEN_ORDER')} cancel={asked.close}>
      <TextField<v.InferInput<typeof orderSchema>> of="place" label={t('complaints.fields.place')} most={60} autoFocus />
      <ChoiceField<v.InferInput<typeof orderSchema>>
        of="type"
        label={t('complaints.fields.type')}
        options={types.entries.map((one) => ({ value: one.code, label: labelOf(one) ?? one.code }))}
      />
      <TextField<v.InferInput<typeof orderSchema>> of="description" label={t('complaints.fields.description')} lines={4} most={2000} />
    </EntryForm>
  );
}

/** An order that is there already, by the number that people quote. */
function LinkForm(asked: Asked) {
  const { t } = useTranslation();
  const entry = useStepEntry(
    asked,
    v.object({ number: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(40)) }),
    { number: '' },
    async ({ number }, { path, header }) => {
      const found = await unwrap(workorderApi.GET('/orders', { params: { query: { number, limit: 1 } } }));
      const order = found.items[0];
      if (!order) throw new Problem(404, 'workorder.not-found');
      return unwrap(workorderApi.POST('/complaints/{id}/orders/{order}/link', { params: { path: { ...path, order: order.id }, header } }));
    },
  );
  return (
    <EntryForm entry={entry} label={t('complaints.steps.LINK_ORDER')} sendName={t('complaints.steps.LINK_ORDER')} cancel={asked.close}>
      <TextField<{ number: string }> of="number" label={t('complaints.fields.number')} most={40} autoFocus />
    </EntryForm>
  );
}

/** Who complained without a name: asked for with a purpose, and kept in the trail. */
export function RevealDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const reveal = useCommand((body: { reason: string }, header) =>
    unwrap(workorderApi.POST('/complaints/{id}/author-reveal', { params: { path: { id }, header }, body: { purpose: body.reason } })),
  );
  return reveal.data ? (
    <Dialog title={t('complaints.reveal')} close={close}>
      <p className="card-body">{reveal.data.name ?? t('complaints.unknown')}</p>
    </Dialog>
  ) : (
    <ReasonDialog title={t('complaints.reveal')} hint={t('complaints.revealHint')} given={reveal} close={close} />
  );
}
